package renal

import (
	_ "embed" // the table below
	"fmt"
	"regexp"
	"slices"
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
	criteria                           []criterion // of a rule by several measures
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
		t.lines = append(t.lines, l.limited(row[5]))
	}
	return t
})

// limited is the rule with its threshold. It panics on text that its operator does not have,
// as [fact.Read] does.
func (l line) limited(text string) line {
	switch l.operator {
	case "<", ">":
		l.low = fact.Float(text)
	case "range":
		low, high, _ := strings.Cut(text, "-")
		l.low, l.high = fact.Float(low), fact.Float(high)
	case "criteria":
		for one := range strings.SplitSeq(text, ",") {
			l.criteria = append(l.criteria, criterionOf(one))
		}
	default:
		panic(fmt.Sprintf("renal: rule %s has the unknown operator %q", l.rule, l.operator))
	}
	return l
}

// criterion is a limit of one of several measures.
type criterion struct {
	measure, operator string
	limit             float64
}

var criterionText = regexp.MustCompile(`^([a-z]+)(<=|>=)([0-9.]+)(kg)?$`)

// criterionOf reads a limit such as weight<=60kg.
func criterionOf(text string) criterion {
	m := criterionText.FindStringSubmatch(text)
	if m == nil || !slices.Contains([]string{"age", "weight", "creatinine"}, m[1]) {
		panic(fmt.Sprintf("renal: %q is no criterion", text))
	}
	return criterion{m[1], m[2], fact.Float(m[3])}
}

func (c criterion) holds(value float64) bool {
	if c.operator == "<=" {
		return value <= c.limit
	}
	return value >= c.limit
}

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
