package report_test

import (
	"math/rand/v2"
	"testing"

	"caseload/care/score"
	"caseload/care/transition/followup"
	"caseload/care/transition/rate"
	"caseload/care/transition/report"
)

// draw is a tally by chance, with many small numbers. Strata of race and ethnicity
// overlap.
func draw(random *rand.Rand, dimension report.Dimension) *report.Tally {
	few := func() int {
		return []int{0, random.IntN(4), random.IntN(15), random.IntN(60)}[random.IntN(4)]
	}
	t := &report.Tally{
		Ask: report.Ask{Dimension: dimension}, Strata: map[string]*rate.Count{}, Outcomes: map[string]int{}, Causes: map[string]*report.Cause{},
		Protocol: map[report.Step]map[score.Status]int{}, Pending: few(), Unknown: few(),
	}
	put := func(name string, n, events int) {
		if t.Strata[name] == nil {
			t.Strata[name] = &rate.Count{Stratum: name}
		}
		t.Strata[name].Discharges += n
		t.Strata[name].Readmissions += events
	}
	strata := map[report.Dimension][]string{
		report.Payer: {"medicaid", "dual", "commercial", ""}, report.ReachedWithin72Hours: {"reached", "not_reached", "returned"},
		report.RaceEthnicity: {"2106-3", "2054-5", "2135-2", ""},
	}[dimension]
	for i, name := range strata {
		with, without := few(), few()
		t.Total.Discharges, t.Total.Readmissions = t.Total.Discharges+with+without, t.Total.Readmissions+with
		put(name, with+without, with)
		if dimension == report.RaceEthnicity && i < 2 && random.IntN(2) == 0 {
			put("2135-2", with+without, with) // of two groups each
		}
	}
	t.Outcomes[followup.Unplanned] = t.Total.Readmissions
	divide(random, t.Total.Discharges-t.Total.Readmissions, func(n, by int) {
		t.Outcomes[[]string{followup.None, followup.Died, followup.Planned, followup.Emergency}[by]] += n
	})
	divide(random, t.Total.Readmissions, func(n, by int) {
		name := []string{"a", "b", "c", "d"}[by]
		if t.Causes[name] == nil {
			t.Causes[name] = &report.Cause{Name: name}
		}
		t.Causes[name].N += n
	})
	for _, step := range report.Steps() {
		t.Protocol[step] = map[score.Status]int{}
		divide(random, t.Total.Discharges, func(n, by int) {
			t.Protocol[step][[]score.Status{score.Met, score.Missed, score.Stopped, score.Unknown}[by]] += n
		})
	}
	return t
}

// divide deals a number out among four.
func divide(random *rand.Rand, n int, to func(n, by int)) {
	for left := n; left > 0; {
		some := min(left, 1+random.IntN(30))
		to(some, random.IntN(4))
		left -= some
	}
}

// shown is a part as it is shown: a number, or that it is kept back.
type shown struct {
	n    int
	hide bool
}

// leak says what the shown parts of a whole give away: a small part, or a small sum of
// those that are kept back.
func leak(whole int, parts []shown) bool {
	hidden, kept := whole, 0
	for _, p := range parts {
		if p.hide {
			kept++
			continue
		}
		hidden -= p.n
		if p.n > 0 && p.n < 11 {
			return true
		}
	}
	return kept > 0 && hidden > 0 && hidden < 11
}

// TestNoSmallNumberCanBeTold draws tallies and takes the shown numbers from the whole.
func TestNoSmallNumberCanBeTold(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 5_000 {
		for _, dimension := range []report.Dimension{report.Payer, report.ReachedWithin72Hours, report.RaceEthnicity} {
			tally := draw(random, dimension)
			if what := leaks(tally, tally.Report()); what != "" {
				t.Fatalf("%s is given away, of %s:\n%+v\n%+v", what, dimension, tally, tally.Report())
			}
		}
	}
}

func leaks(tally *report.Tally, r *report.Report) string {
	if leak(tally.Pending, []shown{{r.Pending.N, r.Pending.Hide}}) && !r.Pending.Hide || leak(tally.Unknown, []shown{{r.Unknown.N, r.Unknown.Hide}}) && !r.Unknown.Hide {
		return "a number that stands alone"
	}
	if !r.All.HideN && tally.Total.Discharges > 0 && tally.Total.Discharges < 11 {
		return "the whole"
	}
	if r.All.HideN { // then nothing but what is none is shown
		for _, s := range r.Strata {
			if s.N > 0 && !s.HideN {
				return "a stratum of a small whole"
			}
		}
		return ""
	}
	if tally.Dimension == report.RaceEthnicity {
		if what := overlapping(tally, r); what != "" {
			return what
		}
	} else if what := divided(tally, r); what != "" {
		return what
	}
	var outcomes []shown
	for _, n := range r.Outcomes {
		outcomes = append(outcomes, shown{n.N, n.Hide})
	}
	if leak(tally.Total.Discharges, outcomes) {
		return "an outcome"
	}
	if !r.All.Shown() && tally.Total.Discharges > 0 && (!r.Outcomes[0].Hide || len(r.Causes) > 0) {
		return "the readmissions"
	}
	for _, c := range r.Causes {
		if c.N < 11 {
			return "a cause"
		}
	}
	for _, k := range r.Protocol {
		var statuses []shown
		for _, n := range k.Numbers {
			statuses = append(statuses, shown{n.N, n.Hide})
		}
		if leak(tally.Total.Discharges, statuses) {
			return "a step"
		}
	}
	return ""
}

// divided are strata that make up the whole.
func divided(tally *report.Tally, r *report.Report) string {
	var discharges, events, others []shown
	for _, s := range r.Strata {
		discharges = append(discharges, shown{s.N, s.HideN})
		events = append(events, shown{s.Events, s.HideEvents || s.N == 0})
		others = append(others, shown{s.N - s.Events, s.HideEvents || s.N == 0})
	}
	switch {
	case leak(tally.Total.Discharges, discharges):
		return "discharges"
	case r.All.Shown() && leak(tally.Total.Readmissions, events):
		return "readmissions"
	case r.All.Shown() && leak(tally.Total.Discharges-tally.Total.Readmissions, others):
		return "discharges without a readmission"
	}
	return ""
}

// overlapping are strata of which each leaves the others.
func overlapping(tally *report.Tally, r *report.Report) string {
	for _, s := range r.Strata {
		if !s.HideN && s.N > 0 && leak(tally.Total.Discharges, []shown{{s.N, false}, {0, true}}) {
			return "who is in no stratum " + s.Name
		}
		if r.All.Shown() && s.Shown() && leak(tally.Total.Readmissions, []shown{{s.Events, false}, {0, true}}) {
			return "readmissions of who is in no stratum " + s.Name
		}
	}
	return ""
}
