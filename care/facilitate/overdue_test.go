package facilitate_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/relationship"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// look has the server look for overdue loops some days from now.
func (c *clinic) look(days int) int {
	c.t.Helper()
	later := *c.Recorder
	later.Now = func() time.Time { return time.Now().AddDate(0, 0, days) }
	raised, err := facilitate.RaiseOverdueLoops(viewer.NewContext(c.t.Context(), viewer.SystemOf(c.Clinic.ID)), &later)
	if err != nil {
		c.t.Fatal(err)
	}
	return raised
}

// reminders are the tasks that rules have raised for the clinic's patient.
func (c *clinic) reminders() (found []*ent.Task) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		found, err = c.Client.Task.Query().Where(task.PatientID(c.Clinic.Patient.ID), task.CauseNEQ("")).Order(task.ByID()).All(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

func TestAnOverdueLoopRaisesOneTaskForEachStayInAStatus(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.referral()
	c.did(c.Clinic.CaseManager, in)
	if c.look(1) != 0 || len(c.reminders()) != 0 {
		t.Fatal("told before it was due")
	}
	var servers sync.WaitGroup
	for range 3 {
		servers.Go(func() { c.look(3) })
	}
	servers.Wait()
	c.look(4)
	raised := c.reminders()
	if len(raised) != 1 {
		t.Fatalf("%d tasks", len(raised))
	}
	if first := raised[0]; *first.OwnerID != c.Clinic.CaseManager.Practitioner || *first.ServiceRequestID != in.ID ||
		first.Kind != task.KindREFERRAL || first.Priority != task.PriorityURGENT || first.Title == "" {
		t.Errorf("%+v", first)
	}
	c.record(c.Clinic.CaseManager, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: raised[0].ID, BaseRevision: 1})
	if c.look(5) != 0 {
		t.Error("told again although the loop stays where it is")
	}
	// Rejected, and sent again: that is another stay.
	c.step(in.ID, servicerequest.LoopREJECTED, "full")
	c.step(in.ID, servicerequest.LoopSENT, "")
	if c.look(3) != 1 {
		t.Error("not told of the second time")
	}
	c.step(in.ID, servicerequest.LoopACCEPTED, "")
	for _, t2 := range c.reminders() {
		if t2.Status != task.StatusCOMPLETED {
			t.Errorf("%s is still %s after the next step", t2.Title, t2.Status)
		}
	}
	c.wantChange(record.Change{Type: ent.TypeTask, ID: c.reminders()[1].ID, Patient: in.PatientID, Kind: record.Resolved, Revision: 2})
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 1, c.patient().NextContactAt)
}

func TestALoopThatWasChangedWhileItWasLookedAtIsTakenUpLater(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.order()
	c.did(c.Clinic.CaseManager, in)
	c.look(10)
	if len(c.reminders()) != 1 {
		t.Fatalf("%d tasks", len(c.reminders()))
	}
	c.did(c.Clinic.CaseManager, facilitate.RecordServiceDocument{ClientMutationID: world.ID(), ServiceRequestID: in.ID, BaseRevision: 1, Kind: "AUTHORIZATION"})
	if c.look(11) != 0 || len(c.reminders()) != 1 {
		t.Error("a paper makes it a new stay")
	}
}

func TestOverdueLoopsGoToWhoIsStillThere(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		by   func(*clinic) viewer.Viewer
		ends bool
		want func(*clinic) *uuid.UUID
	}{
		"who asked": {func(c *clinic) viewer.Viewer { return c.Clinic.Provider }, false,
			func(c *clinic) *uuid.UUID { return &c.Clinic.Provider.Practitioner }},
		"the case manager, when that one is gone": {func(c *clinic) viewer.Viewer { return c.Clinic.Provider }, true,
			func(c *clinic) *uuid.UUID { return &c.Clinic.CaseManager.Practitioner }},
	} {
		c := newClinic(t)
		c.did(tt.by(c), c.referral())
		if tt.ends {
			c.system(func(ctx context.Context) {
				err := c.Client.Relationship.Update().Where(relationship.PractitionerID(tt.by(c).Practitioner)).
					SetEndsAt(time.Now().Add(-time.Minute)).Exec(ctx)
				if err != nil {
					t.Fatal(err)
				}
			})
		}
		c.look(10)
		if got := c.reminders()[0].OwnerID; got == nil || *got != *tt.want(c) {
			t.Errorf("%s: owner %v", name, got)
		}
	}
}

func TestTheReminderOfAConfidentialReferralTellsNothing(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.permit(c.Clinic.CaseManager)
	in, label := c.referral(), servicerequest.SensitivitySUD
	in.Sensitivity, in.Code = &label, &walker
	c.did(c.Clinic.CaseManager, in)
	c.look(10)
	got := c.reminders()[0]
	if got.Title != "See an open matter through" || got.ServiceRequestID != nil || got.Note != "" || got.Cause == in.ID.String() {
		t.Errorf("%q, leads to %v, note %q, cause %q", got.Title, got.ServiceRequestID, got.Note, got.Cause)
	}
	c.step(in.ID, servicerequest.LoopACCEPTED, "")
	if got := c.reminders()[0]; got.Status != task.StatusCOMPLETED {
		t.Errorf("still %s", got.Status)
	}
	// Who has no consent does not find the referral.
	if got := c.refused(c.Clinic.Provider, c.stepOf(in.ID, servicerequest.LoopSCHEDULED, "")); got != "NOT_FOUND input.serviceRequestId" {
		t.Errorf("without consent: %s", got)
	}
}

// permit has the clinic's patient open what is about substance use to somebody.
func (c *clinic) permit(v viewer.Viewer) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		err := c.Client.Consent.Create().SetPatientID(c.Clinic.Patient.ID).SetGranteeID(v.Practitioner).
			SetSensitivity(consent.SensitivitySUD).SetDecision(consent.DecisionPERMIT).SetTimelineAt(time.Now()).Exec(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
	})
}
