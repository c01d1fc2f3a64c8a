package facilitate

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/rule"
)

// CancelAppointment calls an appointment off.
type CancelAppointment struct {
	ClientMutationID uuid.UUID
	AppointmentID    uuid.UUID
	BaseRevision     int
	Reason           string
}

// Record calls the appointment off; its holder can no longer open the record by
// it.
func (in CancelAppointment) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onAppointment{record.Act{ID: in.ClientMutationID, Name: rule.BookAppointment, Input: in}, in.AppointmentID, in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Appointment) (record.Outcome, error) {
		var c record.Check
		c.Text(in.Reason, true, 500, "reason")
		if len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		update := w.Client.Appointment.Update().SetStatus(appointment.StatusCANCELLED).SetCancellationReason(in.Reason)
		if err := saveAppointment(ctx, w, known, update, record.Resolved, in.Reason); err != nil {
			return record.Outcome{}, err
		}
		if err := forget(ctx, w, known, "The appointment was cancelled."); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, closeToVisit(ctx, w, known)
	})
}
