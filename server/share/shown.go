package share

import (
	"strings"

	"caseload/care/exchange"
	"caseload/care/intake/fhir"
)

// shown are the resources as sections of a page, in the order in which somebody
// reads a plan. A section without a line is left out.
func shown(resources []fhir.Any) []section {
	all := []section{
		{Title: "Problems"}, {Title: "Goals"}, {Title: "What is done"}, {Title: "Barriers"}, {Title: "Medicines"},
		{Title: "Appointments"}, {Title: "Referrals and orders"}, {Title: "Care team"}, {Title: "Notes"},
	}
	const problems, goals, doing, barriers, medicines, appointments, orders, team, notes = 0, 1, 2, 3, 4, 5, 6, 7, 8
	add := func(to int, lines ...line) { all[to].Lines = append(all[to].Lines, lines...) }
	for _, resource := range resources {
		switch r := resource.(type) {
		case *fhir.Condition:
			add(problems, line{words(r.Code), joined(words(r.ClinicalStatus), r.OnsetDateTime)})
			add(notes, said(r.Note)...)
		case *fhir.Goal:
			add(goals, line{words(r.Description), joined(r.LifecycleStatus, words(r.AchievementStatus), due(r.Target))})
			add(notes, said(r.Note)...)
		case *fhir.CarePlan:
			add(doing, activities(r.Activity)...)
			for _, title := range exchange.BarriersOf(r) {
				add(barriers, line{Text: title})
			}
			add(notes, said(r.Note)...)
		case *fhir.MedicationRequest:
			add(medicines, line{words(r.MedicationCodeableConcept), joined(r.Status, dosage(r.DosageInstruction))})
			add(notes, said(r.Note)...)
		case *fhir.Appointment:
			add(appointments, line{joined(words(r.AppointmentType), r.Description), joined(r.Start, r.Status)})
		case *fhir.ServiceRequest:
			add(orders, line{words(r.Code), joined(r.Status, r.AuthoredOn)})
			add(notes, said(r.Note)...)
		case *fhir.CareTeam:
			add(team, members(r.Participant)...)
		}
	}
	var kept []section
	for _, s := range all {
		if len(s.Lines) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// words are a concept's text, else the display of its coding, else its code.
func words(c fhir.CodeableConcept) string {
	value := c.Value()
	switch {
	case c.Text != "":
		return c.Text
	case value.Display != "":
		return value.Display
	}
	return value.Code
}

// plain is a code such as PRIMARY_CARE or not-started in small words; a name stays.
func plain(text string) string {
	if strings.ToUpper(text) != text && strings.ToLower(text) != text {
		return text
	}
	return strings.ToLower(strings.NewReplacer("_", " ", "-", " ").Replace(text))
}

// joined are the texts that say something.
func joined(texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, ", ")
}

func due(targets []fhir.GoalTarget) string {
	for _, t := range targets {
		if t.DueDate != "" {
			return "by " + t.DueDate
		}
	}
	return ""
}

func activities(list []fhir.Activity) []line {
	var lines []line
	for _, a := range list {
		if a.Detail == nil {
			continue
		}
		var who []string
		for _, p := range a.Detail.Performer {
			who = append(who, plain(p.Display))
		}
		text := words(a.Detail.Code)
		if a.Detail.Description != "" {
			text = strings.TrimPrefix(text+": "+a.Detail.Description, ": ")
		}
		lines = append(lines, line{text, joined(append([]string{plain(a.Detail.Status)}, who...)...)})
	}
	return lines
}

func dosage(list []fhir.Dosage) string {
	var texts []string
	for _, d := range list {
		texts = append(texts, d.Text)
	}
	return joined(texts...)
}

func members(list []fhir.Participant) []line {
	var lines []line
	for _, p := range list {
		role := ""
		if len(p.Role) > 0 {
			role = words(p.Role[0])
		}
		lines = append(lines, line{p.Member.Display, role})
	}
	return lines
}

func said(notes []fhir.Annotation) []line {
	var lines []line
	for _, n := range notes {
		lines = append(lines, line{Text: n.Text, Detail: n.Time})
	}
	return lines
}
