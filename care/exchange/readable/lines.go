package readable

import (
	"slices"
	"strings"
	"time"

	"caseload/care/intake/fhir"
)

// order is that in which somebody reads a plan.
var order = []string{
	problems, allergies, goals, doing, barriers, medicines, appointments, orders, team, notes,
}

// The titles of the sections.
const (
	problems     = "Problems"
	allergies    = "Allergies"
	goals        = "Goals"
	doing        = "What is done"
	barriers     = "Barriers"
	medicines    = "Medicines"
	appointments = "Appointments"
	orders       = "Referrals and orders"
	team         = "Care team"
	notes        = "Notes"
)

// said is what a resource says, by section, with its notes last.
func (r Reader) said(resource fhir.Any) []Section {
	switch a := resource.(type) {
	case *fhir.Condition:
		return sections(problems, Line{words(a.Code), joined(words(a.ClinicalStatus), a.OnsetDateTime)}, a.Note)
	case *fhir.AllergyIntolerance:
		return sections(allergies, allergy(a), a.Note)
	case *fhir.Goal:
		return sections(goals, Line{words(a.Description), joined(a.LifecycleStatus, words(a.AchievementStatus), due(a.Target))}, a.Note)
	case *fhir.CarePlan:
		return []Section{{doing, activities(a.Activity)}, {barriers, titles(a.Barriers())}, {notes, noted(a.Note)}}
	case *fhir.MedicationRequest:
		return sections(medicines, Line{words(a.MedicationCodeableConcept), joined(a.Status, dosage(a.DosageInstruction))}, a.Note)
	case *fhir.Appointment:
		return sections(appointments, Line{joined(plain(words(a.AppointmentType)), a.Description), joined(r.moment(a.Start), a.Status)}, nil)
	case *fhir.ServiceRequest:
		return sections(orders, Line{words(a.Code), joined(a.Status, r.moment(a.AuthoredOn))}, a.Note)
	case *fhir.CareTeam:
		return []Section{{team, members(a.Participant)}}
	}
	return nil
}

// sections are a line and the notes about it.
func sections(title string, line Line, said []fhir.Annotation) []Section {
	return []Section{{title, []Line{line}}, {notes, noted(said)}}
}

// allergy tells how bad it is and what it did, as far as that is on record.
func allergy(a *fhir.AllergyIntolerance) Line {
	details := []string{words(a.ClinicalStatus), a.VerificationStatus.Word(), a.Type}
	if a.Criticality != "" {
		details = append(details, "criticality "+plain(a.Criticality))
	}
	for _, r := range a.Reaction {
		var happened []string
		for _, m := range r.Manifestation {
			happened = append(happened, words(m))
		}
		details = append(details, joined(append(happened, r.Description, r.Severity)...))
	}
	return Line{words(a.Code), joined(details...)}
}

// moment is a time at the reader's place; a date stays one.
func (r Reader) moment(text string) string {
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return text
	}
	return Moment(at, r.Zone)
}

// Moment is a time on the clocks of a zone, for a page.
func Moment(at time.Time, zone *time.Location) string {
	return at.In(zone).Format("January 2, 2006, 3:04 PM MST")
}

// Person is a patient's name and birth date.
func Person(p *fhir.Patient) string {
	name, _ := fhir.Name(p.Name)
	text := strings.TrimSpace(strings.Join(append(slices.Clone(name.Given), name.Family), " "))
	if text == "" {
		text = name.Text
	}
	return joined(text, strings.TrimSuffix("born "+p.BirthDate, "born "))
}

func titles(list []string) []Line {
	lines := make([]Line, len(list))
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

func activities(list []fhir.Activity) []Line {
	var lines []Line
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
		lines = append(lines, Line{text, joined(append([]string{plain(a.Detail.Status)}, who...)...)})
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

func members(list []fhir.Participant) []Line {
	var lines []Line
	for _, p := range list {
		role := ""
		if len(p.Role) > 0 && !p.Role[0].Absent() {
			role = words(p.Role[0])
		}
		lines = append(lines, Line{p.Member.Display, role})
	}
	return lines
}

func noted(notes []fhir.Annotation) []Line {
	var lines []Line
	for _, n := range notes {
		lines = append(lines, Line{Text: n.Text, Detail: n.Time})
	}
	return lines
}
