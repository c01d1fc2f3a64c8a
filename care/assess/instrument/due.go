package instrument

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"caseload/care/code"
)

// Due is by when something must be done, counted from the day of the answers.
type Due struct {
	text string
	// days are counted from the day; -1 is at the next contact, whenever that is.
	days     int
	business bool
}

// spoken are the due times in words, all of them on the same day but the last.
var spoken = map[string]int{
	"immediate": 0, "before the contact ends": 0, "same contact": 0, "same day": 0, "next contact": -1,
}

// ParseDue reads "immediate", "before the contact ends", "same contact", "same
// day", "next contact", "N days" or "N business days".
func ParseDue(text string) (Due, error) {
	if days, ok := spoken[text]; ok {
		return Due{text: text, days: days}, nil
	}
	count, unit, _ := strings.Cut(text, " ")
	days, err := strconv.Atoi(count)
	if err != nil || days < 1 || unit != "days" && unit != "business days" {
		return Due{}, fmt.Errorf("a due time cannot be %q", text)
	}
	return Due{text, days, unit == "business days"}, nil
}

// String is the due time in words.
func (d Due) String() string { return d.text }

// On is the day by which it must be done, from the day of the answers. Business
// days leave out Saturdays, Sundays and the days that closed names (nil for
// none). ok is false at the next contact, which has no day.
func (d Due) On(day code.Day, closed func(code.Day) bool) (due code.Day, ok bool) {
	switch {
	case d.days < 0:
		return 0, false
	case !d.business:
		return day + code.Day(d.days), true
	}
	for left := d.days; left > 0; {
		if day++; open(day, closed) {
			left--
		}
	}
	return day, true
}

func open(day code.Day, closed func(code.Day) bool) bool {
	weekday := day.Time().Weekday()
	return weekday != time.Saturday && weekday != time.Sunday && (closed == nil || !closed(day))
}

// before reports whether it is due sooner than another.
func (d Due) before(other Due) bool {
	return d.days >= 0 && (other.days < 0 || d.days < other.days)
}

// MarshalText writes the words.
func (d Due) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads what ParseDue does.
func (d *Due) UnmarshalText(text []byte) error {
	due, err := ParseDue(string(text))
	if err != nil {
		return errors.New("no such due time")
	}
	*d = due
	return nil
}
