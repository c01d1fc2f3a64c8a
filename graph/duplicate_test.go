package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/duplicate"
	"caseload/ent/database"
	"caseload/ent/patient"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// twins are the clinic's patient and another record of the same person.
func twins(t *testing.T, w *world.World) (survivor, twin uuid.UUID) {
	t.Helper()
	survivor, twin = w.Clinic.Patient.ID, w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Clinic Patient").ID
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Patient.Update().Where(patient.IDIn(survivor, twin)).SetFamily("Ortiz").SetGiven([]string{"Ana"}).
			SetBirthDate(code.PartialDate("1950-03-12")).SetGender(patient.GenderFEMALE).Exec(ctx)
		if err == nil {
			op, _ := database.FromContext(ctx)
			_, err = duplicate.Note(ctx, op, w.Clinic.ID, time.Now(), []uuid.UUID{survivor, twin})
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	return survivor, twin
}

// merge has the supervisor merge the two, and counts the statements.
func merge(t *testing.T, w *world.World, survivor, twin uuid.UUID) (sent []string) {
	t.Helper()
	return w.Statements(func() {
		answer := w.Ask(t, w.Clinic.Supervisor, `mutation($act: UUID!, $survivor: ID!, $twin: ID!) {
			mergePatients(input: {clientMutationId: $act, survivorId: $survivor, duplicateId: $twin, reason: "registered twice"}) {
				patient { id links { otherId reason endedAt } } problems { code } } }`,
			map[string]any{"act": world.ID().String(), "survivor": survivor.String(), "twin": twin.String()})
		if !contains(answer, `"otherId":"`+twin.String()+`"`) || !contains(answer, `"problems":[]`) {
			t.Fatalf("%s %v", answer.Data, answer.Errors)
		}
	})
}

func TestAPairIsListedWithWhatItRestsOn(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	survivor, twin := twins(t, w)
	var got struct {
		DuplicateCandidates struct {
			Nodes []struct {
				Band           string
				Patient, Other struct{ ID string }
				Findings       []struct{ Field, Agreement, Reason string }
			}
		}
	}
	sent := w.Statements(func() {
		w.Ask(t, w.Clinic.Supervisor, `{ duplicateCandidates(first: 1) { nodes { band patient { id } other { id name { text } } findings { field agreement bits reason } } } }`, nil).Into(t, &got)
	})
	if len(sent) != 4 { // BEGIN, the pairs, their patients, ROLLBACK
		t.Errorf("%d statements", len(sent))
	}
	list := got.DuplicateCandidates.Nodes
	if len(list) != 1 || list[0].Band != "CERTAIN" || list[0].Patient.ID != twin.String() || list[0].Other.ID != survivor.String() {
		t.Fatalf("%+v", list)
	}
	for _, f := range list[0].Findings {
		want := "AGREE"
		if f.Field == "ADDRESS" || f.Field == "CONTACT" {
			want = "MISSING"
		}
		if f.Agreement != want || f.Reason == "" {
			t.Errorf("%+v, want %s", f, want)
		}
	}
}

func TestPairsArePaged(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	twins(t, w)
	seen, after := map[string]bool{}, ""
	for range 5 {
		var got struct {
			DuplicateCandidates struct {
				Nodes    []struct{ ID string }
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		w.Ask(t, w.Clinic.Supervisor, fmt.Sprintf(`{ duplicateCandidates(first: 1%s) { nodes { id } pageInfo { hasNextPage endCursor } } }`, after), nil).Into(t, &got)
		for _, node := range got.DuplicateCandidates.Nodes {
			seen[node.ID] = true
		}
		if !got.DuplicateCandidates.PageInfo.HasNextPage {
			break
		}
		after = fmt.Sprintf(", after: %q", got.DuplicateCandidates.PageInfo.EndCursor)
	}
	if len(seen) != 3 { // the found one, and one that the world gives each of the two
		t.Errorf("%d pairs", len(seen))
	}
}

func TestARecordThatWasMergedAwayAnswersAsItsSurvivor(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	survivor, twin := twins(t, w)
	if sent := merge(t, w, survivor, twin); len(sent) != 32 {
		t.Errorf("a merge takes %d statements:\n%.80q", len(sent), sent)
	}
	ask := func(v viewer.Viewer, root string) world.Answer {
		return w.Ask(t, v, `query($id: ID!) { `+root+`(id: $id) { id ... on Patient { active replacedBy { id } links { otherId } } } }`, map[string]any{"id": twin.String()})
	}
	for name, v := range map[string]viewer.Viewer{"case manager": w.Clinic.CaseManager, "visit staff": w.Clinic.VisitStaff} {
		if got := ask(v, "patient"); !contains(got, `"id":"`+survivor.String()+`"`) || !contains(got, `"active":true`) {
			t.Errorf("%s: %s %v", name, got.Data, got.Errors)
		}
		if got := ask(v, "node"); !contains(got, `"active":false,"replacedBy":{"id":"`+survivor.String()+`"}`) {
			t.Errorf("%s: a node of that id is %s", name, got.Data)
		}
	}
	for _, root := range []string{"patient", "node"} {
		if got := ask(w.Clinic.Stranger, root); !contains(got, `"`+root+`":null`) {
			t.Errorf("a stranger: %s", got.Data)
		}
	}
	for name, v := range map[string]viewer.Viewer{"case manager": w.Clinic.CaseManager, "privacy officer": w.Clinic.PrivacyOfficer} {
		got := w.Ask(t, v, `{ panel(first: 100) { nodes { id links { other { id active } } } } }`, nil)
		if strings.Count(string(got.Data), twin.String()) != 1 || !contains(got, `"other":{"id":"`+twin.String()+`","active":false}`) {
			t.Errorf("the panel of a %s: %s", name, got.Data)
		}
	}
}

func TestAnActForARecordThatWasMergedAwayNamesTheSurvivor(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	survivor, twin := twins(t, w)
	merge(t, w, survivor, twin)
	got := w.Ask(t, w.Clinic.CaseManager, `mutation($act: UUID!, $id: ID!, $patient: ID!) { createTask(input: {clientMutationId: $act, id: $id,
		patientId: $patient, title: "Call"}) { task { id } problems { __typename code path ... on RecordReplaced { patient { id name { text } } } } } }`,
		map[string]any{"act": world.ID().String(), "id": world.ID().String(), "patient": twin.String()})
	for _, want := range []string{`"__typename":"RecordReplaced"`, `"code":"REPLACED"`, survivor.String()} {
		if !contains(got, want) {
			t.Errorf("no %s in %s %v", want, got.Data, got.Errors)
		}
	}
}

func TestPartedRecordsStandForThemselves(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	survivor, twin := twins(t, w)
	merge(t, w, survivor, twin)
	var answer world.Answer
	sent := w.Statements(func() {
		answer = w.Ask(t, w.Clinic.Supervisor, `mutation($act: UUID!, $survivor: ID!, $twin: ID!) {
			unmergePatients(input: {clientMutationId: $act, survivorId: $survivor, duplicateId: $twin, reason: "two people"}) {
				survivor { id links { otherId endReason } } duplicate { id active conditions { nodes { id } } } problems { code } } }`,
			map[string]any{"act": world.ID().String(), "survivor": survivor.String(), "twin": twin.String()})
	})
	if len(sent) != 32 {
		t.Errorf("parting takes %d statements:\n%.80q", len(sent), sent)
	}
	for _, want := range []string{`"duplicate":{"id":"` + twin.String() + `","active":true`, `"endReason":"two people"`, `"problems":[]`} {
		if !contains(answer, want) {
			t.Errorf("no %s in %s %v", want, answer.Data, answer.Errors)
		}
	}
}
