package homehealth

import (
	"time"

	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/score"
)

// firstVisit is when the first visit is due: on the ordered date, else 48 hours
// after the referral or the return home, whichever is later. A referral without a
// time of day gives two days. Ok is false where neither is known.
func (in In) firstVisit() (part score.Part, ok bool) {
	part = score.Part{Name: "firstVisit", Label: "First visit", Status: score.Unknown}
	if in.OrderedStart != nil {
		d := due.Date{By: *in.OrderedStart, From: in.OrderedStart}
		d.Judge(in.visited(), in.day())
		part.Value, part.Status, part.Note = score.Word(d.By.String()), d.Status, "on the date that was ordered"
		return part, true
	}
	after := in.later()
	if after == nil {
		return part, false
	}
	zone := in.Zone.Location()
	if !after.Timed() {
		d := due.Date{By: after.Day(zone) + code.Day(limit("visit")/hoursOfDay)}
		d.Judge(in.visited(), in.day())
		part.Value, part.Status = score.Word(d.By.String()), d.Status
		return part, true
	}
	end := after.First(zone).Add(time.Duration(limit("visit")) * time.Hour).In(zone)
	part.Value, part.Status = score.Word(end.Format(time.RFC3339)), in.visitedBy(end)
	return part, true
}

const hoursOfDay = 24

// later is the later one of the referral and the return home.
func (in In) later() *code.Moment {
	switch {
	case in.Referral == nil:
		return in.ReturnHome
	case in.ReturnHome == nil || in.Referral.First(in.Zone.Location()).After(in.ReturnHome.First(in.Zone.Location())):
		return in.Referral
	}
	return in.ReturnHome
}

func (in In) visited() []due.Event {
	if in.FirstVisit == nil {
		return nil
	}
	return due.On(in.FirstVisit.Day(in.Zone.Location()))
}

// visitedBy is the status of a deadline by the hour.
func (in In) visitedBy(end time.Time) score.Status {
	zone := in.Zone.Location()
	if in.FirstVisit != nil {
		by, known := in.FirstVisit.By(end, zone)
		if known && !by {
			return score.Missed
		}
		return score.Told(by, known)
	}
	if in.AsOf == nil {
		return score.Unknown
	}
	switch by, known := in.AsOf.By(end, zone); {
	case !known:
		return score.Unknown
	case by:
		return score.Running
	}
	return score.Missed
}
