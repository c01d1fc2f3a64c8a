package population

import (
	"context"

	"github.com/lib/pq"

	"caseload/ent/database"
	"caseload/ent/rule"
)

// takenBack is the outcome of a call whose discharge was taken back. The call is
// opened anew when the patient is discharged after all.
const takenBack = "The discharge was taken back."

// withdrawScreenings closes the calls of discharges that did not happen: a hospital
// cancels a discharge (HL7 ADT A13), or the whole stay (A11).
var withdrawScreenings = `update task t set status = 'CANCELLED', outcome = $4::text, revision = t.revision + 1, recorded_at = $2
	from encounter e
	where t.organization_id = $1 and t.patient_id = any($3::uuid[]) and t.source = $5::text and t.status` + rule.OpenText + `
		and e.organization_id = $1 and e.patient_id = t.patient_id and t.note = 'Encounter/' || e.id::text
		and (e.ends_at is null or e.status in ('CANCELLED', 'ENTERED_IN_ERROR'))
	returning t.id, t.patient_id, t.revision`

// withdraw closes the calls that have lost their reason, and says so in the log.
func (b *batch) withdraw(ctx context.Context, op *database.Operation) error {
	if len(b.patients) == 0 {
		return nil
	}
	_, err := b.writeTasks(ctx, op, takenBack, withdrawScreenings, b.viewer.Organization, b.at, pq.Array(b.patients), takenBack, screeningSource)
	return err
}
