package obligation

import (
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/score"
)

// Calendar is all that is asked for a person, the most urgent first.
type Calendar struct {
	Duties         []Duty
	Missing, Notes []string
}

// Plan makes the calendar of a person. The inputs lack nothing: no zone is
// needed that is not there, and every coverage has a payer and its first day.
func Plan(in In) Calendar {
	events, missing, notes := in.read()
	c := Calendar{Missing: missing, Notes: slices.Compact(notes)}
	for _, coverage := range in.Coverages {
		for _, program := range payers()[coverage.Payer.Key()] {
			c.add(in, program, coverage, events)
		}
	}
	for _, program := range everybody {
		c.add(in, program, Coverage{From: new(code.Date(1, 1, 1))}, events)
	}
	c.Duties = once(c.Duties)
	slices.SortStableFunc(c.Duties, urgency)
	name(c.Duties)
	return c
}

// add adds what a program asks under a coverage.
func (c *Calendar) add(in In, program string, coverage Coverage, events []happened) {
	for i := range obligations().lines {
		l := &obligations().lines[i]
		if l.program != program {
			continue
		}
		starts, missing := l.starts(coverage, events)
		c.Missing = append(c.Missing, missing...)
		for _, s := range starts {
			if !l.holds(s.day) || l.trigger.kinds[0].check == "over" && !in.over(s, events) {
				continue
			}
			d := in.duty(l, coverage, s, events)
			d.Former = in.former(l, coverage, s, d)
			c.Duties = append(c.Duties, d)
		}
	}
}

// former is the last day before the enrollment was corrected.
func (in In) former(l *line, c Coverage, s start, d Duty) *code.Day {
	if c.FormerFrom == nil || s.since != "enrollment" || !d.Dated() {
		return nil
	}
	s.day = *c.FormerFrom
	by, _, _ := in.last(l, c, s)
	return &by
}

// over reports whether a nursing stay has run over 30 days.
func (in In) over(s start, events []happened) bool {
	const exempt = 30
	end := in.day()
	for _, e := range events {
		if e.Kind.Key() == "nursing_discharge" && e.day >= s.day && (end == nil || e.day < *end) {
			end = new(e.day)
		}
	}
	return end == nil || *end > s.day+exempt
}

// once leaves out what two coverages ask alike.
func once(duties []Duty) (all []Duty) {
	for _, d := range duties {
		if !slices.ContainsFunc(all, func(o Duty) bool { return o.ID == d.ID && o.Trigger == d.Trigger && o.By == d.By && o.Plan == d.Plan }) {
			all = append(all, d)
		}
	}
	return all
}

// ranks order the statuses by what they want of a case manager.
var ranks = map[score.Status]int{score.Missed: 0, score.Running: 1, score.Unknown: 2, score.Stopped: 3, score.Met: 4}

// urgency orders obligations: what is missed first, then what is open, each by its
// day.
func urgency(a, b Duty) int {
	if ranks[a.Status] != ranks[b.Status] {
		return ranks[a.Status] - ranks[b.Status]
	}
	if a.By != b.By {
		return int(a.By - b.By)
	}
	return strings.Compare(a.ID, b.ID)
}

// name tells obligations of one kind apart by the day of their trigger.
func name(duties []Duty) {
	count := map[string]int{}
	for _, d := range duties {
		count[d.ID]++
	}
	for i := range duties {
		d := &duties[i]
		d.Name = d.ID
		if count[d.ID] > 1 {
			d.Name += "." + d.Trigger.String()
		}
	}
}
