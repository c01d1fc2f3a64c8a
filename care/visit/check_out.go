package visit

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
)

// CheckOut ends a visit.
type CheckOut struct {
	ClientMutationID uuid.UUID
	HomeVisitID      uuid.UUID
	At               *time.Time
	Method           code.VisitMethod
	Fix              *code.VisitFix
	Reason           string
	Caller           string
	// Family is what its minutes count for; nil where nobody said.
	Family *timeentry.Family
}

// OfVisit is the visit that it is part of.
func (in CheckOut) OfVisit() uuid.UUID { return in.HomeVisitID }

func (in CheckOut) capture() Capture { return Capture{in.At, in.Method, in.Fix, in.Reason, in.Caller} }

// Record ends the visit. What verification finds are flags, and minutes that the ledger
// does not take are told: neither keeps the visit from ending.
func (in CheckOut) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.MakeVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		if v.Status != homevisit.StatusIN_PROGRESS {
			return record.Refuse(over()), nil
		}
		if problems := in.capture().problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		changed := *v
		changed.CheckOut = in.capture().stamp(ctx, w)
		changed.Status, changed.EndedAt = homevisit.StatusCOMPLETED, &changed.CheckOut.At
		update := w.Client.HomeVisit.Update().SetStatus(changed.Status).SetEndedAt(*changed.EndedAt).SetCheckOut(changed.CheckOut)
		if err := in.account(ctx, w, &changed, update); err != nil {
			return record.Outcome{}, err
		}
		if err := verify(ctx, w, &changed, update); err != nil {
			return record.Outcome{}, err
		}
		if err := save(ctx, w, v, update, record.Updated); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: v.ID}, kept(ctx, w, v)
	})
}

// kept says of the appointment of a visit that is over that it was kept.
func kept(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	if v.AppointmentID == nil {
		return nil
	}
	return facilitate.Attend(ctx, w, *v.AppointmentID, appointment.StatusFULFILLED)
}
