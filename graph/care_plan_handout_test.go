package graph_test

import (
	"context"
	"strings"
	"testing"

	"caseload/ent"
	"caseload/ent/goal"
	"caseload/ent/patient"
	"caseload/ent/viewer"
)

type handoutAnswer struct {
	CarePlanHandout *struct {
		Language, HTML string
		Languages      []string
		ReadingGrade   *float64
	}
}

func (d *planDesk) prints(v viewer.Viewer, more string) handoutAnswer {
	d.t.Helper()
	var got handoutAnswer
	d.Ask(d.t, v, `query($plan: ID!) { carePlanHandout(carePlanId: $plan`+more+`) { language languages html readingGrade } }`,
		map[string]any{"plan": d.plan.String()}).Into(d.t, &got)
	return got
}

func TestAPageForThePatient(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	d.applies(manager, `template: "heart-failure"`)
	page := d.prints(manager, "").CarePlanHandout
	for _, text := range []string{"Walk to the shop", "Weigh yourself each morning", "Call 911 right away if", "Call us the same day if"} {
		if page == nil || !strings.Contains(page.HTML, text) {
			t.Fatalf("%q is not on %+v", text, page)
		}
	}
	if page.Language != "en" || len(page.Languages) < 2 || page.ReadingGrade == nil {
		t.Errorf("%+v", page)
	}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Patient.Update().Where(patient.ID(d.Clinic.Patient.ID)).SetLanguage("es-US").Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	if page := d.prints(manager, "").CarePlanHandout; page.Language != "es" || !strings.Contains(page.HTML, "Pésese cada mañana") {
		t.Errorf("the patient's own language: %s", page.Language)
	}
	if page := d.prints(manager, `, language: "en"`).CarePlanHandout; page.Language != "en" {
		t.Errorf("asked for English: %s", page.Language)
	}
}

func TestNoPageShowsWhatIsConfidentialOrSomebodyElses(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	for _, v := range []viewer.Viewer{d.Other.CaseManager, d.Clinic.Stranger} {
		if got := d.prints(v, ""); got.CarePlanHandout != nil {
			t.Errorf("%v prints a plan that they do not see", v.Roles)
		}
	}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Goal.Update().Where(goal.ID(d.Clinic.Patient.Rows[ent.TypeGoal])).SetSensitivity(goal.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	for _, v := range []viewer.Viewer{d.Clinic.CaseManager, d.Clinic.PrivacyOfficer} {
		if got := d.prints(v, ""); got.CarePlanHandout != nil && strings.Contains(got.CarePlanHandout.HTML, "Walk to the shop") {
			t.Errorf("%v prints what needs consent", v.Roles)
		}
	}
}

func TestAPageTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	counted := func() int { return len(d.Statements(func() { d.prints(d.Clinic.CaseManager, "") })) }
	few := counted()
	d.applies(d.Clinic.CaseManager, `template: "hospital-to-home"`)
	// BEGIN, plan, patient, organization, goals, interventions, appointments, people, ROLLBACK.
	if many := counted(); few != many || many > 10 {
		t.Errorf("%d statements for few and %d for many", few, many)
	}
}
