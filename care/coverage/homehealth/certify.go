package homehealth

import (
	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/score"
)

// Period is a certification of 60 days.
type Period struct {
	Number        int
	From, Through code.Day
}

// period is the certification of the day of the question, the first one without
// such a day.
func (in In) period() Period {
	soc, length, number := *in.StartOfCare, limit("certification"), 0
	if asOf := in.day(); asOf != nil && *asOf > soc {
		number = int(*asOf-soc) / length
	}
	from := soc + code.Day(number*length)
	return Period{Number: number + 1, From: from, Through: from + code.Day(length-1)}
}

// oasis is the assessment at the start of care.
func (in In) oasis() due.Date {
	d := due.Date{Name: "oasisStart", Label: "OASIS at the start of care", By: *in.StartOfCare + code.Day(limit("oasis")), From: in.StartOfCare}
	var done []due.Event
	if in.OasisStart != nil {
		done = due.On(*in.OasisStart)
	}
	d.Judge(done, in.day())
	return d
}

// recertify is the assessment in the last five days of the certification.
func (in In) recertify(p Period) due.Date {
	d := due.Date{Name: "oasisRecertification", Label: "OASIS for the next certification", By: p.From + code.Day(limit("recertification by"))}
	d.From = new(p.From + code.Day(limit("recertification from")))
	d.Judge(due.On(in.OasisRecertified...), in.day())
	return d
}

// criteria are what a certification says of the person.
func (in In) criteria() (parts []score.Part, missing []string) {
	homebound := score.All(score.Is(in.LeavingNeedsHelp), score.Is(in.LeavingHard))
	parts = []score.Part{
		{Name: "homebound", Label: "Homebound: both halves", Status: homebound},
		{Name: "skilledNeed", Label: "Needs skilled care", Status: score.Is(in.SkilledNeed)},
		{Name: "planOfCare", Label: "Plan of care signed", Status: score.Is(in.PlanOfCare)},
		{Name: "underPractitioner", Label: "Under the care of a practitioner", Status: score.Is(in.UnderPractitioner)},
	}
	if homebound == score.Unknown {
		missing = untold(missing, "leavingNeedsHelp", in.LeavingNeedsHelp)
		missing = untold(missing, "leavingHard", in.LeavingHard)
	}
	missing = untold(missing, "skilledNeed", in.SkilledNeed)
	missing = untold(missing, "planOfCare", in.PlanOfCare)
	return parts, untold(missing, "underPractitioner", in.UnderPractitioner)
}

func untold(missing []string, name string, fact *bool) []string {
	if fact == nil {
		return append(missing, name)
	}
	return missing
}
