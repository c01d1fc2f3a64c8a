package target

import (
	"fmt"
	"slices"

	"caseload/care/code"
)

// Turn is a day on which a person came to another state, and what it rests on.
type Turn struct {
	State State
	On    code.Day
	Why   string
}

// History is each turn up to the day, the first one at the baseline. It follows from
// the totals alone, so that one that is corrected or comes late corrects it.
func History(totals []Total, asOf code.Day) (turns []Turn) {
	for _, day := range days(totals, asOf) {
		c, ok := CourseOf(totals, day)
		if !ok || len(turns) > 0 && turns[len(turns)-1].State == c.State() {
			continue
		}
		turns = append(turns, Turn{c.State(), day, c.why(day)})
	}
	return turns
}

// days are those up to asOf on which a state may change: those of the totals, and the
// one on which time alone decides.
func days(totals []Total, asOf code.Day) (list []code.Day) {
	for _, t := range totals {
		list = append(list, t.On)
	}
	if len(list) > 0 {
		list = append(list, slices.Min(list)+reviewAfter())
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(d code.Day) bool { return d > asOf })
}

func reviewAfter() code.Day { return code.Day(7 * limits().reviewWeek) }

func (c Course) why(day code.Day) string {
	switch {
	case c.Last.On != day:
		return fmt.Sprintf("no improvement by week %d: PHQ-9 of %d on %s, baseline %d", c.Weeks, c.Last.Total, c.Last.On, c.Baseline.Total)
	case c.Last == c.Baseline:
		return fmt.Sprintf("PHQ-9 of %d is the baseline", c.Last.Total)
	}
	return fmt.Sprintf("PHQ-9 of %d, baseline %d", c.Last.Total, c.Baseline.Total)
}

// Decides is the day on which time alone decides whether the treatment works; ok is
// false where the course has decided it already.
func (c Course) Decides(asOf code.Day) (day code.Day, ok bool) {
	day = c.Baseline.On + reviewAfter()
	return day, day > asOf && c.Remitted == nil && !c.HasImproved()
}

// ReviewAgainAfter is after how many days a case that was reviewed is due again while
// the reasons stand.
func ReviewAgainAfter() code.Day { return code.Day(limits().reviewAgainAfter) }

// AnsweredWithin is in how many days a consultant's recommendation is to be answered.
func AnsweredWithin() code.Day { return code.Day(limits().answeredWithin) }

// DoneWithin is in how many days an answered recommendation is to be carried out.
func DoneWithin() code.Day { return code.Day(limits().doneWithin) }

// RaisedWithin is in how many days the care manager sees to a recommendation that is late.
func RaisedWithin() code.Day { return code.Day(limits().raisedWithin) }

// RelapseWatch is for how many days after the end a graduate's totals are looked at.
func RelapseWatch() code.Day { return code.Day(limits().relapseWatch) }

// InitialPhase is how many days the first phase lasts.
func InitialPhase() code.Day { return code.Day(7 * limits().initialWeeks) }

// ContactedWithin is the longest time between two contacts, by which a caseload is
// judged.
func ContactedWithin() code.Day { return code.Day(limits().contactWithin) }

// Version is that of the figures.
func Version() string { return limits().version }
