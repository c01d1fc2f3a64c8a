package graph_test

import (
	"slices"
	"testing"
	"time"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

// withdrawal is the act of a phone that says that a visit was none.
func withdrawal(visit string) op {
	return offlineAct("withdrawVisit", map[string]any{"homeVisitId": visit, "reason": "It was the neighbor"})
}

func TestAPhoneWithdrawsAVisitThoughItsWorkerLostThePatient(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	id := world.ID()
	allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now(), tableTaps(w.Clinic.Patient.ID, id, time.Now().Add(-2*time.Hour))...))
	past := time.Now().Add(-time.Second)
	newHandset(t, w, w.Clinic.VisitStaff).relation(w.Clinic.Patient.ID, &past)
	gone := withdrawal(id.String())
	for range 2 { // the line broke before the answer
		allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now(), gone))
	}
	if got := visitOf(t, w, w.Clinic.CaseManager, id).Node; got == nil || got.Status != "ENTERED_IN_ERROR" || got.Findings.TotalCount != 2 {
		t.Errorf("%+v", got)
	}
	// A tap that the phone has kept of it waits for a person.
	late := offlineAct("addVisitNote", map[string]any{"id": world.ID().String(), "homeVisitId": id.String(), "text": "Late"})
	if got := statuses(push(t, w, w.Clinic.VisitStaff, time.Now(), late)); !slices.Equal(got, []string{"CONFLICT"}) {
		t.Errorf("a late tap: %v", got)
	}
}

func TestNobodyWithdrawsWhatOthersHaveMadeByAPhone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id := world.ID()
	allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now(), tableTaps(w.Clinic.Patient.ID, id, time.Now().Add(-2*time.Hour))...))
	for _, who := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Stranger, w.Other.CaseManager} {
		said := withdrawal(id.String())
		said["performerId"] = w.Clinic.VisitStaff.Practitioner.String() // in the name of who made it
		if got := statuses(push(t, w, who, time.Now(), said)); !slices.Equal(got, []string{"REJECTED"}) && !slices.Equal(got, []string{"QUARANTINED"}) {
			t.Errorf("%v: %v", who.Roles, got)
		}
	}
	if got := visitOf(t, w, w.Clinic.CaseManager, id).Node; got.Status != "COMPLETED" {
		t.Errorf("%+v", got)
	}
}
