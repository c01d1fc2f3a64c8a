package gap

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// season is the month in which vaccines of a season begin.
const season = time.July

// Find asks every rule, and returns the gaps of those that apply to the person or
// may apply, in the order of the table. The order of what was done does not
// matter. AsOf must be known.
func Find(in In) (gaps []Gap) {
	asOf := *in.AsOf
	for _, r := range tables().rules {
		g := Gap{Rule: r.id, Version: tables().version, Title: r.title, Kind: r.kind, Action: r.action, Source: r.source, Basis: r.basis}
		applies, why := r.applies(in, asOf, &g)
		switch {
		case !applies:
			continue
		case g.Missing != nil:
			g.Status, g.Reason = Unknown, "not computable: "+g.Missing[0]+" missing"
		case r.after != "":
			if !r.follow(in, asOf, &g) {
				continue
			}
		default:
			r.judge(in, asOf, why, &g)
		}
		gaps = append(gaps, g)
	}
	return gaps
}

// applies reports whether the rule is about the person, and why. What it would
// have to know is noted as missing.
func (r rule) applies(in In, asOf code.Day, g *Gap) (applies bool, why string) {
	need := func(missing bool, name string) {
		if missing {
			g.Missing = append(g.Missing, name)
		}
	}
	if r.sex != "" {
		if in.Sex != "" && in.Sex != r.sex {
			return false, ""
		}
		need(in.Sex == "", "sex")
	}
	if r.aged {
		if in.BirthDate != nil && !r.age.Holds(in.BirthDate.YearsTo(asOf)) {
			return false, ""
		}
		need(in.BirthDate == nil, "birthDate")
		why = ages(r.age)
	}
	if r.conditions != nil {
		i := slices.IndexFunc(r.conditions, func(c string) bool { return slices.Contains(in.Conditions, c) })
		if i < 0 && in.Conditions != nil {
			return false, ""
		}
		need(in.Conditions == nil, "conditions")
		if i >= 0 {
			why = r.conditions[i]
		}
	}
	need(in.Done == nil, "done")
	if r.after != "" {
		need(in.Leaves == nil, "leaves")
	}
	return true, why
}

// ages says whom a rule is about by age.
func ages(age fact.Span) string {
	switch {
	case age.Max == math.MaxInt:
		return fmt.Sprintf("from %d years on", age.Min)
	case age.Min == math.MinInt:
		return fmt.Sprintf("up to %d years", age.Max)
	}
	return fmt.Sprintf("from %d to %d years", age.Min, age.Max)
}

// judge tells whether what was done closes the gap on the day.
func (r rule) judge(in In, asOf code.Day, why string, g *Gap) {
	acts := r.acts(in, asOf)
	g.Status, g.Reason = Open, reason("never done", why)
	if len(acts) == 0 {
		return
	}
	last := acts[0]
	g.DoneOn, g.Evidence = &last.On, []string{last.ID}
	due, again := r.until(last)
	switch {
	case r.doses > len(acts):
		g.Reason = reason(fmt.Sprintf("%d of %d doses", len(acts), r.doses), why)
	case again && due <= asOf:
		g.DueOn, g.Reason = &due, reason(fmt.Sprintf("last on %s, due since %s", last.On, due), why)
	default:
		g.Status, g.Reason = Closed, "done on "+last.On.String()
		if again {
			g.DueOn = &due
		}
	}
}

func reason(what, why string) string {
	if why == "" {
		return what
	}
	return what + " (" + why + ")"
}

// act is something done that counts for the rule.
type act struct {
	Done

	months int
}

// acts are what was done until the day and counts, first what holds longest.
func (r rule) acts(in In, asOf code.Day) (acts []act) {
	for _, d := range in.Done {
		if d.On > asOf {
			continue
		}
		for _, c := range tables().closings[[2]string{d.System, d.Code}] {
			if c.measure != r.measure {
				continue
			}
			a := act{d, r.months}
			if c.months >= 0 {
				a.months = c.months
			}
			acts = append(acts, a)
		}
	}
	slices.SortFunc(acts, func(a, b act) int {
		untilA, _ := r.until(a)
		untilB, _ := r.until(b)
		return cmp.Or(cmp.Compare(untilB, untilA), cmp.Compare(b.On, a.On), cmp.Compare(a.ID, b.ID))
	})
	// What two sources report of one day counts once.
	return slices.CompactFunc(acts, func(a, b act) bool { return a.On == b.On })
}

// until is the day on which it is due again; again is false for what is done once
// for good.
func (r rule) until(a act) (due code.Day, again bool) {
	switch {
	case r.season:
		year, month, _ := a.On.Time().Date()
		if month >= season {
			year++
		}
		return code.Date(year, season, 1), true
	case a.months == 0:
		return code.DayOf(code.Never), false
	}
	return a.On.MonthsBefore(-a.months) + code.Day(r.grace), true
}
