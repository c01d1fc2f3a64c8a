package exchange

import (
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent/handoff"
)

// settings are the settings of package clock in words.
var settings = map[string]string{
	"home": "home", "emergency": "emergency department", "observation": "observation in a hospital", "inpatient": "acute hospital",
	"outpatient": "outpatient care", "psychiatric": "psychiatric hospital or unit", "ltch": "long-term care hospital",
	"irf": "inpatient rehabilitation facility", "snf": "skilled nursing facility", "nursing_facility": "nursing facility", "hospice": "hospice",
}

// place is a setting in words; one that nobody told is said to be none.
func place(setting string) string {
	if words, ok := settings[setting]; ok {
		return words
	}
	return "a place that nobody told"
}

func (p *packet) title() string { return "Handoff: " + p.move() }

func (p *packet) move() string { return "from " + place(p.FromSetting) + " to " + place(p.ToSetting) }

// standings say how far a handoff is.
var standings = map[handoff.Status]string{
	handoff.StatusPREPARING: "being prepared", handoff.StatusSENT: "sent", handoff.StatusRETURNED: "sent back with a question",
	handoff.StatusACKNOWLEDGED: "acknowledged", handoff.StatusCANCELLED: "cancelled: not to be used",
}

// narrative is the handoff itself in words.
func (p *packet) narrative(l *links) *fhir.Narrative {
	var b strings.Builder
	paragraph(&b, "Status", standings[p.Status])
	paragraph(&b, "Why it was cancelled", p.Reason)
	paragraph(&b, "Move", p.move()+", "+p.time(&p.TimelineAt))
	paragraph(&b, "From", p.giver(l).Display)
	paragraph(&b, "For", p.receiver(l).Display)
	paragraph(&b, "To be whole by", p.time(&p.DueAt))
	paragraph(&b, "Sent", p.time(p.SentAt))
	paragraph(&b, "Acknowledged", p.time(p.AcknowledgedAt))
	paragraph(&b, "By", l.maybe("Practitioner", p.AcknowledgedByID).Display)
	return divided(&b, "generated")
}

// divided is text as a narrative.
func divided(b *strings.Builder, status string) *fhir.Narrative {
	return &fhir.Narrative{Status: status, Div: `<div xmlns="http://www.w3.org/1999/xhtml">` + b.String() + `</div>`}
}

// checklist are the things that go along. No resource says them, so that the text does.
func (p *packet) checklist() fhir.CompositionSection {
	lines := make([]string, len(p.Items))
	for i, item := range p.Items {
		lines[i] = item.Text + ": " + itemWords(item)
	}
	return spoken("Checklist", lines, "No thing that is to go along is on record.")
}

func itemWords(item code.HandoffItem) string {
	words := map[code.HandoffItemStatus]string{
		code.HandoffItemMissing: "missing", code.HandoffItemDone: "done", code.HandoffItemNotNeeded: "not needed",
	}[item.Status]
	if item.Missing() {
		words += ", must go along"
	}
	if item.Note != "" {
		words += " (" + item.Note + ")"
	}
	return words
}

// questions is what the receiver asked back. It stays on record when it was sent again.
func (p *packet) questions() fhir.CompositionSection {
	var lines []string
	if p.Question != "" {
		lines = []string{p.Question}
		if p.Status != handoff.StatusRETURNED {
			lines[0] = "Asked before it was sent again: " + p.Question
		}
	}
	return spoken("Open questions", lines, "No question is on record.")
}

// spoken is a section of words alone.
func spoken(title string, lines []string, none string) fhir.CompositionSection {
	var b strings.Builder
	s := fhir.CompositionSection{Title: title}
	if len(lines) == 0 {
		s.EmptyReason = fhir.CodeableConcept{Text: none}
		lines = []string{none}
	}
	listed(&b, "", lines)
	s.Text = divided(&b, "additional")
	return s
}
