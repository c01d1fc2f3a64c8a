package code

import (
	_ "embed" // the table below
	"strings"
	"sync"
	"time"
)

//go:embed holidays.csv
var holidaysCSV string

// holidays are the federal holidays by the day on which they are observed.
var holidays = sync.OnceValue(func() map[Day]bool {
	days := map[Day]bool{}
	for line := range strings.Lines(holidaysCSV) {
		text, _, _ := strings.Cut(line, ",")
		if day, err := ParseDay(text); err == nil {
			days[day] = true
		}
	}
	return days
})

// Holiday reports whether a federal holiday is observed on the day (5 USC 6103).
// The table reaches from 2023 to 2030.
func Holiday(day Day) bool { return holidays()[day] }

// BusinessDay reports whether the day is from Monday to Friday and no federal
// holiday.
func (d Day) BusinessDay() bool {
	weekday := d.Time().Weekday()
	return weekday != time.Saturday && weekday != time.Sunday && !Holiday(d)
}

// BusinessDaysAfter is the day that many business days later; the day itself
// does not count.
func (d Day) BusinessDaysAfter(days int) Day {
	for days > 0 {
		if d++; d.BusinessDay() {
			days--
		}
	}
	return d
}
