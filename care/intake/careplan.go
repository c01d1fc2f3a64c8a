package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entplan "caseload/ent/careplan"
)

func carePlan(c fhir.CarePlan, m *mapping) []row {
	starts := m.time("period.start", c.Period.Start)
	concept := planConcept(c.Category)
	return []row{{table: "care_plan", columns: append(m.clinical(statement{
		resource:  c.Resource,
		subject:   m.patient("subject", c.Subject),
		encounter: c.Encounter,
		performer: append([]fhir.Reference{c.Author}, c.Contributor...),
		concept:   concept,
		system:    code.SNOMED,
		effective: starts,
		recorded:  m.time("created", c.Created),
		beside:    planned(c),
		note:      fhir.Notes(c.Note),
	}),
		column{"status", m.word("status", c.Status, enumOf(entplan.StatusValidator), "UNKNOWN")},
		column{"intent", m.word("intent", c.Intent, enumOf(entplan.IntentValidator), "PLAN")},
		column{"title", planTitle(c, concept)},
		column{"starts_at", earliest(starts)},
		column{"ends_at", earliest(m.time("period.end", c.Period.End))},
		column{"care_team_id", m.first("careTeam", c.CareTeam, "CareTeam")},
		column{"activities", listOf(activities(c))},
		column{"addresses", m.all("addresses", c.Addresses, "Condition")},
		column{"stated", m.stated([]string{
			"instantiatesUri", "category", "description", "period", "created", "author", "contributor", "careTeam", "activity", "note",
		}, fhir.BarrierExtension)},
	)}}
}

// planConcept says what the plan is for: the category in SNOMED CT, since US
// Core's own category (assess-plan) says only that it is a plan.
func planConcept(categories []fhir.CodeableConcept) fhir.CodeableConcept {
	for _, c := range categories {
		if c.Prefer(code.SNOMED).System == code.SNOMED {
			return c
		}
	}
	if len(categories) > 0 {
		return categories[0]
	}
	return fhir.CodeableConcept{}
}

func planTitle(c fhir.CarePlan, concept fhir.CodeableConcept) string {
	if c.Title != "" {
		return c.Title
	}
	return display(concept.Prefer(code.SNOMED), concept)
}

// planned is what a plan is for, and what its activities are and why.
func planned(c fhir.CarePlan) []code.Coding {
	codes := fhir.AllCodings(c.Category)
	for _, a := range c.Activity {
		if a.Detail != nil {
			codes = append(codes, fhir.AllCodings(append(a.Detail.ReasonCode, a.Detail.Code))...)
			codes = append(codes, pointedAt(a.Detail.ReasonReference)...)
		}
	}
	return codes
}

func activities(c fhir.CarePlan) []code.Activity {
	var kept []code.Activity
	for _, a := range c.Activity {
		if activity, ok := a.Kept(); ok {
			kept = append(kept, activity)
		}
	}
	return kept
}
