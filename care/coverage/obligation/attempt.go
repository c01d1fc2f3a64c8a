package obligation

import (
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/score"
)

// Tries are attempts to reach a person, as far as they count.
type Tries struct {
	// Counted attempts were at different times; Modes are the different ways.
	Counted, Modes int
	// Reached tells that one of them reached the person.
	Reached  bool
	Evidence []string
}

// Enough reports whether the person counts as not to be reached.
func (t Tries) Enough() bool {
	return !t.Reached && t.Counted >= limit("attempts") && t.Modes >= limit("modes")
}

// String says how many there were.
func (t Tries) String() string {
	return fmt.Sprintf("%d attempts at different times by %d different ways; %d by %d are enough", t.Counted, t.Modes, limit("attempts"), limit("modes"))
}

// tries counts the attempts from one day through another; nil leaves an end open.
func (in In) tries(from, through *code.Day) (t Tries) {
	zone := in.Zone.Location()
	attempts := slices.DeleteFunc(slices.Clone(in.Attempts), func(a Attempt) bool {
		if a.At == nil {
			return true
		}
		day := a.At.Day(zone)
		return from != nil && day < *from || through != nil && day > *through || in.AsOf != nil && day > *in.day()
	})
	slices.SortStableFunc(attempts, func(a, b Attempt) int { return a.At.First(zone).Compare(b.At.First(zone)) })
	var last time.Time
	modes := map[string]bool{}
	for _, a := range attempts {
		if a.Reached {
			t.Reached = true
			continue
		}
		at := a.At.First(zone)
		if t.Counted > 0 && at.Sub(last) < time.Duration(limit("apart"))*time.Minute {
			continue
		}
		last, modes[a.Mode.Key()] = at, true
		t.Counted++
		if a.ID != "" {
			t.Evidence = append(t.Evidence, a.ID)
		}
	}
	t.Modes = len(modes)
	return t
}

// ReachIn are attempts to reach a person.
type ReachIn struct {
	AsOf     *code.Moment `json:"asOf"     doc:"the moment of the question; later attempts do not count; may be left out"`
	Zone     code.Zone    `json:"zone"     doc:"the person's home zone, an IANA name; needed where a time is given with its offset from UTC"`
	Attempts []Attempt    `json:"attempts" doc:"the attempts; [] where there were none"`
}

// ScoreReach answers whether a person counts as not to be reached.
func ScoreReach(in ReachIn) score.Result {
	result := score.Result{Rule: "unable-to-reach", Version: obligations().version}
	if in.Attempts == nil {
		result.Missing = []string{"attempts"}
		return result
	}
	all := In{AsOf: in.AsOf, Zone: in.Zone, Attempts: in.Attempts, Coverages: []Coverage{}}
	if result.Missing = all.lacks(); result.Missing != nil {
		return result
	}
	for _, a := range in.Attempts {
		if a.At == nil || a.Mode.Key() == "" {
			result.Missing = []string{"attempts[].at", "attempts[].mode"}
			return result
		}
	}
	t := all.tries(nil, nil)
	switch {
	case t.Reached:
		result.Value = score.Word("reached")
	case t.Enough():
		result.Value = score.Word("unable to reach")
	default:
		result.Value = score.Word("keep trying")
	}
	result.Parts = []score.Part{
		{Name: "attempts", Label: "Attempts at different times", Value: score.Number(float64(t.Counted)), Evidence: t.Evidence},
		{Name: "modes", Label: "Different ways", Value: score.Number(float64(t.Modes))},
	}
	result.Notes = []string{t.String()}
	return result
}
