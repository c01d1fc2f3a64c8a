package code

import (
	"errors"
	"time"
)

// PartialDate is a calendar date as far as it is known: YYYY, YYYY-MM or
// YYYY-MM-DD (FHIR R4 date). Text order is date order.
type PartialDate string

// dateLayouts are the three precisions of a FHIR date, by length of the text.
var dateLayouts = map[int]string{4: "2006", 7: "2006-01", 10: "2006-01-02"}

// ParseDate checks a FHIR date of any precision. The error does not repeat the
// text, which may be a patient's birth date.
func ParseDate(text string) (PartialDate, error) {
	layout, ok := dateLayouts[len(text)]
	if !ok {
		return "", errors.New("a date is YYYY, YYYY-MM or YYYY-MM-DD")
	}
	if _, err := time.Parse(layout, text); err != nil {
		return "", errors.New("no such date on the calendar")
	}
	return PartialDate(text), nil
}

// Start is the first instant of the date in the zone; ok is false when the date
// is empty or malformed.
func (d PartialDate) Start(zone *time.Location) (start time.Time, ok bool) {
	layout, known := dateLayouts[len(d)]
	if !known {
		return time.Time{}, false
	}
	start, err := time.ParseInLocation(layout, string(d), zone)
	return start, err == nil
}

// Never stands in the order columns where nothing is due: it sorts after every
// real time, and the contract shows it as null.
var Never = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)

// Due is nil for Never and the time itself otherwise.
func Due(at time.Time) *time.Time {
	if !at.Before(Never) {
		return nil
	}
	return &at
}
