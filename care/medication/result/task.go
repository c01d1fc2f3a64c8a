package result

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
)

// Cause names a notice in the task to pass it on.
func Cause(notice uuid.UUID) string { return causePrefix + notice.String() }

// lateCause names a notice in the task of a supervisor.
func lateCause(notice uuid.UUID) string { return Cause(notice) + lateSuffix }

const causePrefix, lateSuffix = "result:", ":late"

// causeOf is [Cause] of a notice n.
const causeOf = `'` + causePrefix + `' || n.id`

// taskColumns begin a statement that opens tasks.
const taskColumns = `insert into task (organization_id, id, patient_id, owner_id, pool, kind, status, priority, title, note, due_at, cause, priority_reasons, recorded_at, received_at) `

// pass opens the task to bring each of the notices $1 to somebody who does not see it
// here. That of what carries a label says nothing of it.
var pass = taskColumns + `select n.organization_id, gen_random_uuid(), n.patient_id, n.carrier_id, ` + pooled(`n.carrier_id`) + `, 'FOLLOW_UP', 'REQUESTED',
		(` + priorityOf + `), case when n.sensitivity is null then 'Pass a result on to a prescriber who does not see it here' else $3 end,
		case when n.sensitivity is null then coalesce((select d.display_name from practitioner d where d.organization_id = n.organization_id and d.id = n.recipient_id), '')
			|| E'\n' || (select string_agg(r, E'\n') from jsonb_array_elements_text(n.reasons) r) else '' end,
		n.due_at, ` + causeOf + `, '[]', $2, $2
	from result_notice n
	where n.organization_id = (select viewer_organization()) and n.id = any($1::uuid[])`

const onceEach = ` on conflict do nothing returning id, patient_id, revision`

// openPassing does so for new notices, passAgain for those of before that somebody carried
// or that waited in the pool.
var (
	openPassing = pass + onceEach
	passAgain   = pass + ` and (n.carrier_id is not null or exists (select from task k
		where k.organization_id = n.organization_id and k.patient_id = n.patient_id and k.cause = ` + causeOf + `))` + onceEach
)

// pooled is the pool of a task with an owner: none, or where there is nobody that of
// results, so that somebody takes it.
func pooled(owner string) string { return `case when ` + owner + ` is null then 'results' else '' end` }

// priorityOf is how soon work about a notice n is taken up (FHIR request-priority).
const priorityOf = `case n.severity when 'EMERGENT' then 'STAT' when 'URGENT' then 'ASAP' when 'ACTION' then 'URGENT' else 'ROUTINE' end`

// tasks writes tasks about notices, and brings what the panel shows of them up to date.
func (t *Teller) tasks(ctx context.Context, statement string, notices []uuid.UUID) error {
	if len(notices) == 0 {
		return nil
	}
	made, err := record.WriteRows(ctx, t.Op, ent.TypeTask, statement, pq.Array(notices), t.Now, record.NeutralTitle)
	if err != nil || len(made) == 0 {
		return err
	}
	patients := make([]uuid.UUID, len(made))
	for i, c := range made {
		t.Log(c)
		patients[i] = c.Patient
	}
	if err := record.SummarizeTasks(ctx, t.Op, t.Viewer.Organization, patients...); err != nil {
		return fmt.Errorf("result: %w", err)
	}
	return nil
}
