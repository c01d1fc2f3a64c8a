package facilitate_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/database"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// tomorrow is an hour of the next day.
func tomorrow(hour int) time.Time {
	return time.Now().UTC().AddDate(0, 0, 1).Truncate(24 * time.Hour).Add(time.Duration(hour) * time.Hour)
}

// booking is a visit of the stranger's, who does not see the patient otherwise.
func (c *clinic) booking() facilitate.BookAppointment {
	return facilitate.BookAppointment{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID, PractitionerID: &c.Clinic.Stranger.Practitioner,
		Kind: appointment.KindHOME_VISIT, StartsAt: tomorrow(9), EndsAt: tomorrow(10), TravelMinutes: 30,
		Reminders: []code.Reminder{{MinutesBefore: 60, Mode: code.Notification}, {MinutesBefore: 30, Mode: code.CallPatient}},
	}
}

// appointment reads an appointment, whoever may see it.
func (c *clinic) appointment(id uuid.UUID) (found *ent.Appointment) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		if found, err = c.Client.Appointment.Get(ctx, id); err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

// calls are the open tasks that remind of appointments.
func (c *clinic) calls() (open []*ent.Task) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		open, err = c.Client.Task.Query().Where(task.CauseHasPrefix("reminder/"), task.StatusEQ(task.StatusREQUESTED)).All(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	return open
}

func TestABookedVisitOpensTheRecordToWhoHoldsIt(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.booking()
	if got := c.record(c.Clinic.CaseManager, in); got.Changed != in.ID {
		t.Fatalf("outcome %+v", got)
	}
	got := c.appointment(in.ID)
	if got.Status != appointment.StatusBOOKED || got.Title != "Home visit" || !got.TimelineAt.Equal(in.StartsAt) || *got.PractitionerID != *in.PractitionerID {
		t.Errorf("appointment %+v", got)
	}
	c.wantChange(record.Change{Type: ent.TypeAppointment, ID: in.ID, Patient: in.PatientID, Kind: record.Created, Revision: 1})
	if !c.sees(c.Clinic.Stranger) {
		t.Error("who visits does not see the patient")
	}
	calls := c.calls()
	if len(calls) != 1 || *calls[0].OwnerID != c.Clinic.Stranger.Practitioner || !calls[0].DueAt.Equal(in.StartsAt.Add(-30*time.Minute)) {
		t.Errorf("calls %v", calls)
	}
	c.record(c.Clinic.CaseManager, facilitate.CancelAppointment{ClientMutationID: world.ID(), AppointmentID: in.ID, BaseRevision: 1, Reason: "in hospital"})
	if c.sees(c.Clinic.Stranger) {
		t.Error("who does not visit any more still sees the patient")
	}
	if got := c.appointment(in.ID); got.Status != appointment.StatusCANCELLED || got.CancellationReason != "in hospital" || len(c.calls()) > 0 {
		t.Errorf("appointment %+v, calls %v", got, c.calls())
	}
	again := facilitate.CancelAppointment{ClientMutationID: world.ID(), AppointmentID: in.ID, BaseRevision: 2, Reason: "x"}
	if got := c.refused(c.Clinic.CaseManager, again); got != "ALREADY_DONE" {
		t.Errorf("again: %s", got)
	}
}

func TestAVisitFarAheadOpensNothingYet(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.booking()
	in.StartsAt, in.EndsAt = in.StartsAt.AddDate(0, 0, 20), in.EndsAt.AddDate(0, 0, 20)
	c.record(c.Clinic.CaseManager, in)
	if c.sees(c.Clinic.Stranger) {
		t.Error("three weeks ahead")
	}
	c.record(c.Clinic.CaseManager, facilitate.RescheduleAppointment{
		ClientMutationID: world.ID(), AppointmentID: in.ID, BaseRevision: 1, StartsAt: tomorrow(15), EndsAt: tomorrow(16),
	})
	if !c.sees(c.Clinic.Stranger) {
		t.Error("a day ahead")
	}
	if calls := c.calls(); len(calls) != 1 || !calls[0].DueAt.Equal(tomorrow(15).Add(-30*time.Minute)) {
		t.Errorf("calls %v", calls)
	}
	c.record(c.Clinic.CaseManager, facilitate.RescheduleAppointment{
		ClientMutationID: world.ID(), AppointmentID: in.ID, BaseRevision: 2, StartsAt: tomorrow(15), EndsAt: tomorrow(16),
		PractitionerID: record.Given(&c.Clinic.VisitStaff.Practitioner),
	})
	if c.sees(c.Clinic.Stranger) {
		t.Error("somebody else visits")
	}
	got := c.appointment(in.ID)
	if *got.PractitionerID != c.Clinic.VisitStaff.Practitioner || got.TravelMinutes != 30 || got.Revision != 3 {
		t.Errorf("appointment %+v", got)
	}
}

func TestAPlaceAndAWindowMoveWithTheVisit(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.booking()
	in.Position = &code.Position{Latitude: 42.36, Longitude: -71.06}
	c.record(c.Clinic.CaseManager, in)
	move := facilitate.RescheduleAppointment{ClientMutationID: world.ID(), AppointmentID: in.ID, BaseRevision: 1, StartsAt: tomorrow(15), EndsAt: tomorrow(16)}
	move.WindowStartsAt, move.WindowEndsAt = new(tomorrow(14)), new(tomorrow(17))
	c.record(c.Clinic.CaseManager, move)
	if got := c.appointment(in.ID); got.Position == nil || got.WindowEndsAt == nil || !got.WindowEndsAt.Equal(tomorrow(17)) {
		t.Errorf("appointment %+v", got)
	}
	move = facilitate.RescheduleAppointment{ClientMutationID: world.ID(), AppointmentID: in.ID, BaseRevision: 2, StartsAt: tomorrow(15), EndsAt: tomorrow(16)}
	c.record(c.Clinic.CaseManager, move)
	if got := c.appointment(in.ID); got.WindowStartsAt != nil || got.WindowEndsAt != nil {
		t.Errorf("the window of the time before holds: %+v", got)
	}
}

func TestAMissedVisitIsInTheChangeLog(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id := c.Clinic.Patient.Rows[ent.TypeAppointment]
	missed := facilitate.RecordAppointmentOutcome{
		ClientMutationID: world.ID(), AppointmentID: id, BaseRevision: 1, Outcome: appointment.StatusNOSHOW, Note: "nobody opened",
	}
	c.record(c.Clinic.VisitStaff, missed)
	if got := c.appointment(id); got.Status != appointment.StatusNOSHOW || got.Note != "nobody opened" {
		t.Errorf("appointment %+v", got)
	}
	c.wantChange(record.Change{
		Type: ent.TypeAppointment, ID: id, Patient: c.Clinic.Patient.ID, Kind: record.Resolved, Revision: 2, Reason: facilitate.MissedVisit,
	})
	ahead := c.booking()
	c.record(c.Clinic.CaseManager, ahead)
	early := missed
	early.ClientMutationID, early.AppointmentID = world.ID(), ahead.ID
	if got := c.refused(c.Clinic.CaseManager, early); got != "INVALID input.outcome" {
		t.Errorf("before it begins: %s", got)
	}
}

func TestACollisionIsToldWhoeverThePatientIs(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	other := c.booking()
	other.PatientID = c.Clinic.StrangersPatient.ID
	other.StartsAt, other.EndsAt = tomorrow(10).Add(10*time.Minute), tomorrow(11)
	c.record(c.Clinic.Stranger, other)
	in := c.booking()
	c.record(c.Clinic.CaseManager, in)
	c.As(c.t, c.Clinic.CaseManager, func(ctx context.Context) {
		found, err := facilitate.Clashes(ctx, c.appointment(in.ID)) //nolint:contextcheck // what it needs of the request is in the context that it was given
		if err != nil || len(found) != 1 || found[0].Lacking != 20*time.Minute || facilitate.Other(found[0], in.ID) != other.ID {
			t.Errorf("clashes %+v, %v", found, err)
		}
		op, _ := database.FromContext(ctx)
		var scope string
		if err := op.QueryOne(ctx, `select current_setting('app.scope')`, nil, &scope); err != nil || scope != string(viewer.RelationshipScope) {
			t.Errorf("the scope is %s afterwards, %v", scope, err)
		}
	})
}

func TestAnAppointmentThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.BookAppointment)
	}{
		"over before it begins": {"INVALID input.endsAt", func(in *facilitate.BookAppointment) { in.EndsAt = in.StartsAt }},
		"two days long":         {"INVALID input.endsAt", func(in *facilitate.BookAppointment) { in.EndsAt = in.StartsAt.AddDate(0, 0, 2) }},
		"long past": {"INVALID input.startsAt", func(in *facilitate.BookAppointment) {
			in.StartsAt = in.StartsAt.AddDate(0, -1, 0)
			in.EndsAt = in.StartsAt.Add(time.Hour)
		}},
		"a way of a day":           {"INVALID input.travelMinutes", func(in *facilitate.BookAppointment) { in.TravelMinutes = 1440 }},
		"a reminder a month ahead": {"INVALID input.reminders", func(in *facilitate.BookAppointment) { in.Reminders[0].MinutesBefore = 40_000 }},
		"nobody comes":             {"NOT_FOUND input.practitionerId", func(in *facilitate.BookAppointment) { in.PractitionerID = new(world.ID()) }},
		"somebody from elsewhere":  {"NOT_FOUND input.practitionerId", func(in *facilitate.BookAppointment) { in.PractitionerID = &c.Other.VisitStaff.Practitioner }},
		"another's order": {"NOT_FOUND input.serviceRequestId", func(in *facilitate.BookAppointment) {
			in.ServiceRequestID = new(c.Clinic.StrangersPatient.Rows[ent.TypeServiceRequest])
		}},
		"a patient out of sight": {"NOT_FOUND input.patientId", func(in *facilitate.BookAppointment) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"an id in use":           {"ID_TAKEN input.id", func(in *facilitate.BookAppointment) { in.ID = c.Clinic.Patient.Rows[ent.TypeAppointment] }},
	} {
		in := c.booking()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := c.refused(c.Clinic.PrivacyOfficer, c.booking()); got != "NOT_PERMITTED" {
		t.Errorf("privacy officer: %s", got)
	}
}
