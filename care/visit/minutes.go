package visit

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/coverage/ledger"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/timeentry"
)

// familyMissing says why no minutes were logged where nobody said what they count for.
const familyMissing = "not computable: family missing"

// errNotTaken takes back what the ledger has begun to write.
var errNotTaken = errors.New("visit: the ledger does not take the minutes")

// account puts the minutes of the visit into the worker's ledger, or notes why not.
func (in CheckOut) account(ctx context.Context, w *record.Writer, v *ent.HomeVisit, update *ent.HomeVisitUpdate) error {
	if in.Family == nil {
		update.SetMinutesMissing(familyMissing)
		return nil
	}
	entry := ledger.LogTime{
		ID: uuid.NewSHA1(v.ID, []byte("minutes")), PatientID: v.PatientID, Family: *in.Family, Activity: timeentry.ActivityVISIT,
		StartsAt: v.StartedAt, EndsAt: *v.EndedAt, AppointmentID: v.AppointmentID,
	}
	var outcome record.Outcome
	op, _ := database.FromContext(ctx)
	err := op.Savepoint(ctx, func(ctx context.Context) (err error) {
		if outcome, err = entry.Write(ctx, w, v.WorkerID); err == nil && len(outcome.Problems) > 0 {
			err = errNotTaken
		}
		return err
	})
	switch {
	case errors.Is(err, errNotTaken):
		update.SetMinutesMissing(outcome.Problems[0].Message)
		return nil
	case err != nil:
		return fmt.Errorf("visit: minutes: %w", err)
	}
	update.SetTimeEntryID(entry.ID)
	return nil
}
