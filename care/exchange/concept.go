package exchange

import (
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// word is an enum value as FHIR writes it: IN_PROGRESS is in-progress.
func word[E ~string](value E) string {
	return strings.ToLower(strings.ReplaceAll(string(value), "_", "-"))
}

// coded is an enum value as the only code of a concept.
func coded[E ~string](system string, value *E) fhir.CodeableConcept {
	if value == nil {
		return fhir.CodeableConcept{}
	}
	return fhir.CodeableConcept{Coding: []fhir.Coding{{System: system, Code: word(*value)}}}
}

// coding is a coding as FHIR writes it.
func coding(c code.Coding) fhir.Coding {
	return fhir.Coding{System: c.System, Code: c.Code, Display: c.Display}
}

// concept is a coding alone; one without a code is words.
func concept(c code.Coding) fhir.CodeableConcept {
	if c.Code == "" {
		return fhir.CodeableConcept{Text: c.Display}
	}
	return fhir.CodeableConcept{Coding: []fhir.Coding{coding(c)}}
}

// concepts are codings, a concept each.
func concepts(list ...code.Coding) []fhir.CodeableConcept {
	var all []fhir.CodeableConcept
	for _, c := range list {
		if !c.Empty() {
			all = append(all, concept(c))
		}
	}
	return all
}

// about is what a row is about: as its source said it where that still has the code
// on record, else the codes and the words on record.
func about(s code.Stated, element string, main code.Coding, all []code.Coding) fhir.CodeableConcept {
	var said fhir.CodeableConcept
	if s.Into(element, &said) && means(said, main) {
		return said
	}
	if len(all) == 0 && main.Code != "" {
		all = []code.Coding{{System: main.System, Code: main.Code}}
	}
	made := fhir.CodeableConcept{Text: main.Display}
	for _, c := range all {
		made.Coding = append(made.Coding, coding(c))
	}
	return made
}

// means reports whether a concept names what a row is about.
func means(said fhir.CodeableConcept, main code.Coding) bool {
	if main.Code == "" {
		return said.Text == main.Display || said.Text == "" && said.Value().Display == main.Display
	}
	for _, c := range said.Coding {
		if c.System == main.System && c.Code == main.Code {
			return true
		}
	}
	return false
}

// list is the concepts of an element as they were stated.
func list(s code.Stated, element string) []fhir.CodeableConcept {
	var said []fhir.CodeableConcept
	s.Into(element, &said)
	return said
}

// single is the concept of an element as it was stated, where it still has the code.
func single(s code.Stated, element string, made fhir.CodeableConcept) fhir.CodeableConcept {
	var said fhir.CodeableConcept
	if s.Into(element, &said) && said.Word() == made.Word() {
		return said
	}
	return made
}

// absent is a concept that an element must have and nobody stated (FHIR
// data-absent-reason).
func absent() fhir.CodeableConcept {
	return fhir.CodeableConcept{Coding: []fhir.Coding{{
		System: fhir.DataAbsentReason, Code: "unknown", Display: "Unknown",
	}}, Text: "Unknown"}
}

// or is the concept, or that it is absent.
func or(c fhir.CodeableConcept) fhir.CodeableConcept {
	if c.Empty() {
		return absent()
	}
	return c
}

// languageTags is the code system of languages.
const languageTags = "urn:ietf:bcp:47"
