package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entgoal "caseload/ent/goal"
)

func goal(g fhir.Goal, m *mapping) []row {
	return []row{{table: "goal", columns: append(m.clinical(statement{
		resource:  g.Resource,
		subject:   m.patient("subject", g.Subject),
		performer: []fhir.Reference{g.ExpressedBy},
		concept:   g.Description,
		system:    code.SNOMED,
		effective: m.time("startDate", g.StartDate),
		recorded:  m.time("statusDate", g.StatusDate),
		note:      fhir.Notes(g.Note),
	}),
		column{"lifecycle_status", m.word("lifecycleStatus", g.LifecycleStatus, enumOf(entgoal.LifecycleStatusValidator), "ACTIVE")},
		column{"achievement_status", known(g.AchievementStatus.Word(), enumOf(entgoal.AchievementStatusValidator))},
		column{"targets", listOf(m.targets(g))},
		column{"starts_on", m.date("startDate", g.StartDate)},
		column{"care_plan_id", planOf},
		column{"addresses", m.all("addresses", g.Addresses, "Condition")},
	)}}
}

func (m *mapping) targets(g fhir.Goal) []code.Target {
	var kept []code.Target
	for _, t := range g.Target {
		kept = append(kept, code.Target{
			Measure: t.Measure.Prefer(code.LOINC),
			Detail:  t.Detail().Value(),
			DueOn:   code.PartialDate(m.date("target.dueDate", t.DueDate)),
		})
	}
	return kept
}
