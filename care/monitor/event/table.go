package event

import (
	_ "embed" // the tables below
	"slices"
	"strconv"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/monitor/finding"
)

//go:embed events.csv
var eventsCSV string

//go:embed topics.csv
var topicsCSV string

//go:embed screens.csv
var screensCSV string

//go:embed courses.csv
var coursesCSV string

// Rule is a line of one of the tables.
type Rule struct {
	ID       string
	Severity finding.Severity
	Kind     finding.Kind
	Cause    string
	Title    string
	Action   string
	Source   string

	// Of the table of events: what a fact must be. An empty list asks nothing.
	types, changes, statuses, classes, categories []string
	topic                                         string
	// Of the table of screens.
	instrument string
	bands      []string
	// Of the table of courses: a rise of so many points, or a fall where it is
	// negative, within so many days.
	points float64
	days   int
}

// Set is a state of the tables.
type Set struct {
	Version   string
	Effective code.Day
	Rules     []*Rule
}

// Shipped is the tables of this version of the program.
var Shipped = sync.OnceValue(func() *Set {
	s := Read(eventsCSV)
	s.Rules = append(s.Rules, readScreens(screensCSV)...)
	s.Rules = append(s.Rules, readCourses(coursesCSV)...)
	return s
})

// Read reads a table of events in the form of events.csv. It panics where it is not
// as it should be, since what is shipped must be; see replay.Parse for others.
func Read(text string) *Set {
	events := fact.Read(text, "event_id", "type", "change", "status", "class", "category", "topic", "severity", "kind", "cause", "title", "action", "source", "basis")
	s := &Set{Version: events.Version, Effective: events.Effective}
	for _, row := range events.Rows {
		s.Rules = append(s.Rules, &Rule{
			ID: row[0], types: list(row[1]), changes: list(row[2]), statuses: list(row[3]), classes: list(row[4]), categories: list(row[5]),
			topic: row[6], Severity: finding.Severity(row[7]), Kind: finding.Kind(row[8]), Cause: row[9], Title: row[10], Action: row[11], Source: row[12],
		})
	}
	return s
}

func readScreens(text string) (rules []*Rule) {
	for _, row := range fact.Read(text, "screen_id", "instrument", "bands", "severity", "cause", "title", "action", "source").Rows {
		rules = append(rules, &Rule{
			ID: row[0], instrument: row[1], bands: list(row[2]), Severity: finding.Severity(row[3]), Kind: finding.Screening,
			Cause: row[4], Title: row[5], Action: row[6], Source: row[7],
		})
	}
	return rules
}

func readCourses(text string) (rules []*Rule) {
	for _, row := range fact.Read(text, "course_id", "instrument", "direction", "points", "days", "severity", "cause", "title", "action", "source").Rows {
		r := &Rule{
			ID: row[0], instrument: row[1], points: float(row[3]), days: fact.Int(row[4]), Severity: finding.Severity(row[5]),
			Kind: finding.Screening, Cause: row[6], Title: row[7], Action: row[8], Source: row[9],
		}
		if row[2] == "fall" {
			r.points = -r.points
		}
		rules = append(rules, r)
	}
	return rules
}

func list(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "|")
}

func float(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic("event: " + text + " in a table is no number")
	}
	return n
}

// Only is the set with just the rules that the words name: by id or cause.
func (s *Set) Only(words ...string) *Set {
	kept := &Set{Version: s.Version, Effective: s.Effective}
	for _, r := range s.Rules {
		if slices.Contains(words, r.ID) || slices.Contains(words, r.Cause) {
			kept.Rules = append(kept.Rules, r)
		}
	}
	return kept
}

// term is a line of the table of topics.
type term struct{ topic, match, system, value string }

var topics = sync.OnceValue(func() (list []term) {
	for _, row := range fact.Read(topicsCSV, "topic", "match", "system", "value", "note").Rows {
		list = append(list, term{row[0], row[1], row[2], row[3]})
	}
	return list
})

// TopicsOf are what the codes say about a person beside diagnoses, such as
// housing_lost.
func TopicsOf(codings []code.Coding) (names []string) {
	for _, t := range topics() {
		if slices.ContainsFunc(codings, t.applies) && !slices.Contains(names, t.topic) {
			names = append(names, t.topic)
		}
	}
	return names
}

func (t term) applies(c code.Coding) bool {
	switch {
	case c.System != t.system:
		return false
	case t.match == "code":
		return c.Code == t.value
	case t.match == "prefix":
		return strings.HasPrefix(fact.Diagnosis(c.Code), t.value)
	}
	return strings.Contains(strings.ToLower(c.Display), t.value)
}
