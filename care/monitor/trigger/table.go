package trigger

import (
	_ "embed" // the table below
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/monitor/finding"
)

//go:embed triggers.csv
var triggersCSV string

// Shipped is the table of this version of the program.
var Shipped = sync.OnceValue(func() *Set { return Read(triggersCSV) })

// Read reads a table of rules in the form of triggers.csv. It panics where it is not
// as it should be, since what is shipped must be; see replay.Parse for others.
func Read(text string) *Set {
	table := fact.Read(text, "trigger_id", "domain", "loinc", "label", "ucum", "operator", "value1", "value2", "window", "severity",
		"event", "action", "note", "source", "basis", "confidence", "cause", "requires", "compare")
	rules := make([]*Rule, len(table.Rows))
	for i, row := range table.Rows {
		rules[i] = parse(row)
	}
	return newSet(table.Version, table.Effective, table.Source, rules)
}

// consecutive is how far apart, in days, two readings may lie that have to be
// above a limit both. The table does not say; older ones say little of today.
const consecutive = 180

var windows = map[string]Window{
	"single":           {},
	"two_readings":     {Days: consecutive, Least: 2},
	"two_readings_24h": {Hours: 24, Least: 2},
	"two_of_three_90d": {Days: 90, Of: 3, Least: 2},
}

var kinds = map[string]finding.Kind{
	"critical_lab": finding.Laboratory, "abnormal_lab": finding.Laboratory, "trend": finding.Trend, "condition_change": finding.Trend,
	"vital": finding.VitalSign, "assessment": finding.Screening, "overtreatment": finding.Medication,
}

// parse reads a line of the table; it panics where it is not as it should be.
func parse(row []string) *Rule {
	r := &Rule{
		ID: row[0], Domain: row[1], Codes: strings.Split(row[2], "|"), Label: row[3], Unit: row[4], Operator: row[5],
		Window: window(row[8]), Severity: finding.Severity(strings.ToUpper(row[9])), Kind: kinds[row[10]], Event: row[10], Action: row[11],
		Note: row[12], Source: row[13], Basis: row[14], Cause: row[16], Requires: strings.Fields(row[17]), SameCode: row[18] == "code",
	}
	if r.Operator == "abnormal_flag" {
		r.Flags = strings.Split(row[6], "|")
	} else {
		r.Low, r.High = number(row[6]), number(row[7])
	}
	if !r.Severity.Valid() || r.Kind == "" || operators[r.Operator] == nil && trends[r.Operator] == nil && r.Flags == nil {
		panic("trigger: the line " + r.ID + " is not as it should be")
	}
	return r
}

// window reads one that is named, or so many days (90d) or hours (48h).
func window(text string) Window {
	w, ok := windows[text]
	if !ok {
		n, unit := fact.Int(text[:len(text)-1]), text[len(text)-1]
		switch unit {
		case 'd':
			w.Days = n
		case 'h':
			w.Hours = n
		default:
			panic("trigger: there is no window " + text)
		}
	}
	w.Name = text
	return w
}

func number(text string) limit {
	if text == "" {
		return limit{}
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(fmt.Sprintf("trigger: a limit in the table: %v", err))
	}
	_, decimals, _ := strings.Cut(text, ".")
	return limit{value, len(decimals), text}
}

// newSet puts rules of the same codes together.
func newSet(version string, effective code.Day, source string, rules []*Rule) *Set {
	s := &Set{Version: version, Effective: effective, Source: source, Rules: rules}
	for _, r := range rules {
		if slices.Equal(r.Codes, []string{"*"}) {
			s.flags = append(s.flags, r)
			continue
		}
		a := s.analyte(r)
		a.rules = append(a.rules, r)
		a.measured = a.measured || r.Flags == nil
	}
	for _, a := range s.analytes {
		a.decimals = precision(a.rules)
	}
	return s
}

func (s *Set) analyte(r *Rule) *analyte {
	for _, a := range s.analytes {
		if slices.Equal(a.codes, r.Codes) {
			if a.unit != r.Unit {
				panic("trigger: the rules about one analyte have two units: " + r.ID)
			}
			return a
		}
	}
	a := &analyte{codes: r.Codes, domain: r.Domain, unit: r.Unit}
	s.analytes = append(s.analytes, a)
	return a
}

// precision is the finest decimals of the limits, where one of the rules is a
// range: values are rounded to it, so that none falls between two rules.
func precision(rules []*Rule) int {
	decimals, ranged := 0, false
	for _, r := range rules {
		ranged = ranged || r.Operator == "range"
		if trends[r.Operator] == nil {
			decimals = max(decimals, r.Low.decimals, r.High.decimals)
		}
	}
	if !ranged {
		return -1
	}
	return decimals
}
