package trigger

import (
	"cmp"
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/monitor/finding"
	"caseload/care/monitor/unit"
)

// Result is what the rules say about the readings of one person.
type Result struct {
	// Hits are the rules that hold, in the order of time.
	Hits []finding.Hit
	// Unread is what could not be judged.
	Unread []Unread

	marks []mark
}

// mark is what a reading says of a cause: a rule holds, or none does.
type mark struct {
	cause, label, analyte string
	day                   code.Day
	hit                   *finding.Hit
	end                   point // of a reading for which none holds
}

// Evaluate asks every rule about every reading, as if each were the last one. The
// order of the readings does not matter, and one that is there twice counts once.
func (s *Set) Evaluate(p Person, readings []Reading) (result Result) {
	list := ordered(readings)
	for _, label := range labels(list) {
		v := view{set: s, person: p.view(label), label: label, result: &result}
		for _, r := range list {
			if r.Label == "" || r.Label == label {
				v.readings = append(v.readings, r)
			}
		}
		v.evaluate()
	}
	for i := range result.marks {
		if hit := result.marks[i].hit; hit != nil {
			result.Hits = append(result.Hits, *hit)
		}
	}
	slices.SortStableFunc(result.Hits, func(a, b finding.Hit) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Label, b.Label), slices.Compare(a.Evidence, b.Evidence))
	})
	slices.SortStableFunc(result.Unread, func(a, b Unread) int {
		return cmp.Or(cmp.Compare(a.Reading, b.Reading), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Why, b.Why))
	})
	result.Unread = slices.Compact(result.Unread)
	return result
}

// labels are the labels of the readings, and none.
func labels(readings []*Reading) []string {
	found := []string{""}
	for _, r := range readings {
		found = append(found, r.Label)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// view is what those see who may see rows of one label: open rows and these.
type view struct {
	set      *Set
	person   Person
	label    string
	readings []*Reading
	result   *Result
	known    []string // codes that some analyte is about
}

func (v *view) evaluate() {
	for _, a := range v.set.analytes {
		v.known = append(v.known, a.codes...)
		series := v.series(a)
		for i := range series {
			v.judge(a, series[:i+1])
		}
	}
	if len(v.set.flags) == 0 {
		return
	}
	for _, r := range v.readings {
		if r.Category == "laboratory" && !slices.Contains(v.known, r.Code) {
			other := &analyte{codes: []string{r.Code}, domain: "lab"}
			v.judge(other, []point{{Reading: r, day: v.person.day(r.At)}})
		}
	}
}

// series is the analyte's readings in the unit of its rules. What two sources
// report of one moment counts once.
func (v *view) series(a *analyte) (series []point) {
	for _, r := range v.readings {
		if !slices.Contains(a.codes, r.Code) {
			continue
		}
		p := point{Reading: r, day: v.person.day(r.At)}
		if a.measured {
			var why string
			if p.value, why = a.value(r); why != "" {
				v.unread(r, "", why)
				if flag := v.flag(a, p); flag != nil {
					v.hit(a, flag, []point{p}, match{}, nil)
				}
				continue
			}
		}
		if last := len(series) - 1; last >= 0 && series[last].At.Equal(r.At) && series[last].value == p.value && slices.Equal(series[last].Flags, r.Flags) {
			continue
		}
		series = append(series, p)
	}
	return series
}

// value is the number of a reading in the unit of the analyte, or why there is
// none.
func (a *analyte) value(r *Reading) (value float64, why string) {
	switch {
	case r.Value == nil:
		return 0, "not comparable: no number"
	case a.unit == "" && strings.TrimSpace(r.Unit) == "":
		return 0, "not comparable: no unit"
	case a.unit == "":
		return *r.Value, ""
	}
	value, err := unit.Convert(r.Code, *r.Value, r.Unit, a.unit)
	if err != nil {
		return 0, err.Error()
	}
	return value, ""
}

// judge asks the rules of an analyte about the last point of its series.
func (v *view) judge(a *analyte, series []point) {
	now := series[len(series)-1]
	held := map[string]bool{}
	for _, r := range a.rules {
		m, ok := r.match(series, a.decimals)
		if !ok {
			continue
		}
		by, missing, ok := v.person.holds(r, now)
		if missing != "" {
			v.unread(now.Reading, r.ID, "not computable: "+missing+" missing")
		}
		if ok {
			held[r.Cause] = true
			v.hit(a, r, series, m, by)
		}
	}
	if r := v.flag(a, now); r != nil {
		held[a.cause(now)] = true
		v.hit(a, r, series, match{}, nil)
	}
	v.rest(a, now, held)
}

// rest marks the causes about which the point says that all is well.
func (v *view) rest(a *analyte, now point, held map[string]bool) {
	if now.bound() {
		if len(held) == 0 {
			v.unread(now.Reading, "", "not comparable: only a bound of the value is known")
		}
		return
	}
	causes := []string{a.cause(now)}
	for _, r := range a.rules {
		causes = append(causes, r.Cause)
	}
	slices.Sort(causes)
	for _, cause := range slices.Compact(causes) {
		if !held[cause] {
			v.result.marks = append(v.result.marks, mark{cause: cause, label: v.label, analyte: a.codes[0], day: now.day, end: now})
		}
	}
}

// flag is the rule about flags of every laboratory that holds for the point.
func (v *view) flag(a *analyte, p point) *Rule {
	if a.domain != "lab" {
		return nil
	}
	for _, r := range v.set.flags {
		if r.flagged(p.Flags) {
			return r
		}
	}
	return nil
}

// cause is what a flag of the analyte is about.
func (a *analyte) cause(p point) string {
	if len(a.rules) > 0 {
		return a.rules[0].Cause
	}
	return "laboratory:" + p.Code
}

// hit notes that a rule holds, where those who see the label are the first to
// see it.
func (v *view) hit(a *analyte, r *Rule, series []point, m match, by []State) {
	now := series[len(series)-1]
	h := finding.Hit{
		Rule: r.ID, Version: v.set.Version, Kind: r.Kind, Severity: r.Severity, Cause: r.Cause, Text: r.words(a, now, m),
		Action: r.Action, At: now.At, Evidence: []string{now.row()}, Label: now.Label,
	}
	if h.Cause == "" {
		h.Cause = a.cause(now)
	}
	for _, p := range m.with {
		h.Evidence, h.Label = append(h.Evidence, p.row()), max(h.Label, p.Label)
	}
	for _, s := range by {
		if s.Evidence != "" {
			h.Evidence = append(h.Evidence, s.Evidence)
		}
		h.Label = max(h.Label, s.Label)
	}
	if h.Label == v.label {
		v.result.marks = append(v.result.marks, mark{cause: h.Cause, label: v.label, analyte: a.codes[0], day: now.day, hit: &h})
	}
}

func (v *view) unread(r *Reading, rule, why string) {
	if r.Label == v.label {
		v.result.Unread = append(v.result.Unread, Unread{rowOf(r.ID), rule, why, r.Label})
	}
}
