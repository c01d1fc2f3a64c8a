package fhir

import (
	"strconv"
	"strings"

	"caseload/care/code"
)

// Sig is the order's directions in words, a sentence for each instruction:
// what the prescriber wrote, else what the coded parts say ("1 tablet every 4
// h, as needed").
func Sig(list []Dosage) string {
	var sentences []string
	for _, d := range list {
		if words := d.words(); words != "" {
			sentences = append(sentences, words)
		}
	}
	return strings.Join(sentences, "; ")
}

func (d Dosage) words() string {
	said := d.Text
	if said == "" {
		said = d.coded()
	}
	parts := []string{said}
	for _, instruction := range d.AdditionalInstruction {
		parts = append(parts, instruction.words())
	}
	if d.PatientInstruction != said {
		parts = append(parts, d.PatientInstruction)
	}
	return listed(". ", parts...)
}

// coded puts the coded parts into words.
func (d Dosage) coded() string {
	asNeeded := ""
	if d.AsNeededBoolean || !d.AsNeededCodeableConcept.Empty() {
		asNeeded = joined([]string{"as needed", d.AsNeededCodeableConcept.words()})
	}
	what := joined([]string{d.dose(), d.Route.words(), d.Timing.words()})
	return listed(", ", what, asNeeded)
}

func (d Dosage) dose() string {
	for _, amount := range d.DoseAndRate {
		if amount.DoseQuantity != nil {
			return plain(*amount.DoseQuantity).words()
		}
		if amount.DoseRange != nil {
			return amount.DoseRange.words()
		}
	}
	return ""
}

// plain is the quantity without zeros that mean nothing to a reader: 1.0
// tablet is 1 tablet. (A trailing zero on a dose is a known cause of tenfold
// errors.)
func plain(q Quantity) Quantity {
	if number, err := strconv.ParseFloat(q.Value.String(), 64); err == nil {
		q.Value = shortest(number)
	}
	return q
}

// units of time by their UCUM code.
var timeUnits = map[string]string{
	"s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year",
}

// words is the timing for a reader: "3 times every 2 days", "daily".
func (t Timing) words() string {
	if said := t.Code.words(); said != "" {
		return said
	}
	unit, known := timeUnits[t.Repeat.PeriodUnit]
	if !known || t.Repeat.Frequency <= 0 {
		return ""
	}
	every := "every " + unit
	if number, err := t.Repeat.Period.Float64(); err == nil && number != 1 {
		every = "every " + shortest(number).String() + " " + unit + "s"
	}
	switch t.Repeat.Frequency {
	case 1:
		return every
	case 2:
		return "twice " + every
	}
	return strconv.Itoa(t.Repeat.Frequency) + " times " + every
}

// listed joins the parts that say something.
func listed(separator string, parts ...string) string {
	var said []string
	for _, part := range parts {
		if part = strings.TrimRight(strings.TrimSpace(part), "."); part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, separator)
}

// Route is how a medicine is taken, by its SNOMED CT code, else in words; empty where an
// instruction does not tell, or tells another one.
func Route(list []Dosage) string {
	var route string
	for i, d := range list {
		told := d.Route.Prefer(code.SNOMED).Code
		if told == "" {
			told = d.Route.words()
		}
		if i > 0 && told != route {
			return ""
		}
		route = told
	}
	return route
}
