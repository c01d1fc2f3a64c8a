package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

const previewQuery = `query($from: ID!, $to: [ID!]!, $first: Int! = 100, $after: Cursor) {
	previewReassignment(fromId: $from, toIds: $to, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
		nodes { baseRevision openTaskCount weight loadBefore reason patient { id name { text } } caseManager { id name { text } } } } }`

const reassignMutation = `mutation($act: UUID!, $assignments: [CaseloadAssignmentInput!]!) {
	reassignCaseload(input: {clientMutationId: $act, assignments: $assignments, reason: "leaves"}) {
		patientIds problems { code path ... on RevisionConflict { current { id ... on Patient { caseManager { id } } } }
			... on RecordReplaced { patient { id } } } } }`

// divided is an answer to how a caseload would be divided.
type divided struct {
	PreviewReassignment struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage bool
			EndCursor   string
		}
		Nodes []struct {
			BaseRevision, OpenTaskCount, Weight, LoadBefore int
			Reason                                          string
			Patient, CaseManager                            struct{ ID string }
		}
	}
}

// reassigned is an answer to who has other case managers now.
type reassigned struct {
	ReassignCaseload struct {
		PatientIDs []string
		Problems   []struct {
			Code    string
			Path    []string
			Patient *struct{ ID string }
			Current *struct {
				ID          string
				CaseManager *struct{ ID string }
			}
		}
	}
}

func between(w *world.World, more map[string]any) map[string]any {
	variables := map[string]any{"from": w.Clinic.CaseManager.Practitioner.String(), "to": []string{
		w.Clinic.Stranger.Practitioner.String(), w.Clinic.Supervisor.Practitioner.String(),
	}}
	maps.Copy(variables, more)
	return variables
}

func assignment(patient uuid.UUID, revision int, to viewer.Viewer) map[string]any {
	return map[string]any{"patientId": patient.String(), "baseRevision": revision, "caseManagerId": to.Practitioner.String()}
}

func reassign(t *testing.T, w *world.World, v viewer.Viewer, assignments ...map[string]any) (got reassigned) {
	t.Helper()
	w.Ask(t, v, reassignMutation, map[string]any{"act": world.ID().String(), "assignments": assignments}).Into(t, &got)
	return got
}

func TestWhatAPreviewShowsIsDone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for i := range 4 {
		w.Patient(t, w.Clinic, w.Clinic.CaseManager, fmt.Sprintf("Patient %d", i))
	}
	var all, page divided
	w.Ask(t, w.Clinic.Supervisor, previewQuery, between(w, nil)).Into(t, &all)
	shown := all.PreviewReassignment
	if shown.TotalCount != 5 || len(shown.Nodes) != 5 {
		t.Fatalf("%+v", shown)
	}
	var assignments []map[string]any
	for _, n := range shown.Nodes {
		if n.OpenTaskCount != 1 || n.BaseRevision != 1 || n.Weight < 1 || n.Reason == "" {
			t.Errorf("%+v", n)
		}
		assignments = append(assignments, map[string]any{"patientId": n.Patient.ID, "baseRevision": n.BaseRevision, "caseManagerId": n.CaseManager.ID})
	}
	w.Ask(t, w.Clinic.Supervisor, previewQuery, between(w, map[string]any{"first": 2})).Into(t, &page)
	w.Ask(t, w.Clinic.Supervisor, previewQuery, between(w, map[string]any{"first": 2, "after": page.PreviewReassignment.PageInfo.EndCursor})).Into(t, &page)
	if got := page.PreviewReassignment; len(got.Nodes) != 2 || got.Nodes[0] != shown.Nodes[2] || !got.PageInfo.HasNextPage {
		t.Errorf("the second page %+v", got)
	}
	done := reassign(t, w, w.Clinic.Supervisor, assignments...)
	if got := done.ReassignCaseload; len(got.PatientIDs) != 5 || len(got.Problems) != 0 {
		t.Errorf("%+v", got)
	}
	var after divided
	w.Ask(t, w.Clinic.Supervisor, previewQuery, between(w, nil)).Into(t, &after)
	if after.PreviewReassignment.TotalCount != 0 {
		t.Errorf("left over: %+v", after)
	}
}

func TestAPatientWhoWasChangedStaysAndTheRestGoes(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	other := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Second")
	got := reassign(t, w, w.Clinic.Supervisor,
		assignment(w.Clinic.Patient.ID, 7, w.Clinic.Supervisor), assignment(other.ID, 1, w.Clinic.Supervisor)).ReassignCaseload
	if len(got.PatientIDs) != 1 || got.PatientIDs[0] != other.ID.String() {
		t.Errorf("%+v", got)
	}
	if len(got.Problems) != 1 {
		t.Fatalf("%+v", got)
	}
	p := got.Problems[0]
	if p.Code != "REVISION_CONFLICT" || strings.Join(p.Path, ".") != "input.assignments.0.baseRevision" ||
		p.Current == nil || p.Current.ID != w.Clinic.Patient.ID.String() || p.Current.CaseManager == nil {
		t.Errorf("%+v", p)
	}
}

func TestAPatientWhoseRecordWasMergedStaysAndTheSurvivorIsNamed(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	twin, rest := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Twin"), w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Rest")
	merge(t, w, w.Clinic.Patient.ID, twin.ID)
	got := reassign(t, w, w.Clinic.Supervisor, assignment(twin.ID, 1, w.Clinic.Supervisor), assignment(rest.ID, 1, w.Clinic.Supervisor)).ReassignCaseload
	if len(got.PatientIDs) != 1 || len(got.Problems) != 1 || got.Problems[0].Code != "REPLACED" ||
		strings.Join(got.Problems[0].Path, ".") != "input.assignments.0.patientId" ||
		got.Problems[0].Patient == nil || got.Problems[0].Patient.ID != w.Clinic.Patient.ID.String() {
		t.Errorf("%+v", got)
	}
}

func TestOnlySupervisorsDivideACaseload(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for name, v := range w.Clinic.Personas() {
		if name == "supervisor" {
			continue
		}
		if answer := w.Ask(t, v, previewQuery, between(w, nil)); len(answer.Errors) != 1 || !strings.Contains(answer.Errors[0].Message, "role") {
			t.Errorf("%s: %s %v", name, answer.Data, answer.Errors)
		}
		got := reassign(t, w, v, assignment(w.Clinic.Patient.ID, 1, w.Clinic.Stranger)).ReassignCaseload
		if len(got.PatientIDs) != 0 || len(got.Problems) != 1 || got.Problems[0].Code != "NOT_PERMITTED" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestForeignCaseloadsAndUnknownOnesCannotBeToldApart(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			ctx := way.asks(viewer.NewContext(t.Context(), w.Clinic.Supervisor))
			nobody := viewer.Viewer{Practitioner: world.ID()}
			ask := func(query string, variables map[string]any) string {
				answer := w.AskIn(ctx, t, query, variables)
				errors, _ := json.Marshal(answer.Errors)
				return string(answer.Data) + string(errors)
			}
			preview := func(from, to viewer.Viewer) string {
				return ask(previewQuery, map[string]any{"from": from.Practitioner.String(), "to": []string{to.Practitioner.String()}})
			}
			act := func(patient uuid.UUID, to viewer.Viewer) string {
				return ask(reassignMutation, map[string]any{"act": world.ID().String(), "assignments": []map[string]any{assignment(patient, 1, to)}})
			}
			for what, same := range map[string][2]string{
				"from":       {preview(w.Other.CaseManager, w.Clinic.Stranger), preview(nobody, w.Clinic.Stranger)},
				"to":         {preview(w.Clinic.CaseManager, w.Other.CaseManager), preview(w.Clinic.CaseManager, nobody)},
				"a patient":  {act(w.Other.Patient.ID, w.Clinic.Stranger), act(world.ID(), w.Clinic.Stranger)},
				"no sight":   {act(w.Clinic.StrangersPatient.ID, w.Clinic.CaseManager), act(world.ID(), w.Clinic.CaseManager)},
				"a manager":  {act(w.Clinic.Patient.ID, w.Other.CaseManager), act(w.Clinic.Patient.ID, nobody)},
				"a provider": {act(w.Clinic.Patient.ID, w.Clinic.Provider), act(w.Clinic.Patient.ID, nobody)},
			} {
				if same[0] != same[1] {
					t.Errorf("%s: %s, but of an unknown one %s", what, same[0], same[1])
				}
				if what != "from" && what != "to" && !strings.Contains(same[0], "NOT_FOUND") {
					t.Errorf("%s: %s", what, same[0])
				}
			}
		})
	}
}

func TestAPreviewTakesTheSameStatementsForOnePatientOrFifty(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	count := func(patients int) int {
		var got divided
		sent := w.Statements(func() { w.Ask(t, w.Clinic.Supervisor, previewQuery, between(w, nil)).Into(t, &got) })
		if got.PreviewReassignment.TotalCount != patients {
			t.Errorf("%d patients, want %d", got.PreviewReassignment.TotalCount, patients)
		}
		return len(sent)
	}
	// BEGIN, the colleagues, what they have, the patients, their tasks, the people of a page, ROLLBACK.
	if got := count(1); got != 7 {
		t.Errorf("%d statements", got)
	}
	for i := range 49 {
		w.Patient(t, w.Clinic, w.Clinic.CaseManager, fmt.Sprintf("Patient %02d", i))
	}
	if got := count(50); got != 7 {
		t.Errorf("%d statements of 50", got)
	}
}

func TestConflictsAreReadTogether(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	count := func(assignments ...map[string]any) int {
		return len(w.Statements(func() { reassign(t, w, w.Clinic.Supervisor, assignments...) }))
	}
	one := assignment(w.Clinic.Patient.ID, 9, w.Clinic.Stranger)
	want, many := count(one), []map[string]any{one}
	for i := range 9 {
		many = append(many, assignment(w.Patient(t, w.Clinic, w.Clinic.CaseManager, fmt.Sprintf("Patient %d", i)).ID, 9, w.Clinic.Stranger))
	}
	if got := count(many...); got != want {
		t.Errorf("10 conflicts take %d statements, one %d", got, want)
	}
}

func TestListsThatAreNoneAreRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	one := w.Clinic.Stranger.Practitioner.String()
	many := make([]string, 21)
	for i := range many {
		many[i] = world.ID().String()
	}
	for name, to := range map[string][]string{"nobody": {}, "twice": {one, one}, "too many": many, "the same": {w.Clinic.CaseManager.Practitioner.String()}} {
		answer := w.AskIn(viewer.NewContext(context.WithoutCancel(t.Context()), w.Clinic.Supervisor), t, previewQuery, between(w, map[string]any{"to": to}))
		if len(answer.Errors) != 1 {
			t.Errorf("%s: %s %v", name, answer.Data, answer.Errors)
		}
	}
}
