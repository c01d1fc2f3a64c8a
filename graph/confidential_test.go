package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/condition"
	"caseload/ent/goal"
	"caseload/ent/servicerequest"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// What is recorded here is labelled by its code as what comes from elsewhere.
func TestWhatIsRecordedOfSubstanceUseIsConfidential(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for name, mutation := range map[string]string{
		"condition": `recordCondition(input: {clientMutationId: $act, id: $id, patientId: $patient,
			code: {system: "http://hl7.org/fhir/sid/icd-10-cm", code: "F11.20", display: "Opioid dependence"}}) { problems { code } }`,
		"observation": `recordObservation(input: {clientMutationId: $act, id: $id, patientId: $patient, category: "survey",
			code: {system: "http://loinc.org", code: "82667-7", display: "DAST-10"}, value: {integer: 6}}) { problems { code } }`,
	} {
		id := world.ID()
		answer := w.Ask(t, w.Clinic.CaseManager, `mutation($act: UUID!, $id: ID!, $patient: ID!) { `+mutation+` }`,
			map[string]any{"act": world.ID().String(), "id": id.String(), "patient": w.Clinic.Patient.ID.String()})
		if len(answer.Errors) > 0 || !strings.Contains(string(answer.Data), `"problems":[]`) {
			t.Fatalf("%s: %v %s", name, answer.Errors, answer.Data)
		}
		for _, v := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Provider, w.Clinic.VisitStaff} {
			seen := w.Ask(t, v, `query($id: ID!, $patient: ID!) { node(id: $id) { id } patient(id: $patient) { detectedIssues { nodes { title } } tasks { nodes { title } } } }`,
				map[string]any{"id": id.String(), "patient": w.Clinic.Patient.ID.String()})
			if text := string(seen.Data); !strings.Contains(text, `"node":null`) || strings.Contains(strings.ToLower(text), "opioid") || strings.Contains(text, "DAST") {
				t.Errorf("%s shows to %v: %s", name, v.Roles, text)
			}
		}
	}
}

func TestATaskIsAboutNothingConfidential(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	d.labels(condition.SensitivitySUD)
	system := viewer.Viewer{Organization: d.Clinic.ID, Practitioner: d.Clinic.CaseManager.Practitioner, Roles: []viewer.Role{viewer.System, viewer.CaseManager}}
	a := d.act(system, `createTask(input: {clientMutationId: $act, id: $new, patientId: "`+d.Clinic.Patient.ID.String()+`", title: "Ask about drinking", conditionId: $condition}) { problems { code } }`)
	if len(a.Problems) != 1 || a.Problems[0].Code != "INVALID" {
		t.Errorf("%+v", a)
	}
}

// labels makes the patient's condition and goal confidential.
func (d *planDesk) labels(label condition.Sensitivity) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Condition.Update().Where(condition.ID(d.Clinic.Patient.Rows[ent.TypeCondition])).SetSensitivity(label).Exec(ctx); err != nil {
			d.t.Fatal(err)
		}
		if err := d.Client.Goal.Update().Where(goal.ID(d.goal)).SetSensitivity(goal.Sensitivity(label)).Exec(ctx); err != nil {
			d.t.Fatal(err)
		}
	})
}

func TestAPlanTellsOfNoConfidentialProblemOrSignOff(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	system := viewer.Viewer{Organization: d.Clinic.ID, Practitioner: manager.Practitioner, Roles: []viewer.Role{viewer.System, viewer.Provider}}
	d.done(d.act(manager, `updateCarePlan(input: {clientMutationId: $act, carePlanId: $plan, baseRevision: 1, addProblems: [$condition]}) { problems { code } }`))
	d.labels(condition.SensitivitySUD)
	d.done(d.act(system, `signOffCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: `+itoa(d.revision())+`, items: [$goal], note: "Stays dry"}) { problems { code } }`))
	for _, v := range []viewer.Viewer{manager, d.Clinic.Provider, d.Clinic.Supervisor} {
		answer := d.Ask(t, v, `query($id: ID!) { node(id: $id) { ... on CarePlan { addresses problems { id } agreements { totalCount nodes { note items } } } } }`, map[string]any{"id": d.plan.String()})
		if text := string(answer.Data); len(answer.Errors) > 0 || !strings.Contains(text, `"addresses":[]`) || strings.Contains(text, "Stays dry") || strings.Contains(text, d.goal.String()) {
			t.Errorf("%v sees %v %s", v.Roles, answer.Errors, text)
		}
	}
}

func TestNoPageShowsTheAppointmentOfAConfidentialReferral(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	at := time.Now().Add(48 * time.Hour)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		referral := d.Clinic.Patient.Rows[ent.TypeServiceRequest]
		if err := d.Client.ServiceRequest.Update().Where(servicerequest.ID(referral)).SetSensitivity(servicerequest.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
		for location, of := range map[string]*ent.AppointmentCreate{
			"Hope Clinic": d.Client.Appointment.Create().SetServiceRequestID(referral), "Main Street 1": d.Client.Appointment.Create(),
		} {
			err := of.SetPatientID(d.Clinic.Patient.ID).SetTitle("Visit").SetLocation(location).SetStatus(appointment.StatusBOOKED).
				SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).SetTimelineAt(at).Exec(ctx)
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	for _, v := range []viewer.Viewer{manager, d.Clinic.Supervisor} {
		if page := d.prints(v, "").CarePlanHandout; !strings.Contains(page.HTML, "Main Street 1") || strings.Contains(page.HTML, "Hope Clinic") {
			t.Errorf("%v prints %s", v.Roles, page.HTML)
		}
	}
}
