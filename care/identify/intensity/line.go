package intensity

import (
	_ "embed" // the table below
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Line is one line of the table of criteria. Lines of one criterion belong
// together: one of them is enough.
type Line struct {
	From      *code.Day `json:"from"      doc:"first day on which it is in force; left out is from the beginning"`
	To        *code.Day `json:"to"        doc:"last day; left out is without end"`
	Payer     string    `json:"payer"     doc:"whose criterion it is"`
	Side      Side      `json:"side"      doc:"case_management or care_coordination"`
	Criterion string    `json:"criterion" doc:"its key; lines with the same key are one criterion"`
	Label     string    `json:"label"     doc:"the criterion in words"`
	Measure   string    `json:"measure"   doc:"the name of an input, edVisits, or a name within other"`
	Operator  string    `json:"operator"  doc:">=, >, <=, <, = (numbers) or is (true or false)"`
	Threshold fact.Text `json:"threshold" doc:"a number, or true or false"`
	Source    string    `json:"source"    doc:"where the criterion is from"`
}

// Side is which of the two answers a criterion speaks for.
type Side string

// The sides.
const (
	CaseManagement   Side = "case_management"
	CareCoordination Side = "care_coordination"
)

//go:embed criteria.csv
var criteriaCSV string

type criteria struct {
	version string
	lines   []Line
}

var table = sync.OnceValue(func() criteria {
	read := fact.Read(criteriaCSV, "effective_from", "effective_to", "payer", "side", "criterion", "label", "measure", "operator", "threshold", "source", "basis")
	all := criteria{version: read.Version}
	for _, row := range read.Rows {
		line := Line{
			From: day(row[0]), To: day(row[1]), Payer: row[2], Side: Side(row[3]), Criterion: row[4], Label: row[5],
			Measure: row[6], Operator: row[7], Threshold: fact.Text(row[8]), Source: row[9],
		}
		if wrong := line.wrong(); wrong != "" || row[10] != "own" && row[10] != "after" {
			panic("intensity: the table of criteria: " + row[4] + ": " + wrong)
		}
		all.lines = append(all.lines, line)
	}
	return all
})

func day(text string) *code.Day {
	if text == "" {
		return nil
	}
	day, err := code.ParseDay(text)
	if err != nil {
		panic(fmt.Sprintf("intensity: the table of criteria: %v", err))
	}
	return &day
}

// Version names the table of criteria.
func Version() string { return table().version }

// wrong names the field that cannot be used.
func (l *Line) wrong() string {
	_, err := strconv.ParseFloat(l.Threshold.String(), 64)
	isFlag := l.Operator == "is"
	switch {
	case l.Side != CaseManagement && l.Side != CareCoordination:
		return "side"
	case l.Criterion == "":
		return "criterion"
	case l.Measure == "":
		return "measure"
	case !isFlag && !slices.Contains([]string{">=", ">", "<=", "<", "="}, l.Operator):
		return "operator"
	case !isFlag && err != nil, isFlag && l.Threshold != "true" && l.Threshold != "false":
		return "threshold"
	}
	return ""
}

// applies reports whether the line is in force on the day, for the payer.
func (l *Line) applies(on code.Day, payer string) bool {
	return (l.From == nil || *l.From <= on) && (l.To == nil || on <= *l.To) &&
		(l.Payer == "" || strings.EqualFold(strings.TrimSpace(l.Payer), strings.TrimSpace(payer)))
}

// needs says what the line asks for.
func (l *Line) needs() string {
	if l.Operator == "is" {
		return l.Threshold.String()
	}
	return l.Operator + " " + l.Threshold.String()
}
