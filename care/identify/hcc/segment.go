package hcc

import (
	_ "embed" // the table below
	"slices"
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

// The segments that are not of the community; those of the community are C, the
// kind of Medicaid (N, F, P) and A for aged or D for under 65.
const (
	institutional = "INS"
	newEnrollee   = "NE"
	newInSNP      = "SNPNE"
)

//go:embed segments.csv
var segmentsCSV string

// segmentLabels are the segments of both models by name.
var segmentLabels = sync.OnceValue(func() map[string]string {
	labels := map[string]string{}
	for _, row := range fact.Read(segmentsCSV, "segment", "description", "age_rule", "medicaid_rule", "when").Rows {
		labels[row[0]] = row[1]
	}
	return labels
})

// segmentOf is the segment that the inputs name or lead to.
func (in In) segmentOf(p person) (segment string, missing []string) {
	switch {
	case in.Segment != "":
		segment = strings.ToUpper(in.Segment.String())
		if segmentLabels()[segment] == "" {
			return "", []string{"segment"}
		}
		return segment, nil
	case isTrue(in.NewEnrollee) && isTrue(in.SpecialNeedsPlan):
		return newInSNP, nil
	case isTrue(in.NewEnrollee):
		return newEnrollee, nil
	case isTrue(in.Institutional):
		return institutional, nil
	}
	return in.community(p)
}

func (in In) community(p person) (segment string, missing []string) {
	kind := in.dual()
	if kind == "" {
		return "", []string{"dualStatus"}
	}
	switch {
	case !p.ageKnown:
		return "", nil // the age is named by who reads it
	case p.age < aged:
		return "C" + kind + "D", nil
	}
	return "C" + kind + "A", nil
}

// dual is the kind of Medicaid beside Medicare: F full, P partial, N none, or
// empty where nobody told.
func (in In) dual() string {
	status := in.dualCode()
	switch {
	case slices.Contains([]string{"02", "04", "08"}, status):
		return "F"
	case slices.Contains([]string{"01", "03", "05", "06"}, status):
		return "P"
	case status != "" || in.Medicaid != nil && !*in.Medicaid:
		return "N"
	}
	return ""
}

// dualCode is the dual status in two digits, or as it is.
func (in In) dualCode() string {
	status := in.DualStatus.String()
	if len(status) == 1 {
		return "0" + status
	}
	return status
}

func isTrue(yes *bool) bool { return yes != nil && *yes }
