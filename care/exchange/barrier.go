package exchange

import (
	"caseload/care/intake/fhir"
	"caseload/ent"
)

// barriers are what stands between the patient and the goals, for which FHIR has no
// element.
func barriers(rows []*ent.Barrier, l *links) []fhir.Extension {
	var all []fhir.Extension
	for _, b := range rows {
		inner := []fhir.Extension{textual("title", b.Title)}
		category, status := word(b.Category), word(b.Status)
		inner = append(inner, fhir.Extension{URL: "category", Code: &category}, fhir.Extension{URL: "status", Code: &status})
		if b.Resolution != "" {
			inner = append(inner, textual("resolution", b.Resolution))
		}
		for _, goal := range l.all("Goal", b.GoalIds) {
			inner = append(inner, fhir.Extension{URL: "goal", Reference: &goal})
		}
		all = append(all, fhir.Extension{URL: fhir.BarrierExtension, Extension: inner})
	}
	return all
}

func textual(url, text string) fhir.Extension { return fhir.Extension{URL: url, String: &text} }
