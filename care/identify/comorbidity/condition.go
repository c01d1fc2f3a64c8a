package comorbidity

import (
	"slices"

	"caseload/care/identify/fact"
)

// Condition is a condition of the index, found with a patient.
type Condition struct {
	// Key is its short name, such as "chf"; Label is for people to read.
	Key, Label string
	// Place is where it stands in the index, from 0.
	Place int
	// Codes are the diagnoses behind it, without dots.
	Codes []string
	// ReplacedBy is the key of the severe form that was found beside it and
	// counts in its place, or empty.
	ReplacedBy string
}

// Find finds the conditions that the ICD-10 codes stand for, in the order of the
// index. The codes may be in any order and spelling; a code that no list has
// stands for nothing.
func (x *Index) Find(codes []string) []Condition {
	behind := make([][]string, len(x.conditions))
	for _, code := range fact.Diagnoses(codes) {
		for _, place := range x.places(code) {
			if !slices.Contains(behind[place], code) {
				behind[place] = append(behind[place], code)
			}
		}
	}
	var found []Condition
	for place, condition := range x.conditions {
		if behind[place] != nil {
			found = append(found, Condition{condition.key, condition.label, place, behind[place], x.replacement(condition, behind)})
		}
	}
	return found
}

// places are the conditions of a code. Where the lists of two conditions share a
// code, it stands for both.
func (x *Index) places(code string) (places []int) {
	for length := x.shortest; length <= min(x.longest, len(code)); length++ {
		if more := x.prefixes[code[:length]]; places == nil {
			places = more
		} else {
			places = slices.Concat(places, more)
		}
	}
	return places
}

// replacement is the severe form that was found too.
func (x *Index) replacement(mild condition, behind [][]string) string {
	if mild.severeForm < 0 || behind[mild.severeForm] == nil {
		return ""
	}
	return x.conditions[mild.severeForm].key
}
