package identify

import "time"

// day is the calendar date of an instant in a time zone, as midnight in UTC, so
// that dates can be compared.
func day(t time.Time, zone *time.Location) time.Time {
	year, month, d := t.In(zone).Date()
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// monthsBefore goes back whole months. Where that month is too short for the
// day, it is the month's last day: six months before 31 August is the end of
// February.
func monthsBefore(date time.Time, months int) time.Time {
	first := time.Date(date.Year(), date.Month()-time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(date.Day(), last)-1)
}

// countWithin counts the instants of the months before asOf. Dates are those of
// asOf's location; the day that lies exactly the months back is outside, the
// day of asOf is inside.
func countWithin(instants []time.Time, months int, asOf time.Time) int {
	today := day(asOf, asOf.Location())
	since := monthsBefore(today, months)
	count := 0
	for _, instant := range instants {
		if date := day(instant, asOf.Location()); date.After(since) && !date.After(today) {
			count++
		}
	}
	return count
}
