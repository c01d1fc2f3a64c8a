// Package replay asks what rules would have noticed, had they been on: the same
// engines over a history, without writing anything.
package replay

import (
	"cmp"
	"slices"
	"time"

	"caseload/care/monitor/event"
	"caseload/care/monitor/finding"
	"caseload/care/monitor/trigger"
)

// History is what is on record about one person. Readings from before the time
// that is asked about belong to it: trends look back.
type History struct {
	ID       string
	Person   trigger.Person
	Readings []trigger.Reading
	Facts    []event.Fact
}

// Rules are those that are on.
type Rules struct {
	Triggers *trigger.Set
	Events   *event.Set
}

// All are the rules of this version of the program.
func All() Rules { return Rules{trigger.Shipped(), event.Shipped()} }

// Only leaves the rules that the words name: by id, event or cause.
func (r Rules) Only(words ...string) Rules {
	return Rules{r.Triggers.Only(words...), r.Events.Only(words...)}
}

// Empty reports whether no rule is on.
func (r Rules) Empty() bool { return len(r.Triggers.Rules)+len(r.Events.Rules) == 0 }

// Noticed is what the rules notice about one person.
type Noticed struct {
	ID       string
	Findings []finding.Finding
	// Unread is what of the readings could not be judged.
	Unread []trigger.Unread
}

// Person asks the rules about one history, and returns the findings that began
// from the first time on and before the second.
func (r Rules) Person(h History, from, to time.Time) Noticed {
	result := r.Triggers.Evaluate(h.Person, h.Readings)
	found := join(append(result.Findings(), event.Findings(r.Events.Evaluate(h.Facts))...))
	found = slices.DeleteFunc(found, func(f finding.Finding) bool { return f.First.Before(from) || !f.First.Before(to) })
	return Noticed{h.ID, found, result.Unread}
}

// Run asks the rules about many people, and returns those about whom they notice
// something, by id. The order of the histories does not matter.
func (r Rules) Run(histories []History, from, to time.Time) (noticed []Noticed) {
	for _, h := range histories {
		if n := r.Person(h, from, to); len(n.Findings) > 0 {
			noticed = append(noticed, n)
		}
	}
	slices.SortFunc(noticed, func(a, b Noticed) int { return cmp.Compare(a.ID, b.ID) })
	return noticed
}

// join puts findings of one cause together where one begins while the other
// lasts: while it is open, it is joined.
func join(findings []finding.Finding) (joined []finding.Finding) {
	finding.Sort(findings)
	for _, f := range findings {
		i := slices.IndexFunc(joined, func(open finding.Finding) bool {
			return open.Cause == f.Cause && open.Label == f.Label && overlap(open, f)
		})
		if i < 0 {
			joined = append(joined, f)
			continue
		}
		joined[i] = finding.Merge(joined[i], f)
	}
	return joined
}

// overlap reports whether the later one begins on a day of the earlier one.
func overlap(open, f finding.Finding) bool {
	last := open.Latest
	if open.Ended != nil && open.Ended.After(last) {
		last = *open.Ended
	}
	const day = 24 * time.Hour
	return !f.First.After(last) || f.First.Truncate(day).Equal(last.Truncate(day))
}
