package exchange

import (
	"reflect"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/intervention"
)

// planActivities are the interventions of a plan of ours, and the activities of one
// from elsewhere: as they were stated where those are on record.
func planActivities(p *plan, l *links) []fhir.Activity {
	var all []fhir.Activity
	if p.Stated.Into("activity", &all); !reflect.DeepEqual(keptActivities(all), p.Activities) {
		all = nil
		for _, a := range p.Activities {
			all = append(all, activityOf(a))
		}
	}
	for i := range all {
		ledOn(&all[i], l)
	}
	for _, i := range p.interventions {
		all = append(all, intervened(i, l))
	}
	return all
}

func keptActivities(said []fhir.Activity) []code.Activity {
	var kept []code.Activity
	for _, a := range said {
		if activity, ok := a.Kept(); ok {
			kept = append(kept, activity)
		}
	}
	return kept
}

func activityOf(a code.Activity) fhir.Activity {
	status := a.Status
	if status == "" {
		status = "unknown"
	}
	return fhir.Activity{Detail: &fhir.ActivityDetail{
		Code: concept(a.Code), Status: status, Description: a.Description, Location: fhir.Reference{Display: a.Location},
	}}
}

// ledOn leads the references of a stated activity to what may be seen.
func ledOn(a *fhir.Activity, l *links) {
	a.Reference = l.given(a.Reference)
	for i := range a.Progress {
		a.Progress[i].AuthorReference = l.given(a.Progress[i].AuthorReference)
	}
	if d := a.Detail; d != nil {
		d.ReasonReference, d.Goal, d.Performer = l.givenAll(d.ReasonReference), l.givenAll(d.Goal), l.givenAll(d.Performer)
		d.Location = l.given(d.Location)
	}
}

// intervened is an intervention of ours.
func intervened(i *ent.Intervention, l *links) fhir.Activity {
	detail := &fhir.ActivityDetail{
		Code:        fhir.CodeableConcept{Text: i.Title},
		Goal:        l.all("Goal", i.GoalIds),
		Status:      word(i.Status),
		Performer:   present(nil, either(l.maybe("Practitioner", i.OwnerID), fhir.Reference{Display: i.OwnerRole})),
		Description: i.Description,
	}
	if i.Code != "" {
		detail.Code.Coding = append(detail.Code.Coding, fhir.Coding{System: i.CodeSystem, Code: i.Code, Display: i.Display})
	}
	if i.Kind != intervention.KindOTHER {
		detail.Code.Coding = append(detail.Code.Coding, fhir.Coding{System: fhir.InterventionKind, Code: word(i.Kind)})
	}
	if i.TemplateKey != "" {
		detail.InstantiatesURI = []string{templateURI(i.TemplateKey, i.TemplateItem)}
	}
	schedule(detail, i.Recurrence, code.Due(i.DueAt))
	return fhir.Activity{ID: i.ID.String(), Detail: detail, Progress: annotations(l, i.Annotations)}
}
