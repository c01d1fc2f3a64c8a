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
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// pooled creates a task in a pool and returns its id.
func (c *clinic) pooled() uuid.UUID {
	c.t.Helper()
	in := c.visit()
	in.Pool = "home-visits"
	if got := c.record(c.Clinic.CaseManager, in); got.Changed != in.ID {
		c.t.Fatalf("outcome %+v", got)
	}
	return in.ID
}

func claim(task uuid.UUID, base int) facilitate.ClaimTask {
	return facilitate.ClaimTask{ClientMutationID: world.ID(), TaskID: task, BaseRevision: base}
}

func TestOfTwentyWhoClaimATaskAtOnceOneGetsIt(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id := c.pooled()
	people := []viewer.Viewer{c.Clinic.CaseManager, c.Clinic.Supervisor, c.Clinic.Provider, c.Clinic.VisitStaff}
	outcomes := make(chan record.Outcome, 20)
	var all sync.WaitGroup
	start := make(chan struct{})
	for i := range 20 {
		who := people[i%len(people)]
		all.Go(func() {
			<-start
			outcome, err := claim(id, 1).Record(viewer.NewContext(context.WithoutCancel(t.Context()), who), c.Recorder)
			if err != nil {
				t.Error(err)
			}
			outcomes <- outcome
		})
	}
	close(start)
	all.Wait()
	close(outcomes)
	won, lost := 0, 0
	for got := range outcomes {
		switch {
		case got.Changed == id:
			won++
		case len(got.Problems) == 1 && (got.Problems[0].Code == record.Claimed || got.Problems[0].Code == record.RevisionConflict):
			lost++ // a conflict is for who holds the claim, and asked twice
		}
	}
	if won != 1 || lost != 19 {
		t.Errorf("%d won and %d lost", won, lost)
	}
	if got := c.task(id); got.Revision != 2 || got.ClaimedByID == nil || got.OwnerID != nil {
		t.Errorf("task %+v", got)
	}
}

func TestAClaimKeepsOthersOutUntilItRunsOut(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id, now := c.pooled(), time.Now()
	c.Recorder.Now = func() time.Time { return now }
	c.record(c.Clinic.VisitStaff, claim(id, 1))
	got := c.task(id)
	if *got.ClaimedByID != c.Clinic.VisitStaff.Practitioner || !got.ClaimExpiresAt.Truncate(time.Millisecond).Equal(now.Add(4*time.Hour).Truncate(time.Millisecond)) {
		t.Errorf("claimed by %s until %s", got.ClaimedByID, got.ClaimExpiresAt)
	}
	c.wantChange(record.Change{Type: ent.TypeTask, ID: id, Patient: c.Clinic.Patient.ID, Kind: record.Updated, Revision: 2, Reason: "claimed"})
	others := map[string]recorder{
		"claim":     claim(id, 2),
		"complete":  facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2},
		"cancel":    facilitate.CancelTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2, Reason: "x"},
		"hand over": facilitate.HandOverTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2, ToID: c.Clinic.Provider.Practitioner, Reason: "x"},
		"snooze":    facilitate.SnoozeTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2, Until: now.Add(time.Hour), Reason: "x"},
	}
	for name, in := range others {
		if got := c.refused(c.Clinic.CaseManager, in); got != "CLAIMED" {
			t.Errorf("%s by another: %s", name, got)
		}
	}
	now = now.Add(3 * time.Hour)
	c.record(c.Clinic.VisitStaff, claim(id, 2)) // prolonged
	now = now.Add(3 * time.Hour)
	if got := c.refused(c.Clinic.Provider, claim(id, 3)); got != "CLAIMED" {
		t.Errorf("after it was prolonged: %s", got)
	}
	now = now.Add(2 * time.Hour)
	if got := c.record(c.Clinic.Provider, claim(id, 3)); got.Changed != id {
		t.Errorf("after it ran out: %+v", got)
	}
	c.record(c.Clinic.Provider, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 4})
	if got := c.task(id); *got.OwnerID != c.Clinic.Provider.Practitioner || got.ClaimedByID != nil {
		t.Errorf("done by %v, claimed by %v", got.OwnerID, got.ClaimedByID)
	}
}

func TestWhoLeadsTheWorkFreesAClaim(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id := c.pooled()
	release := func(base int) facilitate.ReleaseTask {
		return facilitate.ReleaseTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: base}
	}
	if got := c.refused(c.Clinic.CaseManager, release(1)); got != "ALREADY_DONE" {
		t.Errorf("nobody is at it: %s", got)
	}
	c.record(c.Clinic.VisitStaff, claim(id, 1))
	if got := c.refused(c.Clinic.Provider, release(2)); got != "NOT_PERMITTED" {
		t.Errorf("somebody else: %s", got)
	}
	c.record(c.Clinic.CaseManager, release(2))
	if got := c.task(id); got.ClaimedByID != nil || got.ClaimExpiresAt != nil || got.Pool != "home-visits" {
		t.Errorf("task %+v", got)
	}
}

func TestAHandedOverTaskStaysItsOwners(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id, manager, visits := c.Clinic.Patient.Rows[ent.TypeTask], c.Clinic.CaseManager.Practitioner, c.Clinic.VisitStaff.Practitioner
	give := func(to uuid.UUID, base int) facilitate.HandOverTask {
		return facilitate.HandOverTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: base, ToID: to, Reason: "on the way there"}
	}
	for name, tt := range map[string]struct {
		to   uuid.UUID
		want string
	}{"the owner": {manager, "INVALID input.toId"}, "nobody who sees the patient": {c.Clinic.Stranger.Practitioner, "INVALID input.toId"}} {
		if got := c.refused(c.Clinic.CaseManager, give(tt.to, 1)); got != tt.want {
			t.Errorf("to %s: %s", name, got)
		}
	}
	c.record(c.Clinic.CaseManager, give(visits, 1))
	got := c.task(id)
	if *got.OwnerID != manager || *got.ClaimedByID != visits || got.ClaimExpiresAt != nil || *got.HandedOverByID != manager {
		t.Errorf("task %+v", got)
	}
	if got := c.refused(c.Clinic.VisitStaff, claim(id, 2)); got != "ALREADY_DONE" {
		t.Errorf("a claim beside: %s", got)
	}
	if got := c.refused(c.Clinic.CaseManager, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2}); got != "CLAIMED" {
		t.Errorf("the owner, meanwhile: %s", got)
	}
	c.record(c.Clinic.VisitStaff, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2})
	if got := c.task(id); *got.OwnerID != manager || got.ClaimedByID != nil || got.HandedOverByID != nil {
		t.Errorf("done: %+v", got)
	}
}
