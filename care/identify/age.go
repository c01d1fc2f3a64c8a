package identify

import (
	"fmt"
	"time"

	"caseload/care/code"
)

// age is the whole years that somebody has completed: one number where the
// birth date is known well enough, else what it may be.
type age struct{ low, high int }

// ageOn returns the age on the date; ok is false when the birth date is missing
// or malformed. Who was born on 29 February completes a year on 1 March where
// there is no such day.
func ageOn(date code.Day, birth code.PartialDate) (a age, ok bool) {
	earliest, ok := birth.Start(time.UTC)
	if !ok {
		return age{}, false
	}
	latest := earliest
	switch len(birth) {
	case len("2006"):
		latest = earliest.AddDate(1, 0, -1)
	case len("2006-01"):
		latest = earliest.AddDate(0, 1, -1)
	}
	return age{low: code.DayOf(latest).YearsTo(date), high: code.DayOf(earliest).YearsTo(date)}, true
}

func (a age) String() string {
	if a.low == a.high {
		return fmt.Sprintf("age %d", a.low)
	}
	return fmt.Sprintf("age %d or %d", a.low, a.high)
}
