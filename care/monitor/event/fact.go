package event

import (
	"time"

	"caseload/care/code"
)

// Change is what happened to a row; empty where only its status matters.
type Change string

// The changes.
const (
	Added    Change = "ADDED"
	Worsened Change = "WORSENED"
	Resolved Change = "RESOLVED"
)

// Fact is one thing that happened to somebody.
type Fact struct {
	ID       string        `json:"id"       doc:"id of the row, which comes back as evidence; one id and change is one event however often it comes"`
	Type     string        `json:"type"     doc:"FHIR type: Condition, Encounter, MedicationRequest, Observation, Procedure, Appointment or QuestionnaireResponse"`
	Change   Change        `json:"change"   doc:"ADDED, WORSENED or RESOLVED; needed for conditions and findings"`
	At       time.Time     `json:"at"       doc:"when it happened, RFC 3339"`
	Status   string        `json:"status"   doc:"clinical status of a condition, else the status, as FHIR has it"`
	Class    string        `json:"class"    doc:"class of an encounter (HL7 v3 ActEncounterCode): IMP, ACUTE, OBSENC, EMER, SNF"`
	Category string        `json:"category" doc:"category of a condition: PROBLEM_LIST_ITEM, ENCOUNTER_DIAGNOSIS, HEALTH_CONCERN, SOCIAL"`
	Codings  []code.Coding `json:"codings"  doc:"codes of a condition or finding"`
	Negated  bool          `json:"negated"  doc:"a condition that was refuted or entered in error, or a finding that says no: nothing happened"`
	Text     string        `json:"text"     doc:"what it is, in words; may be left out"`

	Instrument string   `json:"instrument" doc:"of an assessment: its instrument, such as phq-9"`
	Band       string   `json:"band"       doc:"of an assessment: the band of its total"`
	Total      *float64 `json:"total"      doc:"of an assessment: its total; needed to see its course"`

	Label string `json:"label" doc:"confidential label; findings that rest on it carry it; may be left out"`
}

// words is what a fact is, as a worker reads it.
func (f *Fact) words() string {
	if f.Text != "" {
		return f.Text
	}
	for _, c := range f.Codings {
		if c.Display != "" {
			return c.Display
		}
	}
	for _, c := range f.Codings {
		if c.Code != "" {
			return c.Code
		}
	}
	return ""
}

// Matters reports whether a rule may be about the fact: most of what was measured
// and done is no event.
func (f *Fact) Matters() bool {
	switch f.Type {
	case "Observation", "Procedure":
		return len(TopicsOf(f.Codings)) > 0
	}
	return true
}
