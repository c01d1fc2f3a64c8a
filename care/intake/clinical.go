package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// statement is what every clinical resource says: about whom, in which
// encounter, by whom, what, and since when.
type statement struct {
	resource  fhir.Resource
	subject   any            // patient's id
	encounter fhir.Reference // for an encounter, the longer one that it is part of
	performer []fhir.Reference
	concept   fhir.CodeableConcept
	system    string // the code system to prefer for the code
	effective fhir.Time
	recorded  fhir.Time     // when it was written down, if its source says so
	beside    []code.Coding // what else it says by code, such as a reason
	note      string
}

// clinical is the columns that all clinical tables share.
func (m *mapping) clinical(s statement) []column {
	if s.concept.Absent() {
		s.concept = fhir.CodeableConcept{}
	}
	main := s.concept.Prefer(s.system)
	element := "encounter"
	if m.entry.ResourceType == "Encounter" {
		element = "partOf"
	}
	written := []fhir.Time{s.recorded, updated(s.resource), s.effective}
	return []column{
		{"recorded_at", recorded(written...)},
		{"patient_id", s.subject},
		{"encounter_id", m.reference(element, s.encounter, "Encounter")},
		{"performer_id", m.first("performer", s.performer, "Practitioner")},
		{"code_system", main.System},
		{"code", main.Code},
		{"display", display(main, s.concept)},
		{"codings", listOf(s.concept.Values())},
		{"effective_at", earliest(s.effective)},
		{"timeline_at", recorded(append([]fhir.Time{s.effective}, written...)...)},
		{"sensitivity", optional(s.sensitivity())},
		{"note", s.note},
	}
}

// sensitivity is the confidential category: what the source labels it with, else
// what its codes tell. What is labeled is closed without the patient's consent.
func (s statement) sensitivity() string {
	if label := s.resource.Sensitivity(); label != "" {
		return label
	}
	if code.SubstanceUse(append(fhir.AllCodings([]fhir.CodeableConcept{s.concept}), s.beside...)...) {
		return "SUD"
	}
	return ""
}

// display is what a person reads: the concept's own text, which the source
// wrote for readers, else the code's name.
func display(main code.Coding, concept fhir.CodeableConcept) string {
	if concept.Text != "" {
		return concept.Text
	}
	return main.Display
}

// optional is nil for empty text.
func optional(text string) any {
	if text == "" {
		return nil
	}
	return text
}
