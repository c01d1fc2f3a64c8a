package enrollment

import (
	"fmt"
	"slices"
	"time"
)

// Attempt is one try to reach a patient.
type Attempt struct {
	Mode    string
	At      time.Time
	Reached bool
}

// Reach is what must have been tried before somebody counts as out of reach.
// The numbers are our own choice: programs ask for three attempts at different
// times and by different ways, and do not say how different.
type Reach struct {
	Attempts   int
	HoursApart int
	Modes      int
}

// OutOfReach is the rule in force: three attempts without an answer, each at
// least four hours from the others, by two ways or more.
var OutOfReach = Reach{Attempts: 3, HoursApart: 4, Modes: 2}

// Lacking says what has still to be tried, a sentence each; nothing when the
// patient counts as out of reach. Only attempts after the last success count.
func (r Reach) Lacking(attempts []Attempt) (lacking []string) {
	tries := sinceReached(attempts)
	apart, modes := 0, map[string]bool{}
	var last time.Time
	for _, try := range tries {
		modes[try.Mode] = true
		if apart == 0 || try.At.Sub(last) >= time.Duration(r.HoursApart)*time.Hour {
			apart, last = apart+1, try.At
		}
	}
	if apart < r.Attempts {
		lacking = append(lacking, fmt.Sprintf("%d of %d attempts at least %d hours apart were made.", apart, r.Attempts, r.HoursApart))
	}
	if len(modes) < r.Modes {
		lacking = append(lacking, fmt.Sprintf("%d of %d different ways were tried.", len(modes), r.Modes))
	}
	return lacking
}

func sinceReached(attempts []Attempt) []Attempt {
	sorted := slices.SortedFunc(slices.Values(attempts), func(a, b Attempt) int { return a.At.Compare(b.At) })
	for i, attempt := range slices.Backward(sorted) {
		if attempt.Reached {
			return sorted[i+1:]
		}
	}
	return sorted
}
