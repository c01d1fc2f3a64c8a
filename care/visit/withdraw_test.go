package visit_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/ledger"
	"caseload/care/visit"
	"caseload/ent/appointment"
	"caseload/ent/detectedissue"
	"caseload/ent/homevisit"
	"caseload/ent/observation"
	"caseload/ent/rule"
	"caseload/ent/task"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/ent/visitfinding"
	"caseload/internal/world"
)

func withdraw(id uuid.UUID) visit.Withdraw {
	return visit.Withdraw{ClientMutationID: world.ID(), HomeVisitID: id, Reason: "It was the neighbor"}
}

// logged is a whole visit of the case manager's whose minutes count.
func (k *kitchen) logged(planned uuid.UUID) uuid.UUID {
	k.t.Helper()
	id := world.ID()
	taps := k.taps(id, planned)
	out := taps[len(taps)-1].act.(visit.CheckOut)
	out.Family = new(timeentry.FamilyCCM)
	taps[len(taps)-1].act = out
	k.done(k.Clinic.CaseManager, taps...)
	return id
}

// counts are how much of what followed of visits counts still.
func (k *kitchen) counts(id, planned uuid.UUID) map[string]int {
	k.t.Helper()
	counts := map[string]int{}
	k.system(func(ctx context.Context) (err error) {
		count := func(name string, n int, e error) {
			counts[name] = n
			if e != nil {
				err = e
			}
		}
		n, e := k.Client.VisitFinding.Query().Where(visitfinding.HomeVisitID(id), visitfinding.EnteredInError(false)).Count(ctx)
		count("findings", n, e)
		n, e = k.Client.Observation.Query().Where(observation.PatientID(k.Clinic.Patient.ID), observation.Category("vital-signs"),
			observation.StatusEQ(observation.StatusFINAL)).Count(ctx)
		count("observations", n, e)
		n, e = k.Client.Task.Query().Where(task.Cause("visit-item/runs-out"), task.StatusIn(rule.OpenStatuses...)).Count(ctx)
		count("tasks", n, e)
		n, e = k.Client.DetectedIssue.Query().Where(detectedissue.Cause("visit-red-flag"), detectedissue.StatusNEQ(detectedissue.StatusRESOLVED)).Count(ctx)
		count("flags", n, e)
		n, e = k.Client.Appointment.Query().Where(appointment.ID(planned), appointment.StatusEQ(appointment.StatusFULFILLED)).Count(ctx)
		count("fulfilled", n, e)
		n, e = k.Client.TimeEntry.Query().Where(timeentry.ActivityEQ(timeentry.ActivityVISIT), timeentry.StatusEQ(timeentry.StatusIN_EFFECT),
			timeentry.StartsAtGTE(now.Add(-time.Hour))).Count(ctx)
		count("minutes", n, e)
		return err
	})
	return counts
}

func (k *kitchen) counting(id, planned uuid.UUID, want map[string]int) {
	k.t.Helper()
	got := k.counts(id, planned)
	for name, n := range got {
		if n != want[name] {
			k.t.Errorf("%d %s count, want %d", n, name, want[name])
		}
	}
}

func TestAVisitThatWasEnteredInErrorCountsNoMoreAndStays(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	planned := k.planned()
	id := k.logged(planned)
	k.counting(id, planned, map[string]int{"findings": 5, "observations": 2, "tasks": 1, "flags": 1, "fulfilled": 1, "minutes": 1})
	k.done(k.Clinic.CaseManager, tap{"withdrawVisit", withdraw(id)})
	k.counting(id, planned, nil)
	v := k.visit(id)
	if v.Status != homevisit.StatusENTERED_IN_ERROR || v.WithdrawalReason != "It was the neighbor" || v.WithdrawnAt == nil || !v.WithdrawnAt.Equal(now) ||
		v.WithdrawnByID == nil || *v.WithdrawnByID != k.Clinic.CaseManager.Practitioner || len(v.Notes) != 1 || v.CheckOut == nil || !v.NeedsReview {
		t.Errorf("%+v", v)
	}
	k.system(func(ctx context.Context) error {
		n, err := k.Client.VisitFinding.Query().Where(visitfinding.HomeVisitID(id), visitfinding.StatusEQ(visitfinding.StatusDONE)).Count(ctx)
		if err == nil && n != 4 {
			t.Errorf("%d findings say that they were done", n)
		}
		return err
	})
	for _, late := range k.taps(id, planned)[1:] {
		if got := k.do(k.Clinic.CaseManager, late.act); got != "ALREADY_DONE" {
			t.Errorf("%s of it: %s", late.name, got)
		}
	}
	if got := k.do(k.Clinic.CaseManager, withdraw(id)); got != "ALREADY_DONE" {
		t.Errorf("once more: %s", got)
	}
	k.done(k.Clinic.Supervisor, tap{"reviewVisit", visit.Review{ClientMutationID: world.ID(), HomeVisitID: id, BaseRevision: v.Revision, Note: "Right"}})
	if k.visit(id).NeedsReview {
		t.Error("it waits for a supervisor though one has looked at it")
	}
}

func TestWhoMayWithdrawAVisit(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	planned, id := k.planned(), world.ID()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)...)
	for who, want := range map[*viewer.Viewer]string{
		&k.Clinic.CaseManager: "NOT_PERMITTED", &k.Clinic.Provider: "NOT_PERMITTED", &k.Clinic.Stranger: "NOT_FOUND input.homeVisitId", &k.Other.CaseManager: "NOT_FOUND input.homeVisitId",
	} {
		if got := k.do(*who, withdraw(id)); got != want {
			t.Errorf("%+v: %s, want %s", who.Roles, got, want)
		}
	}
	in := withdraw(id)
	in.Reason = ""
	if got := k.do(k.Clinic.Supervisor, in); got != "INVALID input.reason" {
		t.Errorf("without a reason: %s", got)
	}
	k.done(k.Clinic.Supervisor, tap{"withdrawVisit", withdraw(id)})
	if v := k.visit(id); v.Status != homevisit.StatusENTERED_IN_ERROR || v.NeedsReview {
		t.Errorf("%+v", v)
	}
}

func TestAVisitThatWasLoggedTwiceIsThereOnce(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	planned := k.planned()
	id, again := k.logged(planned), world.ID()
	k.done(k.Clinic.CaseManager, k.taps(again, planned)...)
	if got := names(k.visit(again)); got != "overlap_worker overlap_client" {
		t.Fatalf("flags of the second: %s", got)
	}
	k.done(k.Clinic.CaseManager, tap{"withdrawVisit", withdraw(id)})
	k.counting(again, planned, map[string]int{"findings": 5, "observations": 2, "tasks": 1, "flags": 1, "fulfilled": 1})
	if v := k.visit(again); names(v) != "" || v.NeedsReview {
		t.Errorf("the one that stands is flagged: %s", names(v))
	}
}

func TestMinutesThatWereCorrectedAreWithdrawnAndThoseOfAClosedMonthStandInTheWay(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	planned := k.planned()
	id := k.logged(planned)
	k.done(k.Clinic.CaseManager, tap{"correctTimeEntry", ledger.CorrectTimeEntry{
		ClientMutationID: world.ID(), TimeEntryID: *k.visit(id).TimeEntryID, BaseRevision: 1, ID: world.ID(), Reason: "Less", EndsAt: new(now.Add(-10 * time.Minute)),
	}})
	k.Recorder.Now = func() time.Time { return now.AddDate(0, 1, 0) }
	shut := ledger.CloseBillingMonth{ClientMutationID: world.ID(), ID: world.ID(), PatientID: k.Clinic.Patient.ID, Month: "2026-11"}
	k.done(k.Clinic.Supervisor, tap{"closeBillingMonth", shut})
	if got := k.do(k.Clinic.CaseManager, withdraw(id)); got != "MONTH_CLOSED" {
		t.Errorf("in a closed month: %s", got)
	}
	k.counting(id, planned, map[string]int{"findings": 5, "observations": 2, "tasks": 1, "flags": 1, "fulfilled": 1, "minutes": 1})
	k.done(k.Clinic.Supervisor, tap{"reopenBillingMonth", ledger.ReopenBillingMonth{ClientMutationID: world.ID(), BillingCloseID: shut.ID, BaseRevision: 1, Reason: "A visit that was none"}})
	k.done(k.Clinic.CaseManager, tap{"withdrawVisit", withdraw(id)})
	k.counting(id, planned, nil)
}
