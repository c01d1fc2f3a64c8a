package target

import (
	"slices"

	"caseload/care/code"
)

// Total is one PHQ-9 of the series.
type Total struct {
	On    code.Day `json:"on"    doc:"day of the PHQ-9"`
	Total int      `json:"total" doc:"0 to 27"`
	Item9 *int     `json:"item9" doc:"item 9, 0 to 3; left out where only the total is known"`
}

// State is where the person stands.
type State string

// The states, from the one that wants somebody most.
const (
	Relapse      State = "relapse"
	NotImproving State = "not improving"
	InTreatment  State = "in treatment"
	Improved     State = "improved"
	Response     State = "response"
	Remission    State = "remission"
)

// Course is a series of totals up to a day.
type Course struct {
	Baseline, Last Total
	// Weeks are the whole weeks from the baseline to the day that is asked for.
	Weeks int
	// Remitted is the first day of a total in remission, nil where there was none.
	Remitted *Total
}

// CourseOf reads the series up to the day; ok is false where there is no total.
func CourseOf(totals []Total, asOf code.Day) (c Course, ok bool) {
	until := slices.DeleteFunc(slices.Clone(totals), func(t Total) bool { return t.On > asOf })
	if len(until) == 0 {
		return c, false
	}
	slices.SortStableFunc(until, func(a, b Total) int { return int(a.On - b.On) })
	c = Course{Baseline: until[0], Last: until[len(until)-1], Weeks: int(asOf-until[0].On) / 7}
	for i, t := range until {
		if t.Total < limits().remissionBelow {
			c.Remitted = &until[i]
			break
		}
	}
	return c, true
}

// Fall is by how many points the last total is below the baseline.
func (c Course) Fall() int { return c.Baseline.Total - c.Last.Total }

// Indexed reports whether the baseline is high enough for a target of response.
func (c Course) Indexed() bool { return c.Baseline.Total > limits().indexAbove }

// Responded reports a fall of half or more from the baseline.
func (c Course) Responded() bool {
	return c.Indexed() && 100*c.Fall() >= limits().responsePercent*c.Baseline.Total
}

// InRemission reports a last total in remission.
func (c Course) InRemission() bool { return c.Last.Total < limits().remissionBelow }

// HasImproved reports response, or a last total below moderate.
func (c Course) HasImproved() bool { return c.Responded() || c.Last.Total < limits().improvedBelow }

// Relapsed reports a rise after remission.
func (c Course) Relapsed() bool {
	if c.Remitted == nil || c.InRemission() {
		return false
	}
	return c.Last.Total >= limits().relapseFrom || c.Last.Total-c.Remitted.Total >= limits().relapseRise
}

// Slow reports a fall that is too small after the first weeks.
func (c Course) Slow() bool {
	return c.Indexed() && c.weeksToLast() >= limits().earlyWeek && c.Fall() < limits().earlyFall
}

// Stuck reports that by the week of review nothing is better, nor ever was.
func (c Course) Stuck() bool {
	return c.Remitted == nil && c.Weeks >= limits().reviewWeek && !c.HasImproved()
}

func (c Course) weeksToLast() int { return int(c.Last.On-c.Baseline.On) / 7 }

// State is where the person stands by the last total.
func (c Course) State() State {
	switch {
	case c.Relapsed():
		return Relapse
	case c.InRemission():
		return Remission
	case c.Responded():
		return Response
	case c.Stuck() || c.Slow():
		return NotImproving
	case c.HasImproved():
		return Improved
	}
	return InTreatment
}

// Reason is why the psychiatric consultant should look.
type Reason string

// The reasons, from the one that wants somebody most.
const (
	Item9Positive    Reason = "ITEM_9_POSITIVE"
	Relapsing        Reason = "RELAPSE"
	HighScore        Reason = "HIGH_SCORE"
	NotBetterByWeek8 Reason = "NOT_IMPROVED_BY_WEEK_8"
	SmallChange      Reason = "SMALL_CHANGE"
)

// words are the reasons in words.
var words = map[Reason]string{
	Item9Positive: "item 9 is positive", Relapsing: "rise after remission", HighScore: "total of 20 or more",
	NotBetterByWeek8: "not improved by week 8", SmallChange: "fall of fewer than 5 points",
}

// Reasons lists why the psychiatric consultant should look, the gravest first; none is
// no.
func (c Course) Reasons() (reasons []Reason) {
	for _, r := range []struct {
		reason Reason
		holds  bool
	}{
		{Item9Positive, c.Last.Item9 != nil && *c.Last.Item9 > 0},
		{Relapsing, c.Relapsed()},
		{HighScore, c.Last.Total >= limits().highScore},
		{NotBetterByWeek8, c.Stuck()},
		{SmallChange, c.Slow() && !c.HasImproved()},
	} {
		if r.holds {
			reasons = append(reasons, r.reason)
		}
	}
	return reasons
}

// Review is [Course.Reasons] in words.
func (c Course) Review() (reasons []string) {
	for _, r := range c.Reasons() {
		reasons = append(reasons, words[r])
	}
	slices.Sort(reasons)
	return reasons
}
