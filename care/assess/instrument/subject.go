package instrument

import (
	"strings"

	"caseload/care/code"
)

// Sex is the sex that ranges and questions may depend on.
type Sex string

// The sexes that an instrument tells apart. Everybody else is Unknown, which has
// ranges of its own.
const (
	Male    Sex = "male"
	Female  Sex = "female"
	Unknown Sex = "unknown"
)

// known folds case, and names whatever is not male or female Unknown.
func (s Sex) known() Sex {
	switch folded := Sex(strings.ToLower(string(s))); folded {
	case Male, Female:
		return folded
	default:
		return Unknown
	}
}

// Subject is what an instrument looks at beside the answers.
type Subject struct {
	Sex Sex
	// Age is in whole years; nil when it is not known.
	Age *int
	// On is the day of the answers. Zero is not known, and then no change over
	// time is looked at.
	On code.Day
	// Previous are earlier totals of the same instrument, in any order.
	Previous []Total
}

// Total is the total of one assessment.
type Total struct {
	On    code.Day `json:"on" doc:"date of the earlier assessment"`
	Total float64  `json:"total" doc:"its total"`
}

// earliest is the earliest total of the days before On.
func (s Subject) earliest(windowDays int) (first Total, ok bool) {
	for _, t := range s.Previous {
		within := t.On < s.On && t.On >= s.On-code.Day(windowDays)
		if within && (!ok || t.On < first.On) {
			first, ok = t, true
		}
	}
	return first, ok
}
