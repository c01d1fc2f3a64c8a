package match

import (
	"strings"

	"caseload/care/code"
)

// The lengths of a date that is known to the year, month and day.
const (
	toYear  = len("2006")
	toMonth = len("2006-01")
	toDay   = len("2006-01-02")
)

// birthDates compares two dates as far as both are known.
func birthDates(a, b code.PartialDate) string {
	if known(a) == 0 || known(b) == 0 {
		return ""
	}
	shorter := min(known(a), known(b))
	switch same := a[:shorter] == b[:shorter]; {
	case same && shorter == toDay:
		return "same"
	case same && shorter == toMonth:
		return "month"
	case same:
		return "year"
	case shorter < toDay:
		return "other"
	case swapped(string(a), string(b)):
		return "swapped"
	case distance(strings.ReplaceAll(string(a), "-", ""), strings.ReplaceAll(string(b), "-", "")) == 1:
		return "slip"
	}
	return "other"
}

// known is how much of a date there is; 0 for none and for a malformed one.
func known(date code.PartialDate) int {
	if _, err := code.ParseDate(string(date)); err != nil {
		return 0
	}
	return len(date)
}

// swapped reports whether day and month of two whole dates have changed places.
func swapped(a, b string) bool {
	return a[:toYear] == b[:toYear] && a[5:7] == b[8:10] && a[8:10] == b[5:7]
}
