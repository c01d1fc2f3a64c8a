package report

import (
	_ "embed" // the table below
	"sync"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// Ask is a question.
type Ask struct {
	// From and Through are the first and the last day of discharges, by the patient's
	// clock.
	From, Through code.Day
	Dimension     Dimension
	// Reference is the stratum that the others are compared with; empty for the usual
	// one of the dimension, if it has one.
	Reference string
	// Now is the time of the question: what is later has not happened.
	Now time.Time
}

// Problem says why the question cannot be answered; empty where it can.
func (a Ask) Problem() string {
	_, known := dimensions[a.Dimension]
	switch {
	case !known:
		return "there is no such dimension"
	case a.Through < a.From:
		return "the last day is before the first one"
	case a.Through >= a.From.MonthsAfter(limits().Of("months")):
		return "a report is of at most three years"
	}
	return ""
}

func (a Ask) reference() string {
	if a.Reference == "" && a.Dimension == ReachedWithin72Hours {
		return notReached
	}
	return a.Reference
}

// holds reports whether a day is in the window.
func (a Ask) holds(day code.Day) bool { return day >= a.From && day <= a.Through }
