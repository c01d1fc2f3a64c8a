package share

import (
	"strings"

	"caseload/care/exchange"
	"caseload/care/intake/fhir"
)

// order is that in which somebody reads a plan.
var order = []string{
	problems, goals, doing, barriers, medicines, appointments, orders, team, notes,
}

// The titles of the sections.
const (
	problems     = "Problems"
	goals        = "Goals"
	doing        = "What is done"
	barriers     = "Barriers"
	medicines    = "Medicines"
	appointments = "Appointments"
	orders       = "Referrals and orders"
	team         = "Care team"
	notes        = "Notes"
)

// shown are the resources as sections of a page. A section without a line is left out.
func shown(resources []fhir.Any) []section {
	lines := map[string][]line{}
	for _, resource := range resources {
		for title, more := range linesOf(resource) {
			lines[title] = append(lines[title], more...)
		}
	}
	var kept []section
	for _, title := range order {
		if len(lines[title]) > 0 {
			kept = append(kept, section{title, lines[title]})
		}
	}
	return kept
}

// linesOf are what a resource says, by section.
func linesOf(resource fhir.Any) map[string][]line {
	switch r := resource.(type) {
	case *fhir.Condition:
		return map[string][]line{problems: {{words(r.Code), joined(words(r.ClinicalStatus), r.OnsetDateTime)}}, notes: said(r.Note)}
	case *fhir.Goal:
		return map[string][]line{goals: {{words(r.Description), joined(r.LifecycleStatus, words(r.AchievementStatus), due(r.Target))}}, notes: said(r.Note)}
	case *fhir.CarePlan:
		return map[string][]line{doing: activities(r.Activity), barriers: titles(exchange.BarriersOf(r)), notes: said(r.Note)}
	case *fhir.MedicationRequest:
		return map[string][]line{medicines: {{words(r.MedicationCodeableConcept), joined(r.Status, dosage(r.DosageInstruction))}}, notes: said(r.Note)}
	case *fhir.Appointment:
		return map[string][]line{appointments: {{joined(words(r.AppointmentType), r.Description), joined(r.Start, r.Status)}}}
	case *fhir.ServiceRequest:
		return map[string][]line{orders: {{words(r.Code), joined(r.Status, r.AuthoredOn)}}, notes: said(r.Note)}
	case *fhir.CareTeam:
		return map[string][]line{team: members(r.Participant)}
	}
	return nil
}

func titles(list []string) []line {
	lines := make([]line, len(list))
	for i, title := range list {
		lines[i].Text = title
	}
	return lines
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
