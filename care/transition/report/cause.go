package report

import (
	"cmp"
	"slices"
	"strconv"

	"caseload/care/identify/ccs"
	"caseload/care/transition/rate"
)

// Cause is a group of principal diagnoses of readmissions.
type Cause struct {
	// Name is the key of the group: a category of CCS, a code of which no category is
	// known, unknown, or other.
	Name, Label string
	N           int
}

// The groups of what is not known, and of what is too rare to be shown.
const (
	unknownCause = "unknown"
	otherCauses  = "other"
)

// cause is the group of the stay's principal diagnosis.
func (e *encounter) cause() Cause {
	icd := e.diagnosis()
	switch category := ccs.Diagnosis(icd); {
	case category > 0:
		return Cause{Name: "ccs-" + strconv.Itoa(category), Label: ccs.Label(category)}
	case icd != "":
		return Cause{Name: "icd10cm-" + icd, Label: cmp.Or(e.Words, icd)}
	case e.Reason != "":
		return Cause{Name: e.System + "|" + e.Reason, Label: cmp.Or(e.Words, e.Reason)}
	}
	return Cause{Name: unknownCause, Label: "Not on record"}
}

// shown are the causes that may be shown, the most frequent first, and the others
// together, which are more than a few.
func shown(all map[string]*Cause) []Cause {
	causes := make([]Cause, 0, len(all))
	for _, c := range all {
		causes = append(causes, *c)
	}
	slices.SortFunc(causes, func(a, b Cause) int { return cmp.Or(b.N-a.N, cmp.Compare(a.Name, b.Name)) })
	others := Cause{Name: otherCauses, Label: "Others, each too rare to be shown"}
	for len(causes) > 0 {
		last := causes[len(causes)-1]
		if !rate.Small(last.N) && !rate.Small(others.N) {
			break
		}
		others.N += last.N
		causes = causes[:len(causes)-1]
	}
	if others.N > 0 {
		causes = append(causes, others)
	}
	return causes
}
