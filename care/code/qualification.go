package code

import "time"

// Qualification is a certificate or license of somebody who gives care (FHIR R4
// Practitioner.qualification).
type Qualification struct {
	// Code is the letters or the code of it, or its name where there is none: RN, CDCES, wound care.
	Code string `json:"code"`
	// System and Display are of its code, where it has one.
	System  string `json:"system,omitempty"`
	Display string `json:"display,omitempty"`
	// StartsOn and EndsOn are its first and its last day, as exactly as they are known.
	StartsOn PartialDate `json:"startsOn,omitempty"`
	EndsOn   PartialDate `json:"endsOn,omitempty"`
}

// HeldOn reports whether it is valid on the day.
func (q Qualification) HeldOn(day time.Time) bool {
	on := PartialDate(day.Format(time.DateOnly))
	begun := q.StartsOn == "" || on >= q.StartsOn
	return begun && (q.EndsOn == "" || on[:min(len(on), len(q.EndsOn))] <= q.EndsOn)
}
