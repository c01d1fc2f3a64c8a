package code

import (
	"encoding/json"
	"errors"
	"reflect"
	"time"
)

// Day is a calendar date without a time zone, counted in days from 1970-01-01,
// so that days subtract and compare as numbers. In JSON it is YYYY-MM-DD; an
// RFC 3339 time is read as the date that its own clock showed.
type Day int32

const secondsOfDay = 24 * 60 * 60

// DayOf is the date that a clock in the zone of t shows.
func DayOf(t time.Time) Day {
	year, month, day := t.Date()
	return Date(year, month, day)
}

// DateOf is the date of an instant on record. A date without a time of day is kept
// as the start of that day in UTC, and stays that date whatever the zone.
func DateOf(at time.Time, zone *time.Location) Day {
	if utc := at.UTC(); utc.Equal(DayOf(utc).Time()) {
		return DayOf(utc)
	}
	return DayOf(at.In(zone))
}

// Date is the day of a year and month; days beyond the month's end run on into
// the next one, as with [time.Date].
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsOfDay)
}

// ParseDay reads YYYY-MM-DD, or the date of an RFC 3339 time. The error does not
// repeat the text, which may be a patient's birth date.
func ParseDay(text string) (Day, error) {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, text); err == nil {
			return DayOf(t), nil
		}
	}
	return 0, errors.New("a date is YYYY-MM-DD and exists on the calendar")
}

// Time is the day's first instant in UTC.
func (d Day) Time() time.Time { return time.Unix(int64(d)*secondsOfDay, 0).UTC() }

// String is YYYY-MM-DD.
func (d Day) String() string { return d.Time().Format(time.DateOnly) }

// MonthsBefore goes back whole months. Where that month is too short for the
// day, it is the month's last day: six months before 31 August is the end of
// February.
func (d Day) MonthsBefore(months int) Day {
	year, month, day := d.Time().Date()
	last := Date(year, month-time.Month(months)+1, 0).Time().Day()
	return Date(year, month-time.Month(months), min(day, last))
}

// MonthsAfter goes on whole months; where that month is too short for the day, it
// is the month's last day: twelve months after 29 February is 28 February.
func (d Day) MonthsAfter(months int) Day { return d.MonthsBefore(-months) }

// Within reports whether the day lies in the months before asOf: later than the
// day that many months back, and not later than asOf.
func (d Day) Within(months int, asOf Day) bool {
	return d > asOf.MonthsBefore(months) && d <= asOf
}

// YearsTo is the whole years completed on the day from a birth on d. Who was
// born on 29 February completes a year on 1 March where there is no such day.
func (d Day) YearsTo(on Day) int {
	from, to := d.Time(), on.Time()
	completed := to.Year() - from.Year()
	if to.Month() < from.Month() || to.Month() == from.Month() && to.Day() < from.Day() {
		completed--
	}
	return completed
}

// MarshalJSON writes YYYY-MM-DD.
func (d Day) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// UnmarshalJSON reads what [ParseDay] does.
func (d *Day) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		if day, err := ParseDay(text); err == nil {
			*d = day
			return nil
		}
	}
	// An error of this type is told with the name of its field.
	return &json.UnmarshalTypeError{Value: "text", Type: reflect.TypeFor[Day]()}
}
