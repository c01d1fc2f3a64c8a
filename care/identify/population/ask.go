package population

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

const askedSource = "assessment-schedule"

// askAssessments takes the organization, the time, what is asked for, the source
// and the open statuses. One assessment with an instrument waits at a time: an
// occasion joins the one that is open, which is due sooner if need be, and says why.
// What was closed since the occasion has served it, whoever closed it and however.
const askAssessments = `with asked as (
		select distinct on (r.patient_id, r.questionnaire) r.id, r.patient_id, r.questionnaire, r.title, r.cause, r.due_at,
			jsonb_agg(r.why) over (partition by r.patient_id, r.questionnaire) as reasons
		from jsonb_to_recordset($3::jsonb) as r(id uuid, patient_id uuid, questionnaire text, title text, why text, cause text, at timestamptz, due_at timestamptz)
		where not exists (select from task t where t.organization_id = $1 and t.patient_id = r.patient_id and t.kind = 'ASSESSMENT'
			and t.questionnaire = r.questionnaire and t.status <> all($5::text[]) and coalesce(t.completed_at, t.recorded_at) >= r.at
				and not (t.status = 'CANCELLED' and t.outcome in ` + mayReopen + `))
		order by r.patient_id, r.questionnaire, r.due_at, r.cause
	), waiting as (
		select distinct on (t.patient_id, t.questionnaire) t.id, t.patient_id, a.due_at,
			(select coalesce(jsonb_agg(w), '[]') from jsonb_array_elements(a.reasons) w where not coalesce(t.priority_reasons, '[]') @> jsonb_build_array(w)) as reasons
		from task t join asked a on a.patient_id = t.patient_id and a.questionnaire = t.questionnaire
		where t.organization_id = $1 and t.kind = 'ASSESSMENT' and t.status = any($5::text[])
		order by t.patient_id, t.questionnaire, t.due_at, t.id
	), joined as (
		update task t set due_at = least(t.due_at, w.due_at), priority_reasons = coalesce(t.priority_reasons, '[]') || w.reasons,
			recorded_at = $2, revision = t.revision + 1
		from waiting w where t.organization_id = $1 and t.id = w.id and (t.due_at > w.due_at or w.reasons <> '[]')
		returning t.id, t.patient_id, t.revision
	), opened as (
		insert into task (organization_id, id, patient_id, owner_id, kind, status, priority, title, questionnaire, cause, priority_reasons, due_at, source,
			recorded_at, received_at)
		select $1, a.id, a.patient_id, p.case_manager_id, 'ASSESSMENT', 'REQUESTED', 'ROUTINE', left(a.title, 200), a.questionnaire, a.cause, a.reasons,
			a.due_at, $4::text, $2, $2
		from asked a join patient p on p.organization_id = $1 and p.id = a.patient_id and not p.deceased
		where not exists (select from task t where t.organization_id = $1 and t.patient_id = a.patient_id and t.kind = 'ASSESSMENT'
			and t.questionnaire = a.questionnaire and t.status = any($5::text[]))
		returning id, patient_id, revision
	)
	select id, patient_id, revision from joined union all select id, patient_id, revision from opened`

// ask opens the assessments that occasions call for.
func (b *batch) ask(ctx context.Context, op *database.Operation) error {
	if len(b.asked) == 0 {
		return nil
	}
	text, err := json.Marshal(b.asked)
	if err != nil {
		return fmt.Errorf("open assessments: %w", err)
	}
	b.done.Assessments, err = b.writeTasks(ctx, op, "", askAssessments, b.viewer.Organization, b.at, string(text), askedSource, pq.Array(rule.OpenStatuses))
	return err
}

// writeTasks runs a statement that writes tasks, notes them and why, brings the panel's
// summary of their patients up to date, and returns how many they are.
func (b *batch) writeTasks(ctx context.Context, op *database.Operation, reason, query string, args ...any) (int, error) {
	changes, err := record.WriteRows(ctx, op, ent.TypeTask, query, args...)
	if err != nil || len(changes) == 0 {
		return 0, err
	}
	patients := make([]uuid.UUID, len(changes))
	for i := range changes {
		patients[i], changes[i].Reason = changes[i].Patient, reason
	}
	b.changes = append(b.changes, changes...)
	return len(changes), record.SummarizeTasks(ctx, op, b.viewer.Organization, patients...)
}
