package minutes

import (
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
)

// span is an entry with its instants; a day without a time of day has none.
type span struct {
	entry    *Entry
	from, to time.Time
	timed    bool
	family   family
	actor    string
}

// read finds the instants, the family and the actor of an entry, or why it does
// not count.
func (in In) read(e *Entry) (s span, why string) {
	if why := e.incomplete(); why != "" {
		return s, why
	}
	zone := in.Zone.Location()
	s = span{entry: e, from: e.Start.First(zone), timed: e.Start.Timed()}
	if e.End != nil {
		s.to = e.End.First(zone)
	} else {
		s.to = s.from.Add(time.Duration(*e.Minutes * float64(time.Minute)))
	}
	f, known := families()[e.Family.Key()]
	actor := actors()[e.Role.Key()]
	s.family, s.actor = f, actor
	switch {
	case !s.to.After(s.from):
		return s, "it does not end after its start"
	case s.to.Sub(s.from) > longest:
		return s, "it is longer than a day"
	case !known:
		return s, "there is no family of that name"
	case actor == "":
		return s, "nobody knows the role"
	case !slices.Contains(f.actors, actor):
		return s, fmt.Sprintf("time of this role does not count for %s", f.name)
	case in.underPlan(s):
		return s, "under a home health plan of care"
	}
	return s, ""
}

const longest = 24 * time.Hour

// incomplete names what an entry lacks.
func (e *Entry) incomplete() string {
	switch {
	case e.Start == nil:
		return "it has no start"
	case e.End == nil && e.Minutes == nil:
		return "it has no end"
	case e.End != nil && (!e.Start.Timed() || !e.End.Timed()):
		return "its start or end has no time of day"
	case e.Role.Key() == "":
		return "it has no role"
	case e.Family.Key() == "":
		return "it has no family"
	}
	return ""
}

// underPlan reports time for CHI or PIN under a home health plan of care.
func (in In) underPlan(s span) bool {
	if s.family.name != "CHI" && s.family.name != "PIN" && s.family.name != "PIN_PS" {
		return false
	}
	day := code.DayOf(s.from)
	return slices.ContainsFunc(in.HomeHealth, func(p Period) bool {
		return (p.From == nil || *p.From <= day) && (p.Through == nil || day <= *p.Through)
	})
}

// within is how much of an entry lies in the month.
func (s span) within(month bounds) time.Duration {
	from, to := month.from, month.to
	if s.from.After(from) {
		from = s.from
	}
	if s.to.Before(to) {
		to = s.to
	}
	return max(to.Sub(from), 0)
}

func (e *Entry) name(at int) string {
	if e.ID != "" {
		return e.ID
	}
	return fmt.Sprintf("#%d", at+1)
}
