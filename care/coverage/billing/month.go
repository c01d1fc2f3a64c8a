package billing

import (
	"time"

	"caseload/care/code"
)

// Month is a calendar month, by its first day.
type Month code.Day

const monthForm = "2006-01"

// firstYear and lastYear bound the months that there are: the instants of all of them, and
// of the one after, are in the calendar in every zone.
const firstYear, lastYear = 1900, 2200

// ParseMonth reads YYYY-MM; ok is false for any other text, and for years in which nobody
// lives who is a patient.
func ParseMonth(text string) (m Month, ok bool) {
	t, err := time.Parse(monthForm, text)
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return 0, false
	}
	return Month(code.DayOf(t)), true
}

// String is YYYY-MM.
func (m Month) String() string { return m.First().Time().Format(monthForm) }

// First is the first day.
func (m Month) First() code.Day { return code.Day(m) }

// Last is the last day.
func (m Month) Last() code.Day { return m.Later(1).First() - 1 }

// Later is the month so many months later.
func (m Month) Later(months int) Month { return Month(m.First().MonthsAfter(months)) }

// Bounds are the first instants of the month and of the one after it, in a zone.
func (m Month) Bounds(zone *time.Location) (from, to time.Time) {
	return m.First().Start(zone), m.Later(1).First().Start(zone)
}

// around is a time that surely contains the month, whatever the zone, and entries that
// begin before it: no zone is more than 14 hours off, no entry longer than 8.
func (m Month) around() (from, to time.Time) {
	const margin = 48 * time.Hour
	from, to = m.Bounds(time.UTC)
	return from.Add(-margin), to.Add(margin)
}
