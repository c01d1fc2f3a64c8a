package result

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// takenBack is why a notice is withdrawn.
const takenBack = "The result was taken back."

// withdrawNotices withdraws those of results that are not results any more. One that is told
// after all is told again.
const withdrawNotices = `update result_notice n set status = 'WITHDRAWN', reason = $3, fingerprint = '', closed_at = $2, revision = n.revision + 1, recorded_at = $2
	from observation o
	where n.organization_id = (select viewer_organization()) and n.observation_id = any($1::uuid[]) and n.status <> 'WITHDRAWN'
		and o.organization_id = n.organization_id and o.id = n.observation_id and o.status in ('CANCELLED', 'ENTERED_IN_ERROR')
	returning n.id, n.patient_id, n.revision`

var endTasks = `update task t set status = 'CANCELLED', outcome = $3, completed_at = $2, revision = t.revision + 1, recorded_at = $2
	where t.organization_id = (select viewer_organization()) and t.patient_id = any($4::uuid[]) and t.cause = any($1::text[]) and t.status` + rule.OpenText + `
	returning t.id, t.patient_id, t.revision`

// reconsider opens a task for who knew of the notices $1 when the result was taken back: what
// was done about it may have to be undone.
const reconsider = taskColumns + `select n.organization_id, gen_random_uuid(), n.patient_id, coalesce(n.carrier_id, n.recipient_id), '', 'FOLLOW_UP', 'REQUESTED', 'URGENT',
		case when n.sensitivity is null then 'A result that you knew of was taken back' else $3 end, '', $2, ` + causeOf + ` || ':back', '[]', $2, $2
	from result_notice n
	where n.organization_id = (select viewer_organization()) and n.id = any($1::uuid[]) and (n.acknowledged_at is not null or n.acted_at is not null)` + onceEach

// withdraw withdraws the notices of results that were taken back.
func (t *Teller) withdraw(ctx context.Context, altered []uuid.UUID) error {
	if len(altered) == 0 {
		return nil
	}
	gone, err := record.WriteRows(ctx, t.Op, ent.TypeResultNotice, withdrawNotices, pq.Array(altered), t.Now, takenBack)
	if err != nil || len(gone) == 0 {
		return err
	}
	ids, patients, causes := make([]uuid.UUID, len(gone)), make([]uuid.UUID, len(gone)), make([]string, 0, 2*len(gone))
	for i, c := range gone {
		c.Reason = takenBack
		t.Log(c)
		ids[i], patients[i] = c.ID, c.Patient
		causes = append(causes, Cause(c.ID), lateCause(c.ID))
	}
	ended, err := record.WriteRows(ctx, t.Op, ent.TypeTask, endTasks, pq.Array(causes), t.Now, takenBack, pq.Array(patients))
	if err != nil {
		return fmt.Errorf("result: %w", err)
	}
	for _, c := range ended {
		c.Reason, c.Kind = takenBack, record.Resolved
		t.Log(c)
	}
	if err := t.tasks(ctx, reconsider, ids); err != nil || len(ended) == 0 {
		return err
	}
	return record.SummarizeTasks(ctx, t.Op, t.Viewer.Organization, patients...)
}
