package renal

import (
	_ "embed" // the table below
	"strconv"
	"strings"
	"sync"

	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
)

//go:embed rules.csv
var rulesCSV string

// line is one rule: what holds for a drug where a measure is in a range.
type line struct {
	rule, drug, rxcui, measure         string
	operator                           string
	low, high                          float64
	result, severity, action, citation string
}

type table struct {
	version string
	lines   []line
}

var rules = sync.OnceValue(func() (t table) {
	read := fact.Read(rulesCSV, "rule", "drug", "rxcui", "measure", "operator", "threshold", "result", "severity", "action", "source", "basis")
	t.version = read.Version
	for _, row := range read.Rows {
		l := line{
			rule: row[0], drug: row[1], rxcui: row[2], measure: row[3], operator: row[4],
			result: row[6], severity: row[7], action: row[8], citation: row[9] + " (" + row[10] + ")",
		}
		low, high, ranged := strings.Cut(row[5], "-")
		l.low, _ = strconv.ParseFloat(low, 64)
		if l.high = l.low; ranged {
			l.high, _ = strconv.ParseFloat(high, 64)
		}
		t.lines = append(t.lines, l)
	}
	return t
})

// concerns reports whether the rule is about the ingredient.
func (l line) concerns(id drug.ID) bool {
	if l.rxcui != "" {
		return id.Code() == l.rxcui
	}
	return id.In(strings.TrimSuffix(l.drug, "_class"))
}

// holds reports whether the measure is in the rule's range.
func (l line) holds(value float64) bool {
	switch l.operator {
	case "<":
		return value < l.low
	case ">":
		return value > l.low
	default:
		return value >= l.low && value <= l.high
	}
}
