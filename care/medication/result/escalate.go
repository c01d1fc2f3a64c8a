package result

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Round brings results that nobody answered in time to supervisors.
type Round struct {
	Recorder *record.Recorder
}

// mostLate is how many notices one round looks at: the others wait for the next.
const mostLate = 500

// late leaves the notices n that are to come up: due so long ago as deadlines.csv says.
var late = func() string {
	var parts []string
	for severity, d := range deadlines() {
		if d.acts {
			parts = append(parts, fmt.Sprintf("n.severity = '%s' and n.due_at <= $1::timestamptz - interval '%d hours'", severity, int(d.escalate.Hours())))
		}
	}
	return `n.organization_id = (select viewer_organization()) and n.closed_at is null and n.escalated_at is null and (` + strings.Join(parts, " or ") + `)`
}

// escalate marks them.
var escalate = `with late as (select n.id from result_notice n where ` + late() + ` order by n.due_at, n.id limit $2 for update skip locked)
	update result_notice n set escalated_at = $1, revision = n.revision + 1, recorded_at = $1 from late
	where n.organization_id = (select viewer_organization()) and n.id = late.id and n.escalated_at is null
	returning n.id, n.patient_id, n.revision`

// openLate opens the task of the supervisor of whoever has the notice; of the patient's case
// manager's, where nobody supervises that one.
var openLate = taskColumns + `select n.organization_id, gen_random_uuid(), n.patient_id, o.owner, ` + pooled(`o.owner`) + `, 'FOLLOW_UP', 'REQUESTED', (` + priorityOf + `), case when n.sensitivity is null then 'A result waits for an answer' else $3 end,
		case when n.sensitivity is null then coalesce((select d.display_name from practitioner d where d.organization_id = n.organization_id and d.id = n.recipient_id), '') else '' end,
		$2, ` + causeOf + ` || '` + lateSuffix + `', '[]', $2, $2
	from result_notice n join patient p on p.organization_id = n.organization_id and p.id = n.patient_id
		cross join lateral (select coalesce(` + supervisorOf(`coalesce(n.carrier_id, n.recipient_id)`) + `, ` + supervisorOf(`p.case_manager_id`) + `,
			p.case_manager_id) as owner) o
	where n.organization_id = (select viewer_organization()) and n.id = any($1::uuid[])` + onceEach

// supervisorOf is who supervises somebody now, as [rule.HeldNow] has it.
func supervisorOf(person string) string {
	return `(select r.supervisor_id from practitioner_role r where r.organization_id = n.organization_id and r.practitioner_id = ` + person + `
				and r.active and (r.starts_at is null or r.starts_at <= now()) and (r.ends_at is null or r.ends_at > now())
				and r.supervisor_id is not null order by r.id limit 1)`
}

// Run looks once at the viewer's organization, and answers how many came up. Several servers
// may do so at once. The viewer must be the server itself.
func (r Round) Run(ctx context.Context) (raised int, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !rule.May(v, rule.FollowResults) {
		return 0, rule.ErrNoViewer
	}
	if due, err := r.due(ctx); err != nil || !due {
		return 0, err
	}
	act := record.Act{ID: uuid.Must(uuid.NewV7()), Name: rule.FollowResults, Input: "escalate"}
	_, err = r.Recorder.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		op, _ := database.FromContext(ctx)
		t := &Teller{Op: op, Viewer: v, Now: w.Now, Log: w.Log}
		raised, err = t.escalate(ctx)
		return record.Outcome{}, err
	})
	return raised, err
}

// due reports whether there is anything to bring up.
func (r Round) due(ctx context.Context) (due bool, err error) {
	ctx, op := r.Recorder.DB.ReadOnly(ctx)
	defer op.Rollback()
	err = op.QueryOne(ctx, `select exists (select from result_notice n where `+late()+`)`, []any{r.Recorder.Clock()}, &due)
	if err != nil {
		return false, fmt.Errorf("result: look for late notices: %w", err)
	}
	return due, nil
}

func (t *Teller) escalate(ctx context.Context) (int, error) {
	changes, err := record.WriteRows(ctx, t.Op, ent.TypeResultNotice, escalate, t.Now, mostLate)
	if err != nil {
		return 0, fmt.Errorf("result: %w", err)
	}
	ids := make([]uuid.UUID, len(changes))
	for i, c := range changes {
		c.Reason = "Nobody has answered it in time."
		t.Log(c)
		ids[i] = c.ID
	}
	return len(ids), t.tasks(ctx, openLate, ids)
}
