package policy

import (
	_ "embed" // the table below
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

// Soonest is the shortest time after which any work is escalated, so that less
// than that need not be looked at.
func Soonest() time.Duration {
	soonest := 365 * day
	for _, all := range steps() {
		for _, s := range all {
			soonest = min(soonest, s.after)
		}
	}
	return soonest
}
