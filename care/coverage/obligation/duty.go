package obligation

import (
	"fmt"
	"slices"

	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/score"
)

// Duty is one obligation of a person with its deadline.
type Duty struct {
	due.Date
	// ID names the obligation, Program and Plan who asks. Coverage is the id of the
	// coverage and Payer its kind of payer, both empty for what the law asks of
	// everybody.
	ID, Program, Plan, Coverage, Payer string
	// Trigger is the day that started it, Since what happened then.
	Trigger code.Day
	Since   string
	// Why is the arithmetic in words, Source the regulation.
	Why, Source string
	// Former is the last day before the enrollment was corrected; nil otherwise.
	Former *code.Day
	// Missing names what its day or its status lacks; without a day By is 0.
	Missing []string
}

// Dated reports whether its last day is known.
func (d *Duty) Dated() bool { return d.By != 0 }

// start is a trigger that happened.
type start struct {
	day   code.Day
	since string
	event *happened
}

// starts are the triggers of a line under a coverage.
func (l *line) starts(c Coverage, events []happened) (all []start, missing []string) {
	for _, k := range l.trigger.kinds {
		if k.name == "enrolment" {
			if len(all) == 0 || l.trigger.pick == "each" {
				all = append(all, start{day: *c.From, since: "enrollment"})
			}
			continue
		}
		for i := range events {
			e := &events[i]
			switch status := k.is(*e); {
			case !c.holds(k, e.day):
			case status == score.Met:
				all = append(all, start{e.day, k.name, e})
			case status == score.Unknown:
				missing = append(missing, lacking[k.check])
			}
		}
	}
	return l.trigger.choose(all), missing
}

// choose takes each trigger, the first or the last of them.
func (t trigger) choose(all []start) []start {
	slices.SortStableFunc(all, func(a, b start) int { return int(a.day - b.day) })
	switch {
	case len(all) == 0 || t.pick == "each":
		return all
	case t.pick == "last":
		return all[len(all)-1:]
	}
	return all[:1]
}

// holds reports whether an event is one of the coverage's time. A health risk
// assessment counts that was done in the 90 days before it.
func (c Coverage) holds(k kind, day code.Day) bool {
	from := *c.From
	if k.name == "hra" {
		from -= 90
	}
	return day >= from && (c.Through == nil || day <= *c.Through)
}

// duty is the obligation that a trigger starts.
func (in In) duty(l *line, c Coverage, s start, events []happened) Duty {
	d := Duty{
		ID: l.id, Program: l.program, Plan: c.Plan.String(), Coverage: c.ID, Payer: c.Payer.Key(),
		Trigger: s.day, Since: s.since, Source: l.source,
	}
	d.Name, d.Label, d.Status = l.id, l.name, score.Unknown
	if asOf := in.day(); l.every > 0 && asOf != nil && *asOf > s.day {
		s.day += code.Day(int(*asOf-s.day) / l.every * l.every)
	}
	d.By, d.Why, d.Missing = in.last(l, c, s)
	if d.Missing != nil {
		return d
	}
	if l.from != nil {
		d.From = new(s.day + code.Day(*l.from))
	}
	if l.trigger.pick == "last" && s.event != nil {
		// What starts the next one does not meet it.
		events = slices.DeleteFunc(slices.Clone(events), func(e happened) bool { return e.Event == s.event.Event })
	}
	in.judge(&d, l, events)
	if c.Through != nil && d.By > *c.Through && d.Status != score.Met {
		d.Status, d.Note = score.Stopped, "the coverage ended on "+c.Through.String()
	}
	return d
}

// last is the last day of the obligation, with the arithmetic in words.
func (in In) last(l *line, c Coverage, s start) (by code.Day, why string, missing []string) {
	from := s.since + " " + s.day.String()
	days, set := l.days, ""
	if l.daysHigh != nil && s.event != nil && s.event.Complexity.Key() == "high" {
		days, set = l.daysHigh, ", as the complexity is high"
	}
	if own := in.setting(l.id, c, s.day); own != nil {
		days, set = own.Days, ", as is set"
		if own.Plan.String() != "" {
			set += " by " + own.Plan.String()
		}
	}
	switch {
	case days == nil && l.months > 0:
		return s.day.MonthsAfter(l.months), fmt.Sprintf("%s + %d months", from, l.months), nil
	case days == nil:
		return 0, "", []string{"settings: days of " + l.id}
	case l.business:
		by = s.day.BusinessDaysAfter(*days)
		if !code.HolidaysKnown(s.day) || !code.HolidaysKnown(by) {
			return 0, "", []string{fmt.Sprintf("federal holidays of %d", by.Time().Year())}
		}
		return by, fmt.Sprintf("%s + %d business days%s", from, *days, set), nil
	}
	return s.day + code.Day(*days), fmt.Sprintf("%s %+d days%s", from, *days, set), nil
}

// setting finds what a plan or a state has set for an obligation; one for the
// plan goes before one for all.
func (in In) setting(id string, c Coverage, day code.Day) (found *Setting) {
	for i := range in.Settings {
		s := &in.Settings[i]
		if s.Obligation != id || s.Days == nil || s.From != nil && day < *s.From || s.Through != nil && day > *s.Through {
			continue
		}
		if s.Plan.Key() == c.Plan.Key() && c.Plan.Key() != "" || s.Plan.Key() == "" && found == nil {
			found = s
		}
	}
	return found
}
