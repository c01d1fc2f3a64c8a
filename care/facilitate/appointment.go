package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// MissedVisit is the reason in the change log when a patient was not there for an
// appointment: what watches for missed visits listens for it.
const MissedVisit = "missed visit"

// The bounds of an appointment.
const (
	longestAppointment = 24 * time.Hour
	longestTravel      = 600 // minutes
	mostReminders      = 5
	earliestReminder   = 14 * 24 * 60 // minutes before
)

// BookAppointment plans a meeting with a patient.
type BookAppointment struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	PractitionerID   *uuid.UUID
	ServiceRequestID *uuid.UUID
	Kind             appointment.Kind
	Title            string
	StartsAt, EndsAt time.Time
	Location         string
	TravelMinutes    int
	Reminders        []code.Reminder
	Note             string
	// Purpose, Skills and Language are of a visit: what it is for, and what who comes must
	// be able to do. The window is when somebody may come; Position is where.
	Purpose                      *appointment.Purpose
	Skills                       []string
	Language                     string
	WindowStartsAt, WindowEndsAt *time.Time
	Position                     *code.Position
}

// Record books the appointment, and lets who holds it open the record around it.
// What it collides with hinders nothing: see [Clashes].
func (in BookAppointment) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.BookAppointment, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		row := in.row(w)
		if problems := appointmentProblems(row, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := references(ctx, w, row); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := book(ctx, w, row); err != nil {
			return record.Conclude(err, "book appointment")
		}
		w.Created(ent.TypeAppointment, row.ID, row.PatientID, "")
		return record.Outcome{Changed: row.ID}, around(ctx, w, row)
	})
}

// row is the appointment that is wanted.
func (in BookAppointment) row(w *record.Writer) *ent.Appointment {
	row := &ent.Appointment{
		ID: in.ID, PatientID: in.PatientID, PractitionerID: in.PractitionerID, ServiceRequestID: in.ServiceRequestID,
		Kind: in.Kind, Title: in.Title, StartsAt: in.StartsAt, EndsAt: in.EndsAt, Location: in.Location,
		TravelMinutes: in.TravelMinutes, Reminders: in.Reminders, Note: in.Note, Purpose: in.Purpose, Skills: in.Skills, Language: in.Language,
		WindowStartsAt: in.WindowStartsAt, WindowEndsAt: in.WindowEndsAt, Position: in.Position,
	}
	if row.PractitionerID == nil {
		row.PractitionerID = &w.Viewer.Practitioner
	}
	if row.Title == "" {
		row.Title = appointmentTitles[row.Kind]
	}
	return row
}

// appointmentTitles name what nobody gave a title, and what a calendar shows of a
// patient's appointment.
var appointmentTitles = map[appointment.Kind]string{
	appointment.KindHOME_VISIT: "Home visit", appointment.KindPHONE_CALL: "Phone call", appointment.KindVIDEO_CALL: "Video call",
	appointment.KindCLINIC_VISIT: "Clinic visit", appointment.KindOTHER: "Appointment",
}

// appointmentProblems are what is wrong with the times and texts.
func appointmentProblems(a *ent.Appointment, now time.Time) []record.Problem {
	var c record.Check
	c.NewID(a.ID, "id")
	c.Text(a.Title, true, 200, "title")
	c.Text(a.Location, false, 500, "location")
	c.Text(a.Note, false, 10_000, "note")
	wrong := func(bad bool, message, field string) {
		if bad {
			c.Problems = append(c.Problems, record.Wrong(message, field))
		}
	}
	wrong(a.StartsAt.Before(now.AddDate(0, 0, -7)), "This is long past.", "startsAt")
	wrong(!a.EndsAt.After(a.StartsAt), "This is before it begins.", "endsAt")
	wrong(a.EndsAt.Sub(a.StartsAt) > longestAppointment, "This is more than a day after it begins.", "endsAt")
	wrong(a.TravelMinutes < 0 || a.TravelMinutes > longestTravel, "A way takes from 0 to 600 minutes.", "travelMinutes")
	wrong(len(a.Reminders) > mostReminders, "An appointment has at most 5 reminders.", "reminders")
	for _, r := range a.Reminders {
		wrong(r.MinutesBefore < 0 || r.MinutesBefore > earliestReminder, "A reminder comes from 0 to 20160 minutes before.", "reminders")
	}
	return append(c.Problems, visitProblems(a)...)
}

// references finds a practitioner who has no role for it, an order that is not the
// patient's, and somebody who may not let anybody open the record.
func references(ctx context.Context, w *record.Writer, a *ent.Appointment) ([]record.Problem, error) {
	if problems, err := w.Lasts(ctx, a.PatientID); err != nil || problems != nil {
		return problems, err
	}
	if a.PractitionerID != nil {
		works, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(*a.PractitionerID),
			rule.Held(w.Now), practitionerrole.RoleNEQ(practitionerrole.RolePRIVACY_OFFICER)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for practitioner: %w", err)
		}
		if !works {
			return []record.Problem{record.Missing("practitioner", "practitionerId")}, nil
		}
	}
	if a.ServiceRequestID != nil {
		known, err := w.Client.ServiceRequest.Query().Where(
			servicerequest.ID(*a.ServiceRequestID), servicerequest.PatientID(a.PatientID)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for order: %w", err)
		}
		if !known {
			return []record.Problem{record.Missing("referral or order", "serviceRequestId")}, nil
		}
	}
	return nil, nil
}

func book(ctx context.Context, w *record.Writer, a *ent.Appointment) error {
	create := w.Client.Appointment.Create().SetID(a.ID).SetPatientID(a.PatientID).SetNillablePractitionerID(a.PractitionerID).
		SetNillableServiceRequestID(a.ServiceRequestID).SetStatus(appointment.StatusBOOKED).SetKind(a.Kind).SetTitle(a.Title).
		SetStartsAt(a.StartsAt).SetEndsAt(a.EndsAt).SetTimelineAt(a.StartsAt).SetLocation(a.Location).SetTravelMinutes(a.TravelMinutes).
		SetReminders(a.Reminders).SetNote(a.Note).SetNillablePurpose(a.Purpose).SetSkills(a.Skills).SetLanguage(a.Language).
		SetNillableWindowStartsAt(a.WindowStartsAt).SetNillableWindowEndsAt(a.WindowEndsAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if a.Position != nil {
		create.SetPosition(a.Position)
	}
	return create.Exec(ctx)
}

// around writes what follows from an appointment: the right to open the record,
// and the calls that remind the patient.
func around(ctx context.Context, w *record.Writer, a *ent.Appointment) error {
	if err := openToVisit(ctx, w, a); err != nil {
		return err
	}
	return remind(ctx, w, a)
}
