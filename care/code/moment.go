package code

import (
	"encoding/json"
	"reflect"
	"time"
)

// Moment is a point in time as far as it was told: an instant (RFC 3339), the
// time that a clock on the wall showed (2026-11-25T14:00), or only a date. A date
// may be any instant of its day, and a wall clock that was set back shows some
// times twice, so a moment is a span: from First to Last.
type Moment struct {
	told   time.Time
	detail detail
}

// detail is how much of a moment was told.
type detail int

const (
	dateOnly detail = iota
	wallClock
	instant
)

// momentLayouts are the forms of a moment, and what each tells.
var momentLayouts = []struct {
	layout string
	detail detail
}{
	{time.DateOnly, dateOnly},
	{time.RFC3339, instant},
	{"2006-01-02T15:04Z07:00", instant},
	{"2006-01-02T15:04:05", wallClock},
	{"2006-01-02T15:04", wallClock},
	{time.DateTime, wallClock},
	{"2006-01-02 15:04", wallClock},
}

// ParseMoment reads a date, a wall clock time or an instant; ok is false for any
// other text.
func ParseMoment(text string) (m Moment, ok bool) {
	for _, form := range momentLayouts {
		if t, err := time.Parse(form.layout, text); err == nil {
			return Moment{told: t, detail: form.detail}, true
		}
	}
	return Moment{}, false
}

// At is the moment of an instant.
func At(t time.Time) Moment { return Moment{told: t, detail: instant} }

// On is the moment of a date.
func On(day Day) Moment { return Moment{told: day.Time(), detail: dateOnly} }

// Timed reports whether a time of day was told.
func (m Moment) Timed() bool { return m.detail != dateOnly }

// NeedsZone reports whether the date of the moment depends on the time zone.
func (m Moment) NeedsZone() bool { return m.detail == instant }

// Day is the date of the moment in the zone.
func (m Moment) Day(zone *time.Location) Day {
	if m.detail == instant {
		return DayOf(m.told.In(zone))
	}
	return DayOf(m.told)
}

// First is the earliest instant that the moment may be.
func (m Moment) First(zone *time.Location) time.Time {
	switch m.detail {
	case instant:
		return m.told.In(zone)
	case wallClock:
		return first(onWall(m.told, zone))
	case dateOnly:
	}
	return DayOf(m.told).Start(zone)
}

// Last is the latest instant that the moment may be; for a date it is the last
// nanosecond of the day.
func (m Moment) Last(zone *time.Location) time.Time {
	switch m.detail {
	case instant:
		return m.told.In(zone)
	case wallClock:
		return last(onWall(m.told, zone))
	case dateOnly:
	}
	return (DayOf(m.told) + 1).Start(zone).Add(-time.Nanosecond)
}

// After reports whether the moment is later than the other; known is false where
// what was told of the two leaves both possible.
func (m Moment) After(other Moment, zone *time.Location) (after, known bool) {
	switch {
	case m.First(zone).After(other.Last(zone)):
		return true, true
	case !m.Last(zone).After(other.First(zone)):
		return false, true
	}
	return false, false
}

// By reports whether the moment is no later than the instant.
func (m Moment) By(end time.Time, zone *time.Location) (by, known bool) {
	switch {
	case !m.Last(zone).After(end):
		return true, true
	case m.First(zone).After(end):
		return false, true
	}
	return false, false
}

// Start is the first instant of the day in the zone: midnight, or where a clock
// was set forward at midnight the first time that it showed.
func (d Day) Start(zone *time.Location) time.Time {
	t := d.Time()
	start := onWall(t, zone)
	if DayOf(start) < d {
		return start.Add(time.Hour)
	}
	return first(start)
}

// onWall is the instant at which clocks in the zone show the time.
func onWall(t time.Time, zone *time.Location) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, t.Hour(), t.Minute(), t.Second(), 0, zone)
}

// first is the first of the two instants at which a clock that was set back shows
// the same time; the instant itself where there is only one.
func first(t time.Time) time.Time { return twin(t, -time.Hour) }

// last is the second one.
func last(t time.Time) time.Time { return twin(t, time.Hour) }

func twin(t time.Time, away time.Duration) time.Time {
	if other := t.Add(away); other.Format(time.DateTime) == t.Format(time.DateTime) {
		return other
	}
	return t
}

// String is the moment in the form in which it was told.
func (m Moment) String() string {
	switch m.detail {
	case instant:
		return m.told.Format(time.RFC3339)
	case wallClock:
		return m.told.Format("2006-01-02T15:04:05")
	case dateOnly:
	}
	return m.told.Format(time.DateOnly)
}

// MarshalJSON writes the form in which the moment was told.
func (m Moment) MarshalJSON() ([]byte, error) { return json.Marshal(m.String()) }

// UnmarshalJSON reads what [ParseMoment] does.
func (m *Moment) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		if read, ok := ParseMoment(text); ok {
			*m = read
			return nil
		}
	}
	return &json.UnmarshalTypeError{Value: "text", Type: reflect.TypeFor[Moment]()}
}
