package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/rule"
)

// onAppointment is an act on one appointment that is there and has not ended.
type onAppointment struct {
	record.Act
	appointment uuid.UUID
	base        int // the revision that the client knew
}

func (a onAppointment) do(ctx context.Context, r *record.Recorder, perform func(context.Context, *record.Writer, *ent.Appointment) (record.Outcome, error)) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Appointment.Query().Where(appointment.ID(a.appointment)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return record.Refuse(record.Missing("appointment", "appointmentId")), nil
		case err != nil:
			return record.Outcome{}, fmt.Errorf("facilitate: read appointment: %w", err)
		case known.Revision != a.base:
			return record.Refuse(record.Conflict(known.ID, a.base, known.Revision)), nil
		case !rule.Ahead(known.Status):
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This appointment is over."}), nil
		}
		return perform(ctx, w, known)
	})
}

// saveAppointment changes the appointment at the revision that was read, and notes
// the change.
func saveAppointment(ctx context.Context, w *record.Writer, known *ent.Appointment, update *ent.AppointmentUpdate, kind record.ChangeKind, reason string) error {
	n, err := update.Where(appointment.ID(known.ID), appointment.Revision(known.Revision)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "change appointment"); err != nil {
		return err
	}
	w.Log(record.Change{
		Type: ent.TypeAppointment, ID: known.ID, Patient: known.PatientID, Kind: kind, Revision: known.Revision + 1, Reason: reason,
	})
	return nil
}
