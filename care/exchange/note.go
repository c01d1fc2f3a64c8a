package exchange

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// notes are the notes as they were stated where they still say what is on record,
// else the text on record, followed by what was added to it since.
func notes(l *links, s code.Stated, text string, added ...code.Annotation) []fhir.Annotation {
	var all []fhir.Annotation
	if s.Into("note", &all); fhir.Notes(all) == text {
		for i := range all {
			all[i].AuthorReference = l.given(all[i].AuthorReference)
		}
	} else {
		all = []fhir.Annotation{{Text: text}}
	}
	return append(all, annotations(l, added)...)
}

// annotations are notes that people here added.
func annotations(l *links, list []code.Annotation) []fhir.Annotation {
	var all []fhir.Annotation
	for _, a := range list {
		all = append(all, fhir.Annotation{
			AuthorReference: l.maybe("Practitioner", &a.AuthorID), Time: instant(a.At), Text: a.Text,
		})
	}
	return all
}
