package fhir

import "caseload/care/code"

// Extension is a value that R4 has no element for (R4 Extension), of the types
// that are read here.
type Extension struct {
	URL             string           `json:"url"`
	Extension       []Extension      `json:"extension"`
	Coding          *Coding          `json:"valueCoding"`
	CodeableConcept *CodeableConcept `json:"valueCodeableConcept"`
	Code            *string          `json:"valueCode"`
	String          *string          `json:"valueString"`
	DateTime        *string          `json:"valueDateTime"`
}

// usCore is where the extensions of US Core are defined.
const usCore = "http://hl7.org/fhir/us/core/StructureDefinition/"

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
