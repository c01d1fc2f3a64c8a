package charlson

import (
	"caseload/care/identify/fact"
)

// Condition is one of the 17 conditions of the index, found with a patient.
type Condition struct {
	// Key is its short name, such as "chf"; Label is for people to read.
	Key, Label string
	// Codes are the diagnoses behind it, without dots.
	Codes []string
	// ReplacedBy is the key of the severe form that was found beside it and
	// counts in its place, or empty.
	ReplacedBy string

	weights [scales]int
}

// Conditions finds the conditions that the ICD-10 codes stand for, in the order
// of the index. The codes may be in any order and spelling; a code that no list
// has stands for nothing.
func Conditions(codes []string) []Condition {
	tables := tables()
	behind := make([][]string, len(tables.conditions))
	for _, code := range fact.Diagnoses(codes) {
		if i, ok := tables.find(code); ok {
			behind[i] = append(behind[i], code)
		}
	}
	var found []Condition
	for i, condition := range tables.conditions {
		if behind[i] != nil {
			found = append(found, Condition{
				Key: condition.key, Label: condition.label, Codes: behind[i],
				ReplacedBy: tables.replacement(condition, behind), weights: tables.weigh(condition, behind[i]),
			})
		}
	}
	return found
}

// The shortest and longest prefixes in the lists, in characters.
const shortest, longest = 3, 4

// find returns the condition of a code. No code has two: no prefix of one
// condition begins with a prefix of another.
func (c catalog) find(code string) (index int, ok bool) {
	for length := shortest; length <= min(longest, len(code)) && !ok; length++ {
		index, ok = c.prefixes[code[:length]]
	}
	return index, ok
}

// replacement is the severe form that was found too.
func (c catalog) replacement(mild condition, behind [][]string) string {
	if mild.severeForm < 0 || behind[mild.severeForm] == nil {
		return ""
	}
	return c.conditions[mild.severeForm].key
}

// weigh returns the weights of a condition, of which LACE's for renal disease
// hangs on the codes.
func (c catalog) weigh(found condition, codes []string) [scales]int {
	weights := found.weights
	if found.key == "rend" && c.anySevereRenal(codes) {
		weights[lace2010] = severeRenal
	}
	return weights
}

func (c catalog) anySevereRenal(codes []string) bool {
	for _, code := range codes {
		for length := shortest; length <= min(longest, len(code)); length++ {
			if c.severeRenal[code[:length]] {
				return true
			}
		}
	}
	return false
}
