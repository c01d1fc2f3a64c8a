// Package finding is what rules notice about a patient, whatever they read: the
// hits of single rules, and the findings in which hits of one cause come
// together. It knows no rule and no database.
package finding

import (
	"cmp"
	"slices"
	"time"
)

// Kind is what sort of change a finding is, as in the contract.
type Kind string

// The kinds of changes.
const (
	Diagnosis   Kind = "DIAGNOSIS"
	VitalSign   Kind = "VITAL_SIGN"
	Laboratory  Kind = "LABORATORY"
	Trend       Kind = "TREND"
	Encounter   Kind = "ENCOUNTER"
	Medication  Kind = "MEDICATION"
	Screening   Kind = "SCREENING"
	MissedVisit Kind = "MISSED_VISIT"
	Social      Kind = "SOCIAL"
)

// Hit is one rule that holds for something on record at a time.
type Hit struct {
	// Rule and Version name the rule and the state of its table.
	Rule, Version string
	Kind          Kind
	Severity      Severity
	// Cause is what it is about. Hits of one cause are one finding.
	Cause string
	// Text says why, in words, with what was measured.
	Text string
	// Action is what the rule's source asks for.
	Action string
	At     time.Time
	// Evidence names the rows behind it, as Type/id: first the one that the rule
	// holds for, then those that it was compared with.
	Evidence []string
	// Label is the confidential label of what it rests on; empty where that is
	// open to everybody.
	Label string
}

// Finding is a change of condition: everything that rules say about one cause.
type Finding struct {
	Cause    string
	Title    string
	Label    string
	Kind     Kind
	Severity Severity
	// Reasons are the rules that hold, the gravest first, each once.
	Reasons []Reason
	// First and Latest are the times of the first and of the last hit.
	First, Latest time.Time
	// Ended is when it was over, by what was found; nil while it lasts.
	Ended *time.Time
	// Evidence names the newest rows, bounded; Count is how many rows rules hold
	// for, without those that they were compared with.
	Evidence []string
	Count    int
}

// Reason is a rule that holds, once or again and again.
type Reason struct {
	Rule, Version string
	Severity      Severity
	Text          string // of the newest hit
	Action        string
	Count         int
}

// mostEvidence bounds the rows that a finding names.
const mostEvidence = 10

// Collapse makes the one finding of hits with one cause and label. The order of
// the hits does not matter. There must be one at least.
func Collapse(hits []Hit) Finding {
	sorted := slices.Clone(hits)
	slices.SortFunc(sorted, compare)
	first := sorted[0]
	f := Finding{Cause: first.Cause, Title: Title(first.Cause), Label: first.Label, First: first.At}
	held := map[string]bool{}
	for _, h := range slices.Backward(sorted) {
		f.reason(h)
		held[h.Evidence[0]] = true
		for _, row := range h.Evidence {
			if len(f.Evidence) < mostEvidence && !slices.Contains(f.Evidence, row) {
				f.Evidence = append(f.Evidence, row)
			}
		}
	}
	f.Latest, f.Count = sorted[len(sorted)-1].At, len(held)
	slices.SortStableFunc(f.Reasons, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(b.Severity.rank(), a.Severity.rank()), cmp.Compare(a.Rule, b.Rule))
	})
	return f
}

// reason takes a hit in that is older than those before.
func (f *Finding) reason(h Hit) {
	if f.Kind == "" || h.Severity.Over(f.Severity) {
		f.Kind, f.Severity = h.Kind, h.Severity
	}
	for i := range f.Reasons {
		if f.Reasons[i].Rule == h.Rule {
			f.Reasons[i].Count++
			if h.Severity.Over(f.Reasons[i].Severity) {
				f.Reasons[i].Severity = h.Severity
			}
			return
		}
	}
	f.Reasons = append(f.Reasons, Reason{Rule: h.Rule, Version: h.Version, Severity: h.Severity, Text: h.Text, Action: h.Action, Count: 1})
}

// compare puts hits in the order of time, and of their text where that is one.
func compare(a, b Hit) int {
	return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Rule, b.Rule), slices.Compare(a.Evidence, b.Evidence), cmp.Compare(a.Text, b.Text))
}

// Sort puts findings in the order in which they began.
func Sort(findings []Finding) {
	slices.SortFunc(findings, func(a, b Finding) int {
		return cmp.Or(a.First.Compare(b.First), cmp.Compare(a.Cause, b.Cause), cmp.Compare(a.Label, b.Label))
	})
}
