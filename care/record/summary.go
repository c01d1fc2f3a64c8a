package record

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
	"caseload/ent/rule"
)

// SummarizeTasks brings what a panel row shows of the patients' tasks up to
// date: the next task, the next planned call or visit, how many are open.
func SummarizeTasks(ctx context.Context, op *database.Operation, organization uuid.UUID, patients ...uuid.UUID) error {
	_, err := op.Exec(ctx, `update patient p set
			next_task_id = n.id, open_task_count = o.open, next_contact_at = o.contact_at
		from unnest($2::uuid[]) as s(id)
		left join lateral (
			select t.id from task t
			where t.organization_id = $1 and t.patient_id = s.id and t.status = any($3)
			order by t.due_at, t.id limit 1) n on true
		cross join lateral (
			select count(*) as open, coalesce(min(t.due_at) filter (where t.kind in ('PHONE_CALL', 'HOME_VISIT')),
				'9999-12-31T00:00:00Z') as contact_at
			from task t where t.organization_id = $1 and t.patient_id = s.id and t.status = any($3)) o
		where p.organization_id = $1 and p.id = s.id`, organization, pq.Array(patients), pq.Array(rule.OpenStatuses))
	if err != nil {
		return fmt.Errorf("record: summarize tasks: %w", err)
	}
	return nil
}

// SummarizeEncounters brings the latest encounter of the patients up to date.
// Confidential ones do not count, since everybody with a relationship sees it.
// It needs a viewer who sees all encounters, as the server's own imports do.
func SummarizeEncounters(ctx context.Context, op *database.Operation, organization uuid.UUID, patients ...uuid.UUID) error {
	_, err := op.Exec(ctx, `update patient p set last_encounter_id = e.id
		from unnest($2::uuid[]) as s(id)
		left join lateral (
			select e.id from encounter e
			where e.organization_id = $1 and e.patient_id = s.id and e.sensitivity is null
				and e.status in ('ARRIVED', 'TRIAGED', 'IN_PROGRESS', 'ONLEAVE', 'FINISHED')
			order by e.timeline_at desc, e.id desc limit 1) e on true
		where p.organization_id = $1 and p.id = s.id`, organization, pq.Array(patients))
	if err != nil {
		return fmt.Errorf("record: summarize encounters: %w", err)
	}
	return nil
}

// SummarizeTasks brings the summary of the patient's tasks up to date within
// the act.
func (w *Writer) SummarizeTasks(ctx context.Context, patients ...uuid.UUID) error {
	return SummarizeTasks(ctx, w.op, w.Viewer.Organization, patients...)
}
