package utilization

import (
	"strings"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
)

// In are the inputs.
type In struct {
	AsOf    *code.Day     `json:"asOf"    doc:"the day of the question, the last one of the window"`
	Months  *int          `json:"months"  doc:"length of the window; 12 where it is left out"`
	Measure string        `json:"measure" doc:"what the result is the number of: admissions (where it is left out), unplannedAdmissions, edVisits, observationStays, readmissions, snfDays or homeHealthDays"`
	Stays   []stay.Stay   `json:"stays"   doc:"inpatient, observation and nursing stays; [] where there were none"`
	Visits  []Visit       `json:"visits"  doc:"emergency and home health visits; [] where there were none"`
	Claims  []claim.Claim `json:"claims"  doc:"final claims; [] where there are none. They tell of everything; stays and visits of what they hold"`
}

// Visit is a visit that is no stay.
type Visit struct {
	ID       string    `json:"id"       doc:"id of the visit, which comes back as evidence"`
	Kind     fact.Text `json:"kind"     doc:"EMERGENCY (where it is left out) or HOME_HEALTH"`
	Facility fact.Text `json:"facility" doc:"the hospital; may be left out"`
	Date     *code.Day `json:"date"     doc:"day on which it began"`
}

func (v *Visit) emergency() bool {
	kind := strings.ToUpper(v.Kind.String())
	return kind == "" || kind == "EMERGENCY" || kind == "EMER"
}

func (v *Visit) homeHealth() bool {
	kind := strings.ToUpper(v.Kind.String())
	return kind == "HOME_HEALTH" || kind == "HH"
}

const year = 12

// window is the span of days that counts, both ends within.
type window struct {
	first, last code.Day
	months      int
}

func (in *In) window() window {
	months := year
	if in.Months != nil {
		months = *in.Months
	}
	return window{first: in.AsOf.MonthsBefore(months) + 1, last: *in.AsOf, months: months}
}

func (w window) holds(day code.Day) bool { return day >= w.first && day <= w.last }
