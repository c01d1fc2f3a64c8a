package facilitate

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/rule"
)

// RescheduleAppointment moves an appointment to another time or person.
type RescheduleAppointment struct {
	ClientMutationID uuid.UUID
	AppointmentID    uuid.UUID
	BaseRevision     int
	StartsAt, EndsAt time.Time
	// The window is that of the new time: none when left out.
	WindowStartsAt, WindowEndsAt *time.Time
	Position                     record.Omittable[*code.Position]  `json:",omitzero"`
	PractitionerID               record.Omittable[*uuid.UUID]      `json:",omitzero"`
	Location                     record.Omittable[*string]         `json:",omitzero"`
	TravelMinutes                record.Omittable[*int]            `json:",omitzero"`
	Reminders                    record.Omittable[[]code.Reminder] `json:",omitzero"`
	Note                         record.Omittable[*string]         `json:",omitzero"`
	Reason                       string
}

// Record moves the appointment, and with it the right to open the record and the
// calls that remind of it.
func (in RescheduleAppointment) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onAppointment{record.Act{ID: in.ClientMutationID, Name: rule.BookAppointment, Input: in}, in.AppointmentID, in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Appointment) (record.Outcome, error) {
		wanted := in.apply(*known)
		var c record.Check
		c.Text(in.Reason, false, 500, "reason")
		if problems := slices.Concat(appointmentProblems(wanted, w.Now), c.Problems); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := references(ctx, w, wanted); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := saveAppointment(ctx, w, known, in.update(w, wanted), record.Updated, in.Reason); err != nil {
			return record.Outcome{}, err
		}
		if err := closeToVisit(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
		if err := forget(ctx, w, known, "The appointment was moved."); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, around(ctx, w, wanted)
	})
}

func (in RescheduleAppointment) apply(wanted ent.Appointment) *ent.Appointment {
	wanted.StartsAt, wanted.EndsAt = in.StartsAt, in.EndsAt
	wanted.WindowStartsAt, wanted.WindowEndsAt = in.WindowStartsAt, in.WindowEndsAt
	if position, ok := in.Position.ValueOK(); ok {
		wanted.Position = position
	}
	set(&wanted.Location, in.Location)
	set(&wanted.TravelMinutes, in.TravelMinutes)
	set(&wanted.Note, in.Note)
	if practitioner, ok := in.PractitionerID.ValueOK(); ok {
		wanted.PractitionerID = practitioner
	}
	if reminders, ok := in.Reminders.ValueOK(); ok {
		wanted.Reminders = reminders
	}
	return &wanted
}

func (in RescheduleAppointment) update(w *record.Writer, wanted *ent.Appointment) *ent.AppointmentUpdate {
	update := w.Client.Appointment.Update().SetStatus(appointment.StatusBOOKED).
		SetStartsAt(wanted.StartsAt).SetEndsAt(wanted.EndsAt).SetTimelineAt(wanted.StartsAt).SetLocation(wanted.Location).
		SetTravelMinutes(wanted.TravelMinutes).SetReminders(wanted.Reminders).SetNote(wanted.Note).SetCancellationReason(in.Reason)
	place(update, wanted)
	if wanted.PractitionerID == nil {
		return update.ClearPractitionerID()
	}
	return update.SetPractitionerID(*wanted.PractitionerID)
}

// place sets when somebody may come, and where: each column once, since ent writes what is
// cleared and then set twice.
func place(update *ent.AppointmentUpdate, wanted *ent.Appointment) {
	if wanted.WindowStartsAt != nil && wanted.WindowEndsAt != nil {
		update.SetWindowStartsAt(*wanted.WindowStartsAt).SetWindowEndsAt(*wanted.WindowEndsAt)
	} else {
		update.ClearWindowStartsAt().ClearWindowEndsAt()
	}
	if wanted.Position != nil {
		update.SetPosition(wanted.Position)
	} else {
		update.ClearPosition()
	}
}
