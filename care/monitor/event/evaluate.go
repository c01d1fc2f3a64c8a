package event

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"caseload/care/code"
	"caseload/care/monitor/finding"
)

// Evaluate asks every rule about every fact. The order of the facts does not
// matter, and one that is there twice counts once.
func (s *Set) Evaluate(facts []Fact) (hits []finding.Hit) {
	ordered := order(facts)
	for i := range ordered {
		f := &ordered[i]
		for _, r := range s.Rules {
			if text, with, ok := r.holds(f, ordered[:i]); ok {
				hits = append(hits, s.hit(r, f, text, with))
			}
		}
	}
	return hits
}

func (s *Set) hit(r *Rule, f *Fact, text string, with *Fact) finding.Hit {
	h := finding.Hit{
		Rule: r.ID, Version: s.Version, Kind: r.Kind, Severity: r.Severity, Cause: r.Cause, Text: text, Action: r.Action,
		At: f.At, Evidence: []string{f.ID}, Label: f.Label,
	}
	if with != nil {
		h.Evidence, h.Label = append(h.Evidence, with.ID), max(h.Label, with.Label)
	}
	return h
}

// order is the facts in the order of time, each once.
func order(facts []Fact) []Fact {
	list := make([]Fact, 0, len(facts))
	seen := map[[2]string]bool{}
	for i, f := range facts {
		if f.ID == "" {
			f.ID = "facts[" + strconv.Itoa(i) + "]"
		}
		key := [2]string{f.ID, string(f.Change)}
		if !seen[key] && !f.Negated {
			seen[key] = true
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b Fact) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Change, b.Change))
	})
	return list
}

// holds reports whether the rule holds for the fact, why, and with which earlier
// one it was compared.
func (r *Rule) holds(f *Fact, earlier []Fact) (text string, with *Fact, ok bool) {
	switch {
	case r.points != 0:
		return r.course(f, earlier)
	case r.instrument != "":
		return r.Title + scored(f), nil, f.Instrument == r.instrument && slices.Contains(r.bands, f.Band)
	}
	return r.said(f), nil, r.happened(f)
}

func (r *Rule) happened(f *Fact) bool {
	return among(r.types, f.Type) && among(r.changes, string(f.Change)) && among(r.statuses, f.Status) &&
		among(r.classes, f.Class) && among(r.categories, f.Category) && r.about(f)
}

func among(list []string, word string) bool { return list == nil || slices.Contains(list, word) }

// about reports whether the codes of the fact are of the rule's topic. What is
// a fact of life, or has a rule of its own, is no diagnosis.
func (r *Rule) about(f *Fact) bool {
	if r.topic != "" {
		return slices.Contains(TopicsOf(f.Codings), r.topic)
	}
	if f.Type != "Condition" {
		return true
	}
	return f.Category != "SOCIAL" && code.SocialTopic(f.Codings) == "" && len(TopicsOf(f.Codings)) == 0
}

func (r *Rule) said(f *Fact) string {
	if words := f.words(); words != "" {
		return r.Title + ": " + words
	}
	return r.Title
}

func scored(f *Fact) string {
	if f.Total == nil {
		return ""
	}
	return ": total " + strconv.FormatFloat(*f.Total, 'f', -1, 64)
}

// course compares the total with the last one before, within the window. Those
// who may not see the one must not learn of it by the other: totals of another
// label are passed over.
func (r *Rule) course(f *Fact, earlier []Fact) (text string, with *Fact, ok bool) {
	if f.Instrument != r.instrument || f.Total == nil {
		return "", nil, false
	}
	for i := range slices.Backward(earlier) {
		before := &earlier[i]
		if before.Instrument != r.instrument || before.Total == nil || before.Label != f.Label && before.Label != "" {
			continue
		}
		change := *f.Total - *before.Total
		within := int(code.DayOf(f.At)-code.DayOf(before.At)) <= r.days
		text = fmt.Sprintf("%s: total %s after %s on %s", r.Title, number(*f.Total), number(*before.Total), code.DayOf(before.At))
		return text, before, within && (r.points > 0 && change >= r.points || r.points < 0 && change <= r.points)
	}
	return "", nil, false
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// Findings puts hits together: one finding for each cause, label and day of UTC.
// What happened on another day is another event.
func Findings(hits []finding.Hit) (findings []finding.Finding) {
	type key struct {
		cause, label string
		day          code.Day
	}
	together := map[key][]finding.Hit{}
	for _, h := range hits {
		k := key{h.Cause, h.Label, code.DayOf(h.At.UTC())}
		together[k] = append(together[k], h)
	}
	for _, of := range together {
		findings = append(findings, finding.Collapse(of))
	}
	finding.Sort(findings)
	return findings
}
