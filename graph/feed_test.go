package graph_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/internal/world"
)

// conditions are what the events are about.
func conditions(events ...event) []string {
	ids := []string{}
	for _, e := range events {
		id := "hidden"
		if e.Condition != nil {
			id = e.Condition.ID
		}
		ids = append(ids, id)
	}
	return ids
}

func TestListenerHearsWhatIsRecordedAfterIt(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager, patient := w.Clinic.CaseManager, w.Clinic.Patient.ID
	find(t, w, manager, patient)
	l := listen(viewer.NewContext(t.Context(), manager), t, w, panelScope(), "", nil)
	condition := find(t, w, w.Clinic.Provider, patient)
	got := l.hear(t)
	want := event{
		Cursor: got.Cursor, Severity: "URGENT", Reason: "short of breath", Condition: &subject{condition},
		Patient: &subject{patient.String()}, Actor: &subject{w.Clinic.Provider.Practitioner.String()},
	}
	if difference := cmp.Diff(want, got); difference != "" || got.Cursor == "" {
		t.Errorf("heard something else (-want +got):\n%s", difference)
	}
}

func TestListenerGoesOnFromItsCursor(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager, patient := w.Clinic.CaseManager, w.Clinic.Patient.ID
	ctx := viewer.NewContext(t.Context(), manager)
	l := listen(ctx, t, w, panelScope(), "", nil)
	find(t, w, manager, patient)
	cursor := l.hear(t).Cursor
	l.hangUp()
	missed := []string{}
	for range 120 { // more than are read at once
		missed = append(missed, find(t, w, manager, patient))
	}
	heard := listen(ctx, t, w, panelScope(), cursor, nil).rest(t)
	if difference := cmp.Diff(missed, conditions(heard...)); difference != "" {
		t.Errorf("(-recorded +heard):\n%s", difference)
	}
	if again := listen(ctx, t, w, panelScope(), heard[len(heard)-1].Cursor, nil).rest(t); len(again) > 0 {
		t.Errorf("heard again: %v", conditions(again...))
	}
}

func TestListenerHearsOnlyOfItsPatientsAndSeverities(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager := w.Clinic.CaseManager
	another := w.Patient(t, w.Clinic, manager, "Another")
	ctx := viewer.NewContext(t.Context(), manager)
	some := listen(ctx, t, w, patientsScope(another.ID), "", nil)
	all := listen(ctx, t, w, panelScope(), "", nil)
	first, second := find(t, w, manager, w.Clinic.Patient.ID), find(t, w, manager, another.ID)
	if difference := cmp.Diff([]string{second}, conditions(some.rest(t)...)); difference != "" {
		t.Errorf("of one patient:\n%s", difference)
	}
	if difference := cmp.Diff([]string{first, second}, conditions(all.rest(t)...)); difference != "" {
		t.Errorf("of the panel:\n%s", difference)
	}
}

// TestSlowListenerLosesTheRightToHearWithTheRelationship has a change read for a
// listener who takes it only after the relationship has ended.
func TestSlowListenerLosesTheRightToHearWithTheRelationship(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	slow := w.Clinic.VisitStaff
	l := listen(viewer.NewContext(t.Context(), slow), t, w, panelScope(), "", func(r *graph.Resolver) { r.Patience = time.Millisecond })
	for range 3 {
		find(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID)
	}
	l.hear(t) // the next one is under way to the listener already, and the third waits
	end(t, w, slow)
	select {
	case l.bell.ring <- struct{}{}: // it has looked again, and nothing waits any more
	case <-time.After(patience):
		t.Fatal("what was read waits for the listener for good")
	}
	if heard := l.rest(t); len(heard) > 1 {
		t.Errorf("heard %d changes after the relationship had ended", len(heard))
	}
}

func TestQueueOfASlowListenerIsBounded(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager, patient := w.Clinic.CaseManager, w.Clinic.Patient.ID
	ctx := viewer.NewContext(t.Context(), manager)
	slow := listen(ctx, t, w, panelScope(), "", func(r *graph.Resolver) { r.Patience = time.Millisecond })
	quick := listen(ctx, t, w, panelScope(), "", nil)
	recorded := []string{}
	for range 60 { // more than are read at once
		recorded = append(recorded, find(t, w, manager, patient))
		if got := conditions(quick.hear(t)); got[0] != recorded[len(recorded)-1] {
			t.Fatalf("the quick listener heard of %s", got)
		}
	}
	if difference := cmp.Diff(recorded, conditions(slow.rest(t)...)); difference != "" {
		t.Errorf("the slow listener (-recorded +heard):\n%s", difference)
	}
}

func TestCursorsOfOtherListsAreRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager := w.Clinic.CaseManager
	var got struct {
		Panel struct{ PageInfo struct{ EndCursor string } }
	}
	w.Ask(t, manager, `{ panel(first: 1) { pageInfo { endCursor } } }`, nil).Into(t, &got)
	for name, cursor := range map[string]string{
		"of the panel":            got.Panel.PageInfo.EndCursor,
		"of another organization": fetch.ChangeCursor(w.Other.ID, 0),
		"of a place to come":      fetch.ChangeCursor(w.Clinic.ID, 1_000_000),
		"before the beginning":    fetch.ChangeCursor(w.Clinic.ID, -1),
		"that is none":            "Rosalind",
	} {
		l := listen(viewer.NewContext(t.Context(), manager), t, w, panelScope(), cursor, nil)
		refusal := l.next(t)
		if refusal == nil || len(refusal.Errors) != 1 {
			t.Errorf("a cursor %s is taken", name)
			continue
		}
		if refused, ok := errors.AsType[*fault.Error](refusal.Errors[0].Err); !ok || refused.Code() != fault.CodeBadCursor {
			t.Errorf("a cursor %s: %v", name, refusal.Errors)
		}
		if _, open := <-l.events; open || l.bell.open.Load() != 0 {
			t.Errorf("a cursor %s: the stream goes on", name)
		}
	}
}

func TestScopesThatMeanNothingAreRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	many := make([]uuid.UUID, 201)
	for i := range many {
		many[i] = world.ID()
	}
	for name, scope := range map[string]map[string]any{
		"not the panel": {"panel": false}, "201 patients": patientsScope(many...),
	} {
		l := listen(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, scope, "", nil)
		refusal := l.next(t)
		if refusal == nil || len(refusal.Errors) != 1 || l.bell.open.Load() != 0 {
			t.Errorf("%s: %+v", name, refusal)
		}
	}
}

func TestListenerThatHangsUpLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for _, busy := range []bool{false, true} {
		l := listen(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, panelScope(), "", nil)
		if busy { // an event is on its way when it hangs up
			find(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID)
			l.bell.ring <- struct{}{}
		}
		l.hangUp()
		for range l.events {
		}
		late := time.After(patience)
		for l.bell.open.Load() != 0 {
			select {
			case <-time.After(time.Millisecond):
			case <-late:
				t.Fatalf("still subscribed (busy: %v)", busy)
			}
		}
	}
}

func TestStreamThatCannotReadTheLogEndsWithAnError(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	l := listen(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, panelScope(), "", nil)
	if err := w.DB.Close(); err != nil {
		t.Fatal(err)
	}
	last := l.next(t)
	if last == nil || len(last.Errors) != 1 {
		t.Fatalf("the last word is %+v, want an error", last)
	}
	if more, open := <-l.events; open {
		t.Errorf("and after it: %+v", more)
	}
}

func TestChangeLogKeepsTheDevice(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	phone := w.Clinic.CaseManager
	phone.Device = "Pixel 9"
	condition := find(t, w, phone, w.Clinic.Patient.ID)
	var device string
	w.As(t, phone, func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		if err := op.QueryOne(ctx, `select device from change where entity_id = $1`, []any{condition}, &device); err != nil {
			t.Fatal(err)
		}
	})
	if device != "Pixel 9" {
		t.Errorf("the change was made on %q", device)
	}
}

// end ends what somebody had to do with the clinic's patient.
func end(t *testing.T, w *world.World, v viewer.Viewer) {
	t.Helper()
	w.As(t, viewer.SystemOf(v.Organization), func(ctx context.Context) {
		changed, err := w.Client.Relationship.Update().
			Where(relationship.PractitionerID(v.Practitioner), relationship.PatientID(w.Clinic.Patient.ID)).
			SetEndsAt(time.Now().Add(-time.Second)).Save(ctx)
		if err != nil || changed == 0 {
			t.Fatal(fmt.Errorf("%d relationships ended: %w", changed, err))
		}
	})
}
