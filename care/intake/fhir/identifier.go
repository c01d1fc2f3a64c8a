package fhir

import "caseload/care/code"

// Identifier is a number by which an organization knows something (R4
// Identifier).
type Identifier struct {
	Use    string          `json:"use,omitempty"`
	Type   CodeableConcept `json:"type,omitzero"`
	System string          `json:"system,omitempty"`
	Value  string          `json:"value,omitempty"`
}

// Kept is the identifier as it is kept.
func (i Identifier) Kept() code.Identifier {
	return code.Identifier{System: i.System, Value: i.Value, Type: i.Type.Prefer(identifierType).Code}
}

const identifierType = "http://terminology.hl7.org/CodeSystem/v2-0203"

// Identifies reports whether the identifier may stand for the record itself: it
// has a system and a value, it has not been replaced (use "old"), and it is not
// a number that opens doors outside health care.
func (i Identifier) Identifies() bool {
	return i.System != "" && i.Value != "" && i.Use != "old" && i.Use != "temp" && !i.Kept().Secret()
}

// Identifiers is every identifier that has a value, as they are kept.
func Identifiers(list []Identifier) []code.Identifier {
	var kept []code.Identifier
	for _, i := range list {
		if i.Value != "" {
			kept = append(kept, i.Kept())
		}
	}
	return kept
}

// IdentifierOf is the value in a system, empty when there is none.
func IdentifierOf(list []Identifier, system string) string {
	for _, i := range list {
		if i.System == system && i.Use != "old" {
			return i.Value
		}
	}
	return ""
}
