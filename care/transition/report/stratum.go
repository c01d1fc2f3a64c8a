package report

import (
	"slices"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/coverage/payer"
	"caseload/care/coverage/timeline"
	"caseload/care/transition/rate"
)

// program is how much care the patient was enrolled in at the time.
func (p *person) program(at time.Time) string {
	var held *enrollment
	for i := range p.enrollments {
		e := &p.enrollments[i]
		if !e.Starts.After(at) && (e.Ends == nil || e.Ends.After(at)) && (held == nil || e.Starts.After(held.Starts)) {
			held = e
		}
	}
	if held == nil {
		return "none"
	}
	return strings.ToLower(held.Intensity)
}

// payer is the class of who paid first on the day, dual where Medicare and Medicaid
// both did; empty where it is not known.
func (p *person) payer(day code.Day) string {
	var first string
	medicare, medicaid := false, false
	for i, place := range timeline.Of(p.coverages, p.day(p.now)).On(day) {
		if i == 0 {
			first = strings.ToLower(string(place.Kind.Class))
		}
		medicare = medicare || place.Kind.Medicare()
		medicaid = medicaid || place.Kind.Class == payer.Medicaid
	}
	switch {
	case medicare && medicaid:
		return strings.ToLower(string(payer.Dual))
	case first == "" && slices.ContainsFunc(p.coverages, func(c timeline.Coverage) bool { return uninsured(c, day) }):
		return strings.ToLower(string(payer.Uninsured))
	}
	return first
}

// uninsured reports whether the record says that nobody paid on the day.
func uninsured(c timeline.Coverage, day code.Day) bool {
	return c.Kind.Class == payer.Uninsured && c.From != nil && *c.From <= day && (c.Through == nil || *c.Through >= day)
}

// area are the first three digits of the postal code of the address on record; empty
// where there is none.
func (p *person) area() string {
	if len(p.Address) == 0 {
		return ""
	}
	digits := p.Address[0].PostalCode
	if len(digits) < 5 || strings.Trim(digits[:5], "0123456789") != "" || digits[:3] == "000" {
		return ""
	}
	return digits[:3]
}

// spoken is the preferred language.
func (p *person) spoken() string {
	language, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(p.Language)), "-")
	switch language {
	case "", "und":
		return ""
	case "en", "es":
		return language
	case "ase":
		return "asl"
	}
	return "other_spoken"
}

// Codes of race and ethnicity that the standard of 2024, one question with several
// answers, has no stratum for.
const (
	otherRace   = "2131-1"
	notHispanic = "2186-5"
)

// groups are the patient's race and ethnicity, as one question, each once; none where
// they are not known.
func (p *person) groups() (groups []string) {
	for _, c := range slices.Concat(p.Race, p.Ethnicity) {
		name := c.Code
		if name == otherRace {
			name = "OTH"
		}
		if name != notHispanic && name != "UNK" && rate.Listed(dimensions[RaceEthnicity], name) {
			groups = append(groups, name)
		}
	}
	slices.Sort(groups)
	return slices.Compact(groups)
}
