package registry

import (
	"slices"
	"time"

	"caseload/care/behavioral/target"
	"caseload/care/code"
)

// tiers is in how many days apart the tiers of the order lie: more than there are days
// in a calendar that anybody keeps.
const tiers = 1_000_000

// rank is how soon somebody has to act: who may be in danger, who relapses, who waits for
// the consultant, who was to be spoken to, who does not improve, and then the others as
// they get better; among equals who is to be spoken to first.
func (l *look) rank() int64 {
	tier := len(urgencies)
	if l.Row.Status == "ACTIVE" {
		tier = slices.IndexFunc(urgencies, func(holds func(*look) bool) bool { return holds(l) })
	}
	return int64(tier)*tiers + int64(code.DayOf(l.NextContactAt.In(l.zone)))
}

// urgencies are what makes somebody act on who is in treatment, the most urgent first.
// The last one holds for everybody.
var urgencies = []func(*look) bool{
	func(l *look) bool { return l.Item9Positive || l.SuicideConcern },
	func(l *look) bool { return l.is("RELAPSE") },
	func(l *look) bool { return l.ReviewDue },
	func(l *look) bool { return l.NextContactAt.Before(l.now) },
	func(l *look) bool { return l.is("NOT_IMPROVING") },
	func(l *look) bool { return l.Row.State == nil },
	func(l *look) bool { return l.is("IN_TREATMENT") },
	func(l *look) bool { return l.is("IMPROVED") },
	func(l *look) bool { return l.is("RESPONSE") },
	func(*look) bool { return true },
}

func (l *look) is(state string) bool { return l.Row.State != nil && *l.Row.State == state }

// wait is when time alone changes something next.
func (l *look) wait() {
	l.LookAt = code.Never
	if l.Row.Status != "ACTIVE" {
		return
	}
	first := code.DayOf(l.StartedAt.In(l.zone))
	moments := []time.Time{l.NextContactAt.Add(time.Second)}
	if l.known {
		first = l.course.Baseline.On
		if day, ok := l.course.Decides(l.today); ok {
			moments = append(moments, day.Start(l.zone))
		}
	}
	moments = append(moments, (first + target.InitialPhase()).Start(l.zone))
	if l.ReviewedAt != nil && len(l.ReviewReasons) > 0 {
		moments = append(moments, l.reviewAgain())
	}
	for _, at := range moments {
		if at.After(l.now) && at.Before(l.LookAt) {
			l.LookAt = at
		}
	}
}
