package skilled

import (
	"fmt"
	"time"

	"caseload/care/code"
	"caseload/care/score"
)

// NoticeIn is the end of covered care with the notices about it.
type NoticeIn struct {
	AsOf            *code.Moment `json:"asOf"            doc:"the moment of the question; may be left out"`
	Zone            code.Zone    `json:"zone"            doc:"time zone, an IANA name; needed where a time of day is given or asked for"`
	LastCoveredDay  *code.Day    `json:"lastCoveredDay"  doc:"the last day that is covered"`
	Delivered       *code.Moment `json:"delivered"       doc:"when the Notice of Medicare Non-Coverage (CMS-10123) was signed; left out while it was not"`
	AppealRequested *code.Moment `json:"appealRequested" doc:"when the person asked the quality improvement organization for a fast appeal"`
	ReviewerTold    *code.Moment `json:"reviewerTold"    doc:"when that organization told the provider of the appeal"`
}

// Notice are the deadlines at the end of covered care.
type Notice struct {
	// DeliverBy is the last day for the notice, and Delivered whether it was in
	// time.
	DeliverBy code.Day
	Delivered score.Status
	// AppealBy is the last moment for a fast appeal, on the wall of the zone.
	AppealBy code.Moment
	Appealed score.Status
	// ExplainBy is the day on which the detailed explanation (CMS-10124) is due by
	// close of business, AnswerBy when the organization answers; nil without an
	// appeal.
	ExplainBy *code.Day
	AnswerBy  *time.Time
	Missing   []string
}

// lacks names the last covered day, and the zone where times need one.
func (in NoticeIn) lacks() []string {
	if in.LastCoveredDay == nil {
		return []string{"lastCoveredDay"}
	}
	for _, m := range []*code.Moment{in.AsOf, in.Delivered, in.AppealRequested, in.ReviewerTold} {
		if m != nil && m.NeedsZone() && !in.Zone.Told() {
			return []string{"zone"}
		}
	}
	return nil
}

// Notify counts the deadlines. The inputs have a last covered day.
func Notify(in NoticeIn) Notice {
	zone := in.Zone.Location()
	n := Notice{DeliverBy: *in.LastCoveredDay - code.Day(limit("notice before"))}
	n.Delivered = in.status(in.Delivered, (n.DeliverBy + 1).Start(zone).Add(-time.Nanosecond), &n.Missing)
	noon, _ := code.ParseMoment(fmt.Sprintf("%s %02d:00", *in.LastCoveredDay-1, limit("appeal until")))
	n.AppealBy = noon
	n.Appealed = in.status(in.AppealRequested, noon.Last(zone), &n.Missing)
	if in.ReviewerTold != nil {
		n.ExplainBy = new(in.ReviewerTold.Day(zone))
	}
	if in.AppealRequested != nil && in.AppealRequested.Timed() {
		n.AnswerBy = new(in.AppealRequested.First(zone).Add(time.Duration(limit("review within")) * time.Hour))
	}
	return n
}

// status tells what became of a deadline: when it was done, or by the question.
func (in NoticeIn) status(done *code.Moment, end time.Time, missing *[]string) score.Status {
	zone := in.Zone.Location()
	if done != nil {
		by, known := done.By(end, zone)
		if !known {
			*missing = append(*missing, "times of day")
		}
		return map[score.Status]score.Status{score.Met: score.Met, score.NotMet: score.Missed, score.Unknown: score.Unknown}[score.Told(by, known)]
	}
	if in.AsOf == nil {
		return score.Unknown
	}
	by, known := in.AsOf.By(end, zone)
	switch {
	case !known:
		*missing = append(*missing, "asOf with its time of day")
		return score.Unknown
	case by:
		return score.Running
	}
	return score.Missed
}
