package verification

import (
	"math"
	"strconv"
	"time"

	"caseload/care/code"
)

// Terms are the settings of one state on one day.
type Terms struct {
	State   string
	On      code.Day
	Version string

	of map[string]Term
}

// Term is the setting of the name. A name that there is none of is a mistake of the
// program, and it panics.
func (t Terms) Term(name string) Term {
	term, ok := t.of[name]
	if !ok {
		panic("verification: no setting is named " + name)
	}
	return term
}

// Minutes is a length as the state counts it: to the nearest of its steps, half a
// step up.
func (t Terms) Minutes(length time.Duration) int {
	step := t.number("round_minutes")
	return int(math.Round(length.Minutes()/step) * step)
}

func (t Terms) is(name, value string) bool { return t.Term(name).Value == value }

// number is a setting that the table was found to have a number for.
func (t Terms) number(name string) float64 {
	n, _ := strconv.ParseFloat(t.Term(name).Value, 64)
	return n
}

// TermsOf are the settings for a visit: those of the day that it was where it took
// place. Where nobody knows that day, they are those of the day that the visit's own
// clock showed, and the findings say that the zone is missing.
func (s Settings) TermsOf(v Visit, state string) Terms {
	if day, ok := v.Day(); ok {
		return s.For(state, day)
	}
	if at := v.moment(); at != nil {
		return s.For(state, code.DayOf(*at))
	}
	return s.For(state, code.Date(9999, 12, 31)) // whatever holds last
}
