package report

import (
	"slices"
	"strconv"
	"time"

	"caseload/care/code"
	"caseload/care/transition/rate"
)

// The questions of PRAPARE on record (LOINC): the income of the family in the year
// before, and the people in the household.
const (
	incomeCode    = "63586-2"
	householdCode = "63512-8"
)

// dollars are the units in which an income is written; Synthea writes "a year" alone.
var dollars = []string{"", "/a", "USD", "{USD}", "{USD}/a", "$"}

// observation is a row that may answer them, itself or by its components.
type observation struct {
	At         time.Time        `json:"at"`
	Code       string           `json:"code"`
	Value      *code.Value      `json:"value"`
	Components []code.Component `json:"components"`
}

// answer is what somebody said.
type answer struct {
	code  string
	at    time.Time
	value float64
}

// hear takes in an observation.
func (p *person) hear(text []byte) error {
	o, err := decode[observation](text)
	if err != nil {
		return err
	}
	p.answer(o.At, o.Code, o.Value)
	for _, c := range o.Components {
		p.answer(o.At, c.Code.Code, c.Value)
	}
	return nil
}

func (p *person) answer(at time.Time, question string, v *code.Value) {
	if v == nil || question != incomeCode && question != householdCode {
		return
	}
	text, unit := "", ""
	switch {
	case v.Quantity != nil:
		text, unit = v.Quantity.Value, v.Quantity.Code
	case v.Integer != nil:
		text = strconv.Itoa(*v.Integer)
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || question == incomeCode && !slices.Contains(dollars, unit) {
		return
	}
	p.answers = append(p.answers, answer{question, at, n})
}

// last is the last answer to a question at the time.
func (p *person) last(question string, at time.Time) (last *answer) {
	for i := range p.answers {
		a := &p.answers[i]
		if a.code == question && !a.at.After(at) && (last == nil || a.at.After(last.at)) {
			last = a
		}
	}
	return last
}

// income is the band of poverty by the last answers before the discharge and the
// guideline of their year; empty where it is not known.
func (p *person) income(at time.Time) string {
	income, household := p.last(incomeCode, at), p.last(householdCode, at)
	if income == nil || household == nil || len(p.Address) == 0 {
		return ""
	}
	_, band, _ := rate.Poverty(rate.PovertyIn{
		Income: &income.value, HouseholdSize: new(int(household.value)), Year: new(income.at.In(p.zone.Location()).Year()), State: p.Address[0].State,
	})
	return band
}
