package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"caseload/care/plan/template"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

type templateAnswer struct {
	ApplyCarePlanTemplate struct {
		CarePlan      *struct{ Revision int }
		Goals         []struct{ ID, Description string }
		Interventions []struct {
			ID, OwnerRole string
			DueAt         *string
		}
		Problems []struct{ Code string }
	}
}

// applies takes over a template, or some of it.
func (d *planDesk) applies(v viewer.Viewer, more string) templateAnswer {
	d.t.Helper()
	var got templateAnswer
	d.Ask(d.t, v, `mutation($act: UUID!, $plan: ID!) { applyCarePlanTemplate(input: {clientMutationId: $act, carePlanId: $plan, `+more+`})
		{ carePlan { revision } goals { id description } interventions { id ownerRole dueAt } problems { code } } }`,
		map[string]any{"act": world.ID().String(), "plan": d.plan.String()}).Into(d.t, &got)
	return got
}

// waiting is what a template has for the plan that nobody decided on.
func (d *planDesk) waiting(v viewer.Viewer) string {
	d.t.Helper()
	answer := d.Ask(d.t, v, `query($plan: ID!) { carePlanTemplateUpdates(carePlanId: $plan)
		{ fromVersion template { key version } differences { key kind op title fields { name } } } }`, map[string]any{"plan": d.plan.String()})
	if len(answer.Errors) > 0 {
		d.t.Fatal(answer.Errors)
	}
	return string(answer.Data)
}

func TestATemplateIsTakenOverOnce(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	shipped := template.Shipped().Find("heart-failure", "")
	first := d.applies(manager, `template: "heart-failure", anchorOn: "2026-03-02", reason: "Home from the ward"`).ApplyCarePlanTemplate
	if len(first.Problems) > 0 || len(first.Goals) != len(shipped.Goals) || len(first.Interventions) != len(shipped.Interventions) {
		t.Fatalf("%d goals and %d interventions of %d and %d: %+v", len(first.Goals), len(first.Interventions), len(shipped.Goals), len(shipped.Interventions), first.Problems)
	}
	for _, i := range first.Interventions {
		if i.DueAt == nil || *i.DueAt < "2026-03-02" || i.OwnerRole == "" {
			t.Errorf("due before its anchor, or done by nobody: %+v", i)
		}
	}
	again := d.applies(manager, `template: "heart-failure"`).ApplyCarePlanTemplate
	if len(again.Problems) > 0 || len(again.Goals)+len(again.Interventions) > 0 {
		t.Errorf("applied again it adds %+v", again)
	}
	// The patient has no heart failure on record: that problem waits, and nothing else.
	if text := d.waiting(manager); strings.Count(text, `"key":`) != 2 || !strings.Contains(text, `"kind":"PROBLEM"`) {
		t.Errorf("waits: %s", text)
	}
	if a := d.applies(manager, `template: "heart-failure", accept: [], decline: ["heart-failure"]`).ApplyCarePlanTemplate; len(a.Problems) > 0 {
		t.Fatal(a.Problems)
	}
	if text := d.waiting(manager); strings.Contains(text, "heart-failure") {
		t.Errorf("declined, and waits still: %s", text)
	}
}

func TestWhatATemplateDoesNotHaveIsRefused(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	for more, want := range map[string]string{
		`template: "no-such"`:                                       "NOT_FOUND",
		`template: "heart-failure", version: "99"`:                  "NOT_FOUND",
		`template: "heart-failure", accept: ["no-such"]`:            "NOT_FOUND",
		`template: "heart-failure", anchorOn: "2026"`:               "INVALID",
		`template: "heart-failure", decline: ["daily-weight", "x"]`: "NOT_FOUND",
	} {
		a := d.applies(d.Clinic.CaseManager, more).ApplyCarePlanTemplate
		if len(a.Problems) != 1 || a.Problems[0].Code != want {
			t.Errorf("%s: %+v, want %s", more, a.Problems, want)
		}
	}
	if a := d.applies(d.Other.CaseManager, `template: "heart-failure"`).ApplyCarePlanTemplate; len(a.Problems) != 1 || a.Problems[0].Code != "NOT_FOUND" {
		t.Errorf("another organization's plan: %+v", a.Problems)
	}
	if text := d.waiting(d.Other.CaseManager); text != `{"carePlanTemplateUpdates":[]}` {
		t.Errorf("another organization learns %s", text)
	}
}

func TestAConfidentialTemplateIsNotThereForOthers(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		create := d.Client.Condition.Create().SetPatientID(d.Clinic.Patient.ID).SetCodeSystem("http://hl7.org/fhir/sid/icd-10-cm").
			SetCode("I50.9").SetDisplay("Heart failure").SetClinicalStatus("ACTIVE").SetSensitivity("PSY").SetTimelineAt(time.Now())
		if err := create.Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	system := viewer.Viewer{Organization: d.Clinic.ID, Practitioner: d.Clinic.CaseManager.Practitioner, Roles: []viewer.Role{viewer.System, viewer.CaseManager}}
	if a := d.applies(system, `template: "heart-failure", decline: ["medicines"]`).ApplyCarePlanTemplate; len(a.Problems) > 0 || len(a.Goals) == 0 {
		t.Fatalf("%+v", a)
	}
	plan := d.Ask(t, d.Clinic.CaseManager, `query($id: ID!) { patient(id: $id) { carePlan { revisions { nodes { changes { itemTitle after } } } } } }`,
		map[string]any{"id": d.Clinic.Patient.ID.String()})
	for what, text := range map[string]string{"what waits": d.waiting(d.Clinic.CaseManager), "the history": string(plan.Data)} {
		if strings.Contains(strings.ToLower(text), "heart") {
			t.Errorf("%s tells of it: %s", what, text)
		}
	}
}

func TestTemplatesTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	sent := d.Statements(func() { d.waiting(d.Clinic.CaseManager) })
	if want := 3; len(sent) != want { // BEGIN, plan, ROLLBACK
		t.Errorf("what waits takes %d statements, want %d: %v", len(sent), want, sent)
	}
	templates := d.Statements(func() {
		d.Ask(t, d.Clinic.CaseManager, `{ carePlanTemplates { key version title goals { title targets { text dueDays } } redFlags { sign urgency act } } }`, nil).Into(t, &struct{}{})
	})
	if len(templates) > 2 { // the library is in the program
		t.Errorf("templates take %v", templates)
	}
}
