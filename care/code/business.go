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
// [HolidaysKnown] says for which days the table speaks.
func Holiday(day Day) bool { return holidays()[day] }

// HolidaysKnown reports whether the table of holidays covers the day: all days of
// the years from its first holiday to its last one.
func HolidaysKnown(day Day) bool {
	year := day.Time().Year()
	return year >= holidayYears().first && year <= holidayYears().last
}

type years struct{ first, last int }

var holidayYears = sync.OnceValue(func() (known years) {
	for day := range holidays() {
		year := day.Time().Year()
		if known.first == 0 || year < known.first {
			known.first = year
		}
		known.last = max(known.last, year)
	}
	return known
})

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
