package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entgoal "caseload/ent/goal"
)

func goal(g fhir.Goal, m *mapping) []row {
	status := m.word("lifecycleStatus", g.LifecycleStatus, enumOf(entgoal.LifecycleStatusValidator), "ACTIVE")
	changed := m.time("statusDate", g.StatusDate)
	return []row{{table: "goal", columns: append(m.clinical(statement{
		resource:  g.Resource,
		subject:   m.patient("subject", g.Subject),
		performer: []fhir.Reference{g.ExpressedBy},
		concept:   g.Description,
		system:    code.SNOMED,
		effective: m.time("startDate", g.StartDate),
		recorded:  changed,
		beside:    measured(g),
		note:      fhir.Notes(g.Note),
	}),
		column{"lifecycle_status", status},
		column{"achievement_status", known(g.AchievementStatus.Word(), enumOf(entgoal.AchievementStatusValidator))},
		column{"targets", listOf(m.targets(g))},
		column{"starts_on", m.date("startDate", g.StartDate)},
		column{"care_plan_id", planOf},
		column{"addresses", m.all("addresses", g.Addresses, "Condition")},
		column{"patient_words", g.PatientWords()},
		column{"priority", optional(priorities[g.Priority.Word()])},
		column{"ended_at", endedAt(status, changed)},
		column{"stated", m.stated([]string{
			"achievementStatus", "category", "priority", "description", "startCodeableConcept", "target", "statusDate", "statusReason",
			"expressedBy", "note",
		})},
	)}}
}

// measured is what a goal is measured by, and to what end.
func measured(g fhir.Goal) []code.Coding {
	concepts := g.Category
	for _, t := range g.Target {
		concepts = append(concepts, t.Measure)
	}
	return fhir.AllCodings(concepts)
}

// priorities are the codes of Goal.priority.
var priorities = map[string]string{"high-priority": "HIGH", "medium-priority": "MEDIUM", "low-priority": "LOW"}

// endedAt is when a goal that is over came to that.
func endedAt(status any, changed fhir.Time) any {
	switch status {
	case "COMPLETED", "CANCELLED", "REJECTED":
		return earliest(changed)
	}
	return nil
}

func (m *mapping) targets(g fhir.Goal) []code.Target {
	var kept []code.Target
	for _, t := range g.Target {
		m.date("target.dueDate", t.DueDate)
		kept = append(kept, t.Kept())
	}
	return kept
}
