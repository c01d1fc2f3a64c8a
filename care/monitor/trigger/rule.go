package trigger

import (
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/monitor/finding"
)

// Rule is one line of the table.
type Rule struct {
	ID string
	// Domain is lab, vital or survey.
	Domain string
	// Codes are the LOINC codes of the analyte; one * stands for every result of
	// a laboratory.
	Codes []string
	Label string
	// Unit is the UCUM unit of the limits; empty where the rule has none.
	Unit     string
	Operator string
	// Low is the limit, or the lower end of a range, High its upper end.
	Low, High limit
	// Flags are the interpretations that an abnormal_flag looks for.
	Flags    []string
	Window   Window
	Severity finding.Severity
	Kind     finding.Kind
	Event    string
	Action   string
	Note     string
	Source   string
	Basis    string
	Cause    string
	// Requires names what must hold of the person.
	Requires []string
	// SameCode compares values of one LOINC code only, because those of others
	// are another substance.
	SameCode bool
}

// Window is which readings a rule takes together.
type Window struct {
	// Name is the window as the table has it.
	Name string
	// Days or Hours is how far it reaches back; both are 0 for a single reading.
	Days, Hours int
	// Of and Least ask for so many readings within the limits among so many.
	Of, Least int
}

// Single reports whether the rule reads one value at a time.
func (w Window) Single() bool { return w.Name == "single" }

// limit is a number of the table with the decimals that it is written with.
type limit struct {
	value    float64
	decimals int
	text     string
}

// Set is a state of the table.
type Set struct {
	Version   string
	Effective code.Day
	Source    string
	Rules     []*Rule

	analytes []*analyte
	flags    []*Rule
}

// analyte is what some codes measure, with the rules about it.
type analyte struct {
	codes    []string
	domain   string
	unit     string // empty where no rule has one
	measured bool   // a rule reads its value, and not only its flag
	decimals int    // to which values are rounded; negative where no range is among the rules
	rules    []*Rule
}

// Only is the set with just the rules that the words name: by id, event or cause.
func (s *Set) Only(words ...string) *Set {
	var kept []*Rule
	for _, r := range s.Rules {
		if slices.ContainsFunc(words, r.named) {
			kept = append(kept, r)
		}
	}
	return newSet(s.Version, s.Effective, s.Source, kept)
}

func (r *Rule) named(word string) bool { return word == r.ID || word == r.Event || word == r.Cause }

// Codes are the LOINC codes that some rule reads, in order.
func (s *Set) Codes() (codes []string) {
	for _, a := range s.analytes {
		codes = append(codes, a.codes...)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// Together are the codes whose values the rules about any of the given codes
// read: a trend of one code looks at its siblings.
func (s *Set) Together(codes []string) (all []string) {
	for _, a := range s.analytes {
		if slices.ContainsFunc(codes, func(c string) bool { return slices.Contains(a.codes, c) }) {
			all = append(all, a.codes...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Reach is how far back rules about the codes may look.
func (s *Set) Reach(codes []string) (reach time.Duration) {
	const day = 24 * time.Hour
	for _, r := range s.Rules {
		if slices.ContainsFunc(r.Codes, func(c string) bool { return slices.Contains(codes, c) }) {
			reach = max(reach, time.Duration(r.Window.Days+1)*day, time.Duration(r.Window.Hours)*time.Hour)
		}
	}
	return reach
}

// Requires reports whether a rule about the code asks for more than what was
// measured.
func (s *Set) Requires(code string) bool {
	return slices.ContainsFunc(s.Rules, func(r *Rule) bool { return len(r.Requires) > 0 && slices.Contains(r.Codes, code) })
}

// Requiring are the codes that rules are about which ask for one of the states.
func (s *Set) Requiring(states []string) (codes []string) {
	for _, r := range s.Rules {
		if slices.ContainsFunc(states, func(state string) bool { return slices.Contains(r.Requires, state) }) {
			codes = append(codes, r.Codes...)
		}
	}
	return s.Together(codes)
}

// panels are observations of several values, by the codes of their parts.
var panels = map[string][]string{
	"8480-6": {"85354-9", "55284-4"}, "8462-4": {"85354-9", "55284-4"}, // blood pressure, now and before 2016
	"44260-8": {"44249-1"}, "44261-6": {"44249-1"}, // PHQ-9
}

// Panels are the codes of observations whose parts may have one of the codes.
func Panels(codes []string) (of []string) {
	for _, c := range codes {
		of = append(of, panels[c]...)
	}
	slices.Sort(of)
	return slices.Compact(of)
}
