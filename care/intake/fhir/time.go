package fhir

import (
	"strings"
	"time"

	"caseload/care/code"
)

// Period is a stretch of time whose ends may be open (R4 Period).
type Period struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
}

// Precision is how exactly a time was stated.
type Precision string

// The precisions of an R4 dateTime.
const (
	Year   Precision = "year"
	Month  Precision = "month"
	Day    Precision = "day"
	Second Precision = "second"
)

// Time is an R4 dateTime or instant: the first moment of what was stated, in
// UTC, and how exactly it was stated. The zero Time is an absent one.
type Time struct {
	At        time.Time
	Precision Precision
}

// Set reports whether a time was stated.
func (t Time) Set() bool { return t.Precision != "" }

// Pointer is nil for an absent time.
func (t Time) Pointer() *time.Time {
	if !t.Set() {
		return nil
	}
	return &t.At
}

// dates are the forms of the date of a time, by how exactly it was stated.
var dates = map[Precision]string{Year: "2006", Month: "2006-01", Day: time.DateOnly, Second: time.DateOnly}

// Date is the date of the time, as exactly as that was stated; empty for an absent time.
func (t Time) Date() code.PartialDate { return code.PartialDate(t.At.Format(dates[t.Precision])) }

// forms are the ways to write a dateTime, by the length of the part before a
// fraction or zone. A time of day without a zone is not valid R4; it is read as
// UTC, since refusing the whole resource for it would lose more.
var forms = []struct {
	layout    string
	precision Precision
}{
	{"2006", Year}, {"2006-01", Month}, {"2006-01-02", Day},
	{time.RFC3339Nano, Second}, {"2006-01-02T15:04Z07:00", Second}, {"2006-01-02T15:04:05.999999999", Second},
}

// the years that the database and the contract can both hold.
const firstYear, lastYear = 1800, 9998

// ParseTime reads an R4 dateTime or instant; of less than a second's precision
// it takes the start. Empty text is an absent time.
func ParseTime(element, text string) (Time, error) {
	if text == "" {
		return Time{}, nil
	}
	if text = strings.ToUpper(strings.TrimSpace(text)); len(text) > 40 {
		return Time{}, &Broken{Element: element, Reason: "not a FHIR date or time"}
	}
	for _, form := range forms {
		at, err := time.Parse(form.layout, text)
		if err != nil {
			continue
		}
		if at = at.UTC(); at.Year() < firstYear || at.Year() > lastYear {
			return Time{}, &Broken{Element: element, Reason: "a year that cannot be meant"}
		}
		return Time{at, form.precision}, nil
	}
	return Time{}, &Broken{Element: element, Reason: "not a FHIR date or time"}
}
