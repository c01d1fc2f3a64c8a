package longterm

import (
	"slices"

	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// ServiceIn is a person with Medicaid services at home.
type ServiceIn struct {
	AsOf          *code.Day  `json:"asOf"          doc:"the day of the question; may be left out"`
	WaiverStart   *code.Day  `json:"waiverStart"   doc:"first day of the waiver's services"`
	LevelsOfCare  []code.Day `json:"levelsOfCare"  doc:"when the level of care was determined, on the state's form; [] where it was not"`
	PlansReviewed []code.Day `json:"plansReviewed" doc:"when the person-centered plan was signed or reviewed; [] where it was not"`
	Renewals      []Renewal  `json:"renewals"      doc:"days on which eligibility can break; [] where none is known"`
}

// Renewal is a day on which eligibility can break.
type Renewal struct {
	Kind fact.Text `json:"kind" doc:"medicaid_renewal, spend_down or share_of_cost"`
	On   *code.Day `json:"on"   doc:"the day"`
}

// dates are the reviews that are due.
func (in ServiceIn) dates() []due.Date {
	first := due.Date{Name: "firstLevelOfCare", Label: "Level of care before the waiver's services", By: *in.WaiverStart}
	first.Judge(due.On(in.LevelsOfCare...), in.AsOf)
	return []due.Date{
		first,
		in.yearly("levelOfCare", "Level of care, at least yearly", in.LevelsOfCare, limit("level of care")),
		in.yearly("planReview", "Review of the person-centered plan, at least every 12 months", in.PlansReviewed, limit("plan review")),
	}
}

// yearly counts from the last one until the day of the question, and from the
// start of the services where there was none.
func (in ServiceIn) yearly(name, label string, done []code.Day, months int) due.Date {
	known := slices.DeleteFunc(slices.Clone(done), func(day code.Day) bool { return in.AsOf != nil && day > *in.AsOf })
	last, ok := latest(due.On(known...))
	if !ok {
		last = *in.WaiverStart
	}
	d := due.Date{Name: name, Label: label, By: last.MonthsAfter(months)}
	d.Judge(nil, in.AsOf)
	return d
}

// renewals are the days on which eligibility can break, with the day to warn.
func (in ServiceIn) renewals() (parts []score.Part, missing []string) {
	for _, r := range in.Renewals {
		if r.On == nil || r.Kind.Key() == "" {
			missing = append(missing, "renewals[].on")
			continue
		}
		name, warn := r.Kind.Key(), *r.On-days("warn before")
		part := score.Part{Name: name + ".warnOn", Value: score.Word(warn.String()), Status: score.Unknown}
		if in.AsOf != nil {
			part.Status = map[bool]score.Status{true: score.Met, false: score.Running}[*in.AsOf >= warn]
		}
		parts = append(parts, score.Part{Name: name, Label: "Eligibility can break", Value: score.Word(r.On.String())}, part)
	}
	return parts, missing
}

// ScoreService answers with the next day on which a review is due.
func ScoreService(in ServiceIn) score.Result {
	result := score.Result{Rule: "long-term-services", Version: version()}
	if in.WaiverStart == nil {
		result.Missing = append(result.Missing, "waiverStart")
	}
	if in.LevelsOfCare == nil {
		result.Missing = append(result.Missing, "levelsOfCare")
	}
	if in.PlansReviewed == nil {
		result.Missing = append(result.Missing, "plansReviewed")
	}
	renewals, missing := in.renewals()
	if in.WaiverStart == nil {
		result.Parts = renewals
		return result
	}
	result = answer(result, in.dates(), missing, in.AsOf)
	result.Parts = append(result.Parts, renewals...)
	if in.Renewals == nil {
		result.Notes = append(result.Notes, "no renewals were given, so nobody warns of them")
	}
	return result
}
