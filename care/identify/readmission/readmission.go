package readmission

import (
	"fmt"
	"slices"

	"caseload/care/code"
	"caseload/care/identify/planned"
	"caseload/care/identify/stay"
)

// Outcome is what came of an episode.
type Outcome string

// The outcomes. Excluded episodes are no index; of an unknown one an input is
// missing.
const (
	Excluded  Outcome = "excluded"
	None      Outcome = "no readmission"
	Planned   Outcome = "planned readmission"
	Unplanned Outcome = "unplanned readmission"
	Unknown   Outcome = "unknown"
)

// Index is an episode and what came of it.
type Index struct {
	Episode stay.Episode
	Outcome Outcome
	// Why is the reason of the exclusion, or what decided about the return.
	Why string
	// Return is the first stay of the return within 30 days; nil without one.
	Return *stay.Stay
	// Days lie between the discharge and the return.
	Days int
	// Codes are the diagnosis and the procedure that decided about the return.
	Codes []string
	// Missing names the inputs that an unknown outcome lacks.
	Missing []string
}

// follow tells of every episode of the stays what came of it, in the order of
// time. Through is the last day of the data.
func (in *In) follow(stays []stay.Stay, through code.Day) (indexes []Index) {
	episodes := stay.Episodes(stays)
	for i := range episodes {
		index := Index{Episode: episodes[i]}
		var next *stay.Episode
		if i+1 < len(episodes) {
			next = &episodes[i+1]
		}
		index.judge(in, next, through)
		indexes = append(indexes, index)
	}
	return indexes
}

func (x *Index) judge(in *In, next *stay.Episode, through code.Day) {
	reason, missing := in.eligible(&x.Episode, through)
	if reason != "" {
		x.Outcome, x.Why = Excluded, reason
		return
	}
	x.Outcome = None
	if next != nil && next.Admission()-*x.Episode.Discharge() <= windowDays {
		x.returned(next)
	}
	x.Missing = append(x.Missing, missing...)
	if len(x.Missing) > 0 {
		slices.Sort(x.Missing)
		x.Missing = slices.Compact(x.Missing)
		x.Outcome, x.Why = Unknown, "not given: "+join(x.Missing)
	}
}

// returned judges the return by its first stay.
func (x *Index) returned(next *stay.Episode) {
	x.Return, x.Missing = next.First(), slices.Clone(next.Doubt)
	x.Days = int(next.Admission() - *x.Episode.Discharge())
	verdict := planned.Judge(x.Return.PrincipalDiagnosis, x.Return.Procedures)
	for _, name := range verdict.Missing {
		x.Missing = append(x.Missing, "stays[]."+name)
	}
	x.Outcome, x.Why, x.Codes = Unplanned, verdict.Why, verdict.Evidence
	if verdict.Planned {
		x.Outcome = Planned
	}
}

func (x *Index) sentence() string {
	text := string(x.Outcome)
	if x.Return != nil && x.Outcome != Unknown {
		text += fmt.Sprintf(" after %d days", x.Days)
	}
	if x.Why != "" {
		text += ": " + x.Why
	}
	if status := x.Episode.Last().Status(); status.AnnouncesReturn {
		text += fmt.Sprintf("; the discharge announced a planned return (%s)", status.Code)
	}
	return text
}
