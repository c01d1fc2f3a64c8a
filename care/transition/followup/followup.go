package followup

import (
	_ "embed" // the table below
	"slices"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// The outcomes.
const (
	Unplanned   = "unplanned readmission"
	Planned     = "planned readmission"
	Died        = "died"
	Observation = "observation stay"
	Emergency   = "emergency visit"
	None        = "no return"
	Pending     = "pending"
)

// Outcome is what came of a discharge.
type Outcome struct {
	// Word is one of the constants; empty where it cannot be told.
	Word string
	// Discharge is the day, Through the last of the 30 days after it.
	Discharge, Through code.Day
	// First is the return that decides; nil without one. Days lie between.
	First *Return
	Days  int
	// EmergencyVisits and Observations are counted within the window.
	EmergencyVisits, Observations int
	Died                          *code.Day
	Missing                       []string
}

// Follow finds the outcome. The inputs have a discharge, and a zone where one is
// needed.
func Follow(in In) Outcome {
	zone := in.Zone.Location()
	o := Outcome{Discharge: in.Discharge.Day(zone)}
	o.Through = o.Discharge + code.Day(limits().Of("window"))
	if in.Death != nil {
		if day := in.Death.Day(zone); o.holds(day) && in.happened(day) {
			o.Died = &day
		}
	}
	o.read(in)
	o.decide(in)
	return o
}

// holds reports whether a day is in the window.
func (o *Outcome) holds(day code.Day) bool { return day >= o.Discharge && day <= o.Through }

// read counts the returns and finds the first inpatient one.
func (o *Outcome) read(in In) {
	zone := in.Zone.Location()
	if in.Returns == nil {
		o.Missing = append(o.Missing, "returns")
	}
	returns := slices.DeleteFunc(slices.Clone(in.Returns), func(r Return) bool { return r.On == nil })
	if len(returns) < len(in.Returns) {
		o.Missing = append(o.Missing, "returns[].on")
	}
	slices.SortStableFunc(returns, func(a, b Return) int { return a.On.First(zone).Compare(b.On.First(zone)) })
	for _, r := range returns {
		day := r.On.Day(zone)
		if r.Transfer || !o.holds(day) || !in.happened(day) {
			continue
		}
		switch r.Kind.Key() {
		case "inpatient", "imp", "acute":
			if o.First == nil {
				o.First, o.Days = &r, int(day-o.Discharge)
			}
		case "observation", "obsenc", "obs":
			o.Observations++
		case "emergency", "emer", "ed", "er":
			o.EmergencyVisits++
		default:
			o.Missing = append(o.Missing, "returns[].kind")
		}
	}
}

// decide picks the outcome: the first inpatient return, else a death, else what is
// left; and none only when the window is over.
func (o *Outcome) decide(in In) {
	switch {
	case o.First != nil && o.First.Planned == nil:
		o.Missing = append(o.Missing, "returns[].planned")
	case o.First != nil && *o.First.Planned:
		o.Word, o.Missing = Planned, nil
	case o.First != nil:
		o.Word, o.Missing = Unplanned, nil
	case o.Missing != nil:
	case o.Died != nil:
		o.Word = Died
	case in.AsOf == nil:
		o.Missing = []string{"asOf"}
	case in.AsOf.Day(in.Zone.Location()) <= o.Through:
		o.Word = Pending
	case o.Observations > 0:
		o.Word = Observation
	case o.EmergencyVisits > 0:
		o.Word = Emergency
	default:
		o.Word = None
	}
}

// parts shows the outcome.
func (o *Outcome) parts() []score.Part {
	parts := []score.Part{
		{Name: "through", Label: "Last of the 30 days after the discharge", Value: score.Word(o.Through.String())},
		{Name: "emergencyVisits", Value: score.Number(float64(o.EmergencyVisits))},
		{Name: "observationStays", Value: score.Number(float64(o.Observations))},
	}
	if o.First != nil {
		part := score.Part{Name: "daysToReturn", Label: "Days from the discharge to the first inpatient return", Value: score.Number(float64(o.Days))}
		if o.First.ID != "" {
			part.Evidence = []string{o.First.ID}
		}
		parts = append(parts, part)
	}
	if o.Died != nil {
		parts = append(parts, score.Part{Name: "died", Value: score.Word(o.Died.String())})
	}
	return parts
}
