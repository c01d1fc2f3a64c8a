package graph_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// planDesk is somebody with a care plan in front of them.
type planDesk struct {
	*world.World

	t    *testing.T
	plan uuid.UUID
	goal uuid.UUID
}

func newPlanDesk(t *testing.T) *planDesk {
	t.Helper()
	w := world.New(t)
	return &planDesk{w, t, w.Clinic.Patient.Rows[ent.TypeCarePlan], w.Clinic.Patient.Rows[ent.TypeGoal]}
}

type planAnswer struct {
	Goal     *struct{ Description, PatientWords, LifecycleStatus string }
	CarePlan *struct{ Revision int }
	Problems []struct {
		Code   string
		Fields []struct{ Field, Yours, Theirs string }
	}
}

// by is the viewer at a phone of that name.
func by(v viewer.Viewer, device string) viewer.Viewer { v.Device = device; return v }

// edit gives fields of the goal values, from a phone that knew the revision.
func (d *planDesk) edit(v viewer.Viewer, base int, fields string) planAnswer {
	d.t.Helper()
	return d.act(v, `updateGoal(input: {clientMutationId: $act, goalId: $goal, baseRevision: `+itoa(base)+`, `+fields+`})
		{ goal { description patientWords lifecycleStatus } problems { code ... on RevisionConflict { fields { field yours theirs } } } }`)
}

func (d *planDesk) act(v viewer.Viewer, mutation string) planAnswer {
	d.t.Helper()
	variables := map[string]any{"act": world.ID().String()}
	declared := []string{"$act: UUID!"}
	for name, id := range map[string]uuid.UUID{"goal": d.goal, "plan": d.plan, "new": world.ID(), "condition": d.Clinic.Patient.Rows[ent.TypeCondition]} {
		if strings.Contains(mutation, "$"+name) {
			declared = append(declared, "$"+name+": ID!")
			variables[name] = id.String()
		}
	}
	var got map[string]planAnswer
	d.Ask(d.t, v, `mutation(`+strings.Join(declared, ", ")+`) { `+mutation+` }`, variables).Into(d.t, &got)
	for _, answer := range got {
		return answer
	}
	d.t.Fatal("no answer")
	return planAnswer{}
}

func itoa(n int) string { text, _ := json.Marshal(n); return string(text) }

func TestTwoPhonesEditOneGoalOffline(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	one, two := by(d.Clinic.CaseManager, "one"), by(d.Clinic.Supervisor, "two")
	if a := d.edit(one, 1, `description: "Walk daily"`); len(a.Problems) > 0 {
		t.Fatal(a.Problems)
	}
	// Another field from another phone that knew the same revision: both hold.
	a := d.edit(two, 1, `patientWords: "To church"`)
	if len(a.Problems) > 0 || a.Goal.Description != "Walk daily" || a.Goal.PatientWords != "To church" {
		t.Fatalf("%+v", a)
	}
	// The same field: both values are shown, and the first one stands.
	a = d.edit(two, 1, `description: "Swim", patientWords: "To the pool"`)
	if len(a.Problems) != 1 || a.Problems[0].Code != "REVISION_CONFLICT" || len(a.Problems[0].Fields) != 1 {
		t.Fatalf("%+v", a)
	}
	if f := a.Problems[0].Fields[0]; f.Field != "description" || f.Yours != `"Swim"` || f.Theirs != `"Walk daily"` {
		t.Errorf("%+v", f)
	}
	// The phone's own queue does not quarrel with itself.
	if a := d.edit(one, 1, `description: "Walk twice a day"`); len(a.Problems) > 0 || a.Goal.PatientWords != "To church" {
		t.Errorf("%+v", a)
	}
	if a := d.edit(one, 99, `description: "x"`); len(a.Problems) != 1 || a.Problems[0].Code != "INVALID" {
		t.Errorf("a revision that the plan never had: %+v", a)
	}
}

func TestAPlanNeverShowsMoreByItsHistory(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Condition.Update().Where(condition.ID(d.Clinic.Patient.Rows[ent.TypeCondition])).
			SetSensitivity(condition.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	// The system may add a goal for the confidential condition; the goal is then confidential too.
	system := viewer.Viewer{Organization: d.Clinic.ID, Practitioner: manager.Practitioner, Roles: []viewer.Role{viewer.System, viewer.CaseManager}}
	if a := d.act(system, `addGoal(input: {clientMutationId: $act, id: $new, carePlanId: $plan, description: "No more drinking", addresses: [$condition], reason: "Drinking again"})
		{ goal { description } problems { code } }`); len(a.Problems) > 0 {
		t.Fatal(a.Problems)
	}
	for _, v := range []viewer.Viewer{manager, d.Clinic.Supervisor, d.Clinic.Provider} {
		answer := d.Ask(t, v, `query($id: ID!) { patient(id: $id) { carePlan { problems { id } goals { totalCount nodes { description } }
			revisions { nodes { number reason changes { itemTitle after } } } compare(from: 0, to: 2) { differences { sentence } } redactions { path reason } } } }`,
			map[string]any{"id": d.Clinic.Patient.ID.String()})
		text := string(answer.Data)
		if len(answer.Errors) > 0 || !strings.Contains(text, "Walk to the shop") || strings.Contains(text, `"number":2`) {
			t.Fatalf("%v %s", answer.Errors, text)
		}
		if strings.Contains(strings.ToLower(text), "drinking") || strings.Contains(text, `"totalCount":2`) || strings.Contains(text, d.Clinic.Patient.Rows[ent.TypeCondition].String()) {
			t.Errorf("the confidential goal shows: %s", text)
		}
		if !strings.Contains(text, `{"path":"SUD","reason":"CONSENT"}`) {
			t.Errorf("what needs consent is not named: %s", text)
		}
	}
}

func TestAChainApprovesInOrder(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.CarePlan.Update().SetProgram("complex-care").SetApproval("DRAFT").Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	approve := `approveCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: %}) { carePlan { revision } problems { code } }`
	at := func(revision string) string { return strings.Replace(approve, "%", revision, 1) }
	if a := d.act(d.Clinic.Supervisor, at("1")); len(a.Problems) != 1 || a.Problems[0].Code != "NOT_PERMITTED" {
		t.Errorf("the supervisor is not the first: %+v", a)
	}
	for _, v := range []viewer.Viewer{d.Clinic.CaseManager, d.Clinic.Supervisor} {
		if a := d.act(v, at("1")); len(a.Problems) > 0 {
			t.Fatal(a.Problems)
		}
	}
	if got := d.approval(); got != "APPROVED" {
		t.Errorf("approval %s", got)
	}
	d.edit(by(d.Clinic.CaseManager, "one"), 1, `description: "Walk daily"`)
	if got := d.approval(); got != "DRAFT" {
		t.Errorf("a changed plan is still %s", got)
	}
	if a := d.act(d.Clinic.CaseManager, at("1")); len(a.Problems) != 1 || a.Problems[0].Code != "REVISION_CONFLICT" {
		t.Errorf("an approval of what nobody reads any more: %+v", a)
	}
}

func (d *planDesk) approval() string {
	d.t.Helper()
	var answer struct {
		Patient struct{ CarePlan struct{ Approval string } }
	}
	d.Ask(d.t, d.Clinic.CaseManager, `query($id: ID!) { patient(id: $id) { carePlan { approval } } }`,
		map[string]any{"id": d.Clinic.Patient.ID.String()}).Into(d.t, &answer)
	return answer.Patient.CarePlan.Approval
}

func TestAPlanTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	query := `query($id: ID!) { patient(id: $id) { carePlan { title nextApproval problems { id } goals { nodes { description progress { met latest { id } } } }
		interventions { nodes { title owner { id } } } barriers { nodes { title } } agreements { nodes { kind practitioner { id } } }
		revisions { nodes { number author { id } changes { field } } } } } }`
	sent := d.Statements(func() {
		d.Ask(t, d.Clinic.CaseManager, query, map[string]any{"id": d.Clinic.Patient.ID.String()}).Into(t, &struct{}{})
	})
	if want := 6; len(sent) != want { // BEGIN, patient, plan, its parts, theirs, ROLLBACK
		t.Errorf("a care plan takes %d statements, want %d: %v", len(sent), want, sent)
	}
}
