package clock

import (
	"time"

	"caseload/care/code"
)

// Deadline is the last moment of a clock: the end of a day, or an instant.
type Deadline struct {
	// Day is the last day, or the day of the instant in the person's zone.
	Day code.Day
	// At is the last instant that is in time.
	At time.Time
	// Timed deadlines are instants: Day alone does not tell them.
	Timed bool
}

// endOf is the deadline at the end of a day.
func (c *course) endOf(day code.Day) Deadline {
	return Deadline{Day: day, At: (day + 1).Start(c.zone.Location()).Add(-time.Nanosecond)}
}

// hoursAfter is the deadline so many elapsed hours after an instant.
func (c *course) hoursAfter(t time.Time, hours int) Deadline {
	at := t.Add(time.Duration(hours) * time.Hour).In(c.zone.Location())
	return Deadline{Day: code.DayOf(at), At: at, Timed: true}
}

// String is the day, or the instant where it is one.
func (d Deadline) String() string {
	if d.Timed {
		return d.At.Format(time.RFC3339)
	}
	return d.Day.String()
}

// DaysLeft are the calendar days from the day of the question to the deadline,
// negative after it.
func (c *course) daysLeft(d Deadline) int {
	return int(d.Day - c.asOf.Day(c.zone.Location()))
}

// hoursLeft are the elapsed hours to the deadline.
func (c *course) hoursLeft(d Deadline) float64 {
	end := d.At
	if !d.Timed {
		end = end.Add(time.Nanosecond)
	}
	return end.Sub(c.asOf.First(c.zone.Location())).Hours()
}

// utc is the instant in UTC.
func (d Deadline) utc() string { return d.At.UTC().Format(time.RFC3339) }
