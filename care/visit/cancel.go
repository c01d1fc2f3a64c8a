package visit

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
)

// Cancel calls off a visit that was begun, as where the door stayed shut after the
// check-in. What was written down stays.
type Cancel struct {
	ClientMutationID uuid.UUID
	HomeVisitID      uuid.UUID
	Reason           string
}

// OfVisit is the visit that it is part of.
func (in Cancel) OfVisit() uuid.UUID { return in.HomeVisitID }

// Record calls the visit off. Its appointment is ahead again, to be moved, called off or
// marked as missed.
func (in Cancel) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.MakeVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		var c record.Check
		c.Text(in.Reason, true, 500, "reason")
		if len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		if v.Status != homevisit.StatusIN_PROGRESS {
			return record.Refuse(over()), nil
		}
		update := w.Client.HomeVisit.Update().SetStatus(homevisit.StatusCANCELLED).SetCancellationReason(in.Reason)
		if err := save(ctx, w, v, update, record.Resolved); err != nil || v.AppointmentID == nil {
			return record.Outcome{Changed: v.ID}, err
		}
		return record.Outcome{Changed: v.ID}, facilitate.Attend(ctx, w, *v.AppointmentID, appointment.StatusBOOKED)
	})
}
