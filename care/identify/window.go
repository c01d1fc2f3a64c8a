package identify

import (
	"time"

	"caseload/care/code"
)

// countWithin counts the instants of the months before asOf. Dates are those of
// asOf's location; the day that lies exactly the months back is outside, the
// day of asOf is inside.
func countWithin(instants []time.Time, months int, asOf time.Time) int {
	today, count := code.DayOf(asOf), 0
	for _, instant := range instants {
		if code.DayOf(instant.In(asOf.Location())).Within(months, today) {
			count++
		}
	}
	return count
}
