package graph_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const worklistChanged = `subscription($after: Cursor) { worklistChanged(after: $after) { cursor taskId task { id } mine actor { id } } }`

// measure records a value, and work creates a task; each returns its id.
func measure(t *testing.T, w *world.World, v viewer.Viewer, patient uuid.UUID, loinc, value, unit string) {
	t.Helper()
	asked(t, w, v, `mutation($act: UUID!, $id: ID!, $patient: ID!, $code: String!, $value: Decimal!, $unit: String!) { done: recordObservation(input: {
		clientMutationId: $act, id: $id, patientId: $patient, category: "laboratory", code: {system: "http://loinc.org", code: $code, display: ""},
		value: {quantity: {value: $value, unit: $unit, code: $unit}}}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": world.ID().String(), "patient": patient.String(), "code": loinc, "value": value, "unit": unit})
}

func work(t *testing.T, w *world.World, v viewer.Viewer, patient, owner uuid.UUID) string {
	t.Helper()
	id := world.ID().String()
	asked(t, w, v, `mutation($act: UUID!, $id: ID!, $patient: ID!, $owner: ID!) { done: createTask(input: {
		clientMutationId: $act, id: $id, patientId: $patient, ownerId: $owner, title: "Call"}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": id, "patient": patient.String(), "owner": owner.String()})
	return id
}

func asked(t *testing.T, w *world.World, v viewer.Viewer, mutation string, variables map[string]any) {
	t.Helper()
	var done struct {
		Done struct{ Problems []struct{ Code string } }
	}
	w.Ask(t, v, mutation, variables).Into(t, &done)
	if len(done.Done.Problems) > 0 {
		t.Fatalf("problems: %v", done.Done.Problems)
	}
}

func TestListenersHearWhatRulesNoticeOnce(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager, patient := w.Clinic.CaseManager, w.Clinic.Patient.ID
	l := listen(viewer.NewContext(t.Context(), manager), t, w, panelScope(), "", nil)
	measure(t, w, w.Clinic.VisitStaff, patient, "2823-3", "4.1", "mmol/L")
	measure(t, w, w.Clinic.VisitStaff, patient, "2823-3", "5.6", "mmol/L")
	measure(t, w, w.Clinic.VisitStaff, patient, "2823-3", "5.7", "mmol/L")
	measure(t, w, w.Clinic.VisitStaff, patient, "2823-3", "6.1", "mmol/L")
	var got []string
	for _, e := range l.rest(t) {
		got = append(got, e.Severity+" "+e.Reason)
		if e.Issue == nil || e.Condition != nil || e.Patient == nil || e.Patient.ID != patient.String() {
			t.Errorf("heard %+v", e)
		}
	}
	want := []string{"URGENT Potassium 5.6 mmol/L: 5.5 to 5.99", "EMERGENT Potassium 6.1 mmol/L: at or above 6.0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +heard):\n%s", diff)
	}
}

func TestEachPersonaHearsOfIssuesAndWorkThatTheRoleOpens(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			issues, tasks := map[string]*listener{}, map[string]*listener{}
			for persona, v := range everybody(w) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				issues[persona] = listen(ctx, t, w, panelScope(), "", nil)
				tasks[persona] = listenTo(ctx, t, w, worklistChanged, map[string]any{}, "", nil)
			}
			measure(t, w, w.Clinic.Provider, w.Clinic.Patient.ID, "2823-3", "6.2", "mmol/L")
			for persona := range issues {
				if heard, want := len(issues[persona].rest(t)), slices.Contains(opens[persona], rule.Health); heard > 0 != want || heard > 1 {
					t.Errorf("%s hears of %d issues", persona, heard)
				}
				if heard, want := len(tasks[persona].rest(t)), slices.Contains(opens[persona], rule.Work); heard > 0 != want || heard > 1 {
					t.Errorf("%s hears of %d tasks", persona, heard)
				}
			}
		})
	}
}

func TestAListenerToWorkGoesOnFromItsCursorAndKnowsItsOwn(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	manager, patient := w.Clinic.CaseManager, w.Clinic.Patient.ID
	ctx := viewer.NewContext(t.Context(), manager)
	l := listenTo(ctx, t, w, worklistChanged, map[string]any{}, "", nil)
	first := work(t, w, manager, patient, manager.Practitioner)
	heard := l.hear(t)
	if heard.Task == nil || heard.Task.ID != first || !heard.Mine || heard.Actor == nil {
		t.Errorf("heard %+v", heard)
	}
	l.hangUp()
	second := work(t, w, manager, patient, w.Clinic.VisitStaff.Practitioner)
	rest := listenTo(ctx, t, w, worklistChanged, map[string]any{}, heard.Cursor, nil).rest(t)
	if len(rest) != 1 || rest[0].Task == nil || rest[0].Task.ID != second || rest[0].Mine {
		t.Errorf("heard %+v", rest)
	}
}

func TestNobodyHearsOfWorkAfterTheRelationship(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	l := listenTo(viewer.NewContext(t.Context(), w.Clinic.VisitStaff), t, w, worklistChanged, map[string]any{}, "", nil)
	end(t, w, w.Clinic.VisitStaff)
	work(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID, w.Clinic.CaseManager.Practitioner)
	if heard := l.rest(t); len(heard) > 0 {
		t.Errorf("heard %d changes", len(heard))
	}
}
