package visit_test

import (
	"context"
	"testing"

	"caseload/care/visit"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/visitcorrection"
	"caseload/internal/world"
)

// Who puts a visit under the own name has not made it for that.
func TestANameThatNobodyHasLookedAtOpensNothing(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)...)
	mine := k.correct(id, visitcorrection.ElementWORKER, k.Clinic.CaseManager.Practitioner.String(), nil)
	k.done(k.Clinic.CaseManager, tap{"correctVisit", mine})
	if got := k.do(k.Clinic.CaseManager, withdraw(id)); got != "NOT_PERMITTED" {
		t.Errorf("withdrawn by a name: %s", got)
	}
	k.done(k.Clinic.VisitStaff, tap{"withdrawVisit", withdraw(id)}) // who recorded it still may
}

func TestNobodyReviewsAVisitThatTheyHavePutUnderAnotherName(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.Supervisor, k.taps(id, planned)...)
	away := k.correct(id, visitcorrection.ElementWORKER, k.Clinic.CaseManager.Practitioner.String(), nil)
	k.done(k.Clinic.Supervisor, tap{"correctVisit", away})
	in := visit.Review{ClientMutationID: world.ID(), HomeVisitID: id, BaseRevision: k.visit(id).Revision, Note: "Right"}
	if got := k.do(k.Clinic.Supervisor, in); got != "NOT_PERMITTED" {
		t.Errorf("reviewed: %s", got)
	}
	k.done(k.Clinic.Supervisor, tap{"withdrawVisit", withdraw(id)})
	if !k.visit(id).NeedsReview {
		t.Error("nobody looks at what a supervisor has withdrawn of their own")
	}
}

// An appointment that was kept by something else stays kept.
func TestAVisitTakesBackOfAnAppointmentOnlyWhatItMade(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)[0])
	k.system(func(ctx context.Context) error {
		return k.Client.Appointment.Update().Where(appointment.ID(planned)).SetStatus(appointment.StatusFULFILLED).Exec(ctx)
	})
	k.done(k.Clinic.VisitStaff, tap{"withdrawVisit", withdraw(id)})
	if v := k.visit(id); v.Status != homevisit.StatusENTERED_IN_ERROR {
		t.Fatalf("%s", v.Status)
	}
	k.system(func(ctx context.Context) error {
		kept, err := k.Client.Appointment.Query().Where(appointment.ID(planned), appointment.StatusEQ(appointment.StatusFULFILLED)).Exist(ctx)
		if err == nil && !kept {
			t.Error("the appointment is ahead again")
		}
		return err
	})
}
