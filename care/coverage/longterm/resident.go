package longterm

import (
	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// ResidentIn is a resident of a nursing facility with the assessments.
type ResidentIn struct {
	AsOf              *code.Day    `json:"asOf"              doc:"the day of the question; may be left out"`
	Admission         *code.Day    `json:"admission"         doc:"admission to the nursing facility"`
	Assessments       []Assessment `json:"assessments"       doc:"MDS assessments; [] where there were none"`
	SignificantChange *code.Day    `json:"significantChange" doc:"when it was decided that there is a significant change; left out where there is none"`
}

// Assessment is an MDS assessment.
type Assessment struct {
	ID   string    `json:"id"   doc:"id of the assessment, which comes back as evidence"`
	Kind fact.Text `json:"kind" doc:"admission, quarterly, annual or significant_change"`
	On   *code.Day `json:"on"   doc:"assessment reference date"`
}

// comprehensive assessments are all but the quarterly ones.
var comprehensive = map[string]bool{"admission": true, "annual": true, "significant_change": true, "quarterly": false}

// read sorts the assessments out: all, and the comprehensive ones.
func (in ResidentIn) read() (all, whole []due.Event, missing []string) {
	for _, a := range in.Assessments {
		is, known := comprehensive[a.Kind.Key()]
		switch {
		case a.On == nil:
			missing = append(missing, "assessments[].on")
		case !known:
			missing = append(missing, "assessments[].kind")
		case in.AsOf == nil || *a.On <= *in.AsOf:
			all = append(all, due.Event{ID: a.ID, On: *a.On})
			if is {
				whole = append(whole, due.Event{ID: a.ID, On: *a.On})
			}
		}
	}
	return all, whole, missing
}

// dates are the assessments that are due.
func (in ResidentIn) dates(all, whole []due.Event) []due.Date {
	admission := due.Date{Name: "admissionAssessment", Label: "MDS at admission, by day 14", By: *in.Admission + days("mds admission") - 1, From: in.Admission}
	admission.Judge(whole, in.AsOf)
	dates := []due.Date{admission}
	if last, ok := latest(all); ok {
		dates = append(dates, in.next("quarterly", "MDS of the quarter", last+days("mds quarterly")))
	}
	if last, ok := latest(whole); ok {
		dates = append(dates, in.next("annual", "Comprehensive MDS of the year", last+days("mds annual")))
	}
	if in.SignificantChange != nil {
		change := due.Date{Name: "significantChange", Label: "MDS after a significant change", From: in.SignificantChange, By: *in.SignificantChange + days("mds change")}
		change.Judge(whole, in.AsOf)
		dates = append(dates, change)
	}
	return dates
}

// next is a deadline that nothing has met yet, as it counts from the last
// assessment.
func (in ResidentIn) next(name, label string, by code.Day) due.Date {
	d := due.Date{Name: name, Label: label, By: by}
	d.Judge(nil, in.AsOf)
	return d
}

func latest(events []due.Event) (day code.Day, ok bool) {
	for _, e := range events {
		if !ok || e.On > day {
			day, ok = e.On, true
		}
	}
	return day, ok
}

// ScoreResident answers with the next day on which an assessment is due.
func ScoreResident(in ResidentIn) score.Result {
	result := score.Result{Rule: "mds-calendar", Version: version()}
	if in.Admission == nil {
		result.Missing = append(result.Missing, "admission")
	}
	if in.Assessments == nil {
		result.Missing = append(result.Missing, "assessments")
	}
	if result.Missing != nil {
		return result
	}
	all, whole, missing := in.read()
	return answer(result, in.dates(all, whole), missing, in.AsOf)
}

// answer shows deadlines, the earliest open one as the result.
func answer(result score.Result, dates []due.Date, missing []string, asOf *code.Day) score.Result {
	for _, d := range dates {
		result.Parts = append(result.Parts, d.Parts(asOf)...)
	}
	result.Missing = append(result.Missing, missing...)
	if result.Missing != nil {
		return result
	}
	result.Value = score.Word("nothing open")
	if next, ok := due.Next(dates); ok {
		result.Value = score.Word(next.By.String())
		result.Notes = append(result.Notes, "next: "+next.Name)
	}
	return result
}
