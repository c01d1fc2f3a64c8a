package policy

import (
	"cmp"
	_ "embed" // the table below
	"slices"
	"sync"
	"time"

	"caseload/care/identify/fact"
)

//go:embed escalation.csv
var escalationCSV string

// step is one line of the table.
type step struct {
	level int
	after time.Duration
}

var steps = sync.OnceValue(func() map[string][]step {
	all := map[string][]step{}
	for _, row := range fact.Read(escalationCSV, "priority", "level", "hours").Rows {
		all[row[0]] = append(all[row[0]], step{number(row[1]), time.Duration(number(row[2])) * time.Hour})
	}
	return all
})

// Stuck is what the rule looks at: work that is open.
type Stuck struct {
	Priority string
	// Due is when it must be done, and Snoozed until when it was put off, which
	// counts as due; nil when it was not.
	Due     time.Time
	Snoozed *time.Time
	// Level is how often it was escalated before.
	Level int
}

// Escalate tells to which level the work goes up now; escalate is false when it
// stays where it is. The levels follow one another: work that was found late goes
// to the first one first.
func Escalate(work Stuck, now time.Time) (level int, escalate bool) {
	due := work.Due
	if work.Snoozed != nil && work.Snoozed.After(due) {
		due = *work.Snoozed
	}
	for _, s := range steps()[work.Priority] {
		if s.level == work.Level+1 {
			return s.level, now.Sub(due) >= s.after
		}
	}
	return work.Level, false
}

// Step is one line of the rule.
type Step struct {
	Priority string
	Level    int
	After    time.Duration
}

// Steps are the lines of the rule, for a question to the database that leaves only
// work for which [Escalate] can say yes.
func Steps() []Step {
	var all []Step
	for priority, some := range steps() {
		for _, s := range some {
			all = append(all, Step{priority, s.level, s.after})
		}
	}
	slices.SortFunc(all, func(a, b Step) int { return cmp.Or(cmp.Compare(a.Priority, b.Priority), a.Level-b.Level) })
	return all
}
