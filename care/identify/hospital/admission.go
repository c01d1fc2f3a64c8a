package hospital

import (
	"fmt"

	"caseload/care/code"
)

// window is how far back admissions count, in months.
const window = 12

// admissions counts the admissions in the twelve months before this one, later
// than the day twelve months back. This one does not count itself, nor does
// another of the same day.
func (i In) admissions() found {
	switch {
	case i.PriorAdmissions != nil && *i.PriorAdmissions >= 0:
		return earlier(*i.PriorAdmissions, nil)
	case i.PriorAdmissionDates == nil:
		return found{missing: []string{"priorAdmissions"}}
	case i.Admission == nil:
		return found{missing: []string{"admission"}}
	}
	var evidence []string
	for _, day := range i.PriorAdmissionDates {
		if counts(day, *i.Admission) {
			evidence = append(evidence, day.String())
		}
	}
	return earlier(len(evidence), evidence)
}

func earlier(count int, evidence []string) found {
	return found{number: float64(count), input: fmt.Sprintf("%d admissions", count), evidence: evidence}
}

func counts(earlier, admission code.Day) bool {
	return earlier.Within(window, admission) && earlier != admission
}
