package fhir

import "caseload/care/code"

// Extension is a value that R4 has no element for (R4 Extension), of the types
// that are read here.
type Extension struct {
	URL             string           `json:"url,omitempty"`
	Extension       []Extension      `json:"extension,omitempty"`
	Coding          *Coding          `json:"valueCoding,omitempty"`
	CodeableConcept *CodeableConcept `json:"valueCodeableConcept,omitempty"`
	Code            *string          `json:"valueCode,omitempty"`
	String          *string          `json:"valueString,omitempty"`
	DateTime        *string          `json:"valueDateTime,omitempty"`
	URI             *string          `json:"valueUri,omitempty"`
	Boolean         *bool            `json:"valueBoolean,omitempty"`
	Reference       *Reference       `json:"valueReference,omitempty"`
}

// Element is what an element without a value may still say (R4 Element), as why
// it has none. In JSON it stands beside the element, under its name with a line
// before it.
type Element struct {
	Extension []Extension `json:"extension,omitempty"`
}

// USCore is where the profiles and extensions of US Core are defined.
const USCore = "http://hl7.org/fhir/us/core/StructureDefinition/"

// find is the first extension of a name; the zero Extension when there is none.
func find(list []Extension, url string) Extension {
	for _, e := range list {
		if e.URL == url {
			return e
		}
	}
	return Extension{}
}

// category is the codings of a US Core race or ethnicity: the OMB categories,
// else the detailed codes, else the words.
func (e Extension) category() []code.Coding {
	for _, part := range []string{"ombCategory", "detailed"} {
		var values []code.Coding
		for _, inner := range e.Extension {
			if inner.URL == part && inner.Coding != nil {
				values = append(values, inner.Coding.value())
			}
		}
		if len(values) > 0 {
			return values
		}
	}
	if words := find(e.Extension, "text").String; words != nil {
		return []code.Coding{{Display: *words}}
	}
	return nil
}
