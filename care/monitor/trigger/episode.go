package trigger

import (
	"cmp"
	"slices"
	"time"

	"caseload/care/monitor/finding"
)

// Findings puts the hits together: one finding for each cause and label, from the
// first day on which a rule holds until a later day on which none does. A day
// with both counts by its worst.
func (r Result) Findings() (findings []finding.Finding) {
	marks := slices.Clone(r.marks)
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.cause, b.cause), cmp.Compare(a.label, b.label), cmp.Compare(a.day, b.day))
	})
	var e episode
	for i, m := range marks {
		if i > 0 && (m.cause != marks[i-1].cause || m.label != marks[i-1].label) {
			findings = e.finish(findings)
		}
		if i > 0 && m.day != marks[i-1].day {
			findings = e.night(findings)
		}
		e.take(m)
	}
	findings = e.finish(findings)
	finding.Sort(findings)
	return findings
}

// episode is what is gathered of one cause until it is over.
type episode struct {
	hits  []finding.Hit
	ill   map[string]bool      // analytes about which a rule held last
	held  map[string]bool      // those of today
	well  map[string]time.Time // those of today about which none holds, and when
	ended time.Time
}

func (e *episode) take(m mark) {
	if m.hit == nil {
		if e.well == nil {
			e.well = map[string]time.Time{}
		}
		if m.end.At.After(e.well[m.analyte]) {
			e.well[m.analyte] = m.end.At
		}
		return
	}
	if e.ill == nil {
		e.ill, e.held = map[string]bool{}, map[string]bool{}
	}
	e.hits = append(e.hits, *m.hit)
	e.ill[m.analyte], e.held[m.analyte] = true, true
}

// night ends a day: what was well all day is over.
func (e *episode) night(findings []finding.Finding) []finding.Finding {
	for analyte, at := range e.well {
		if e.ill[analyte] && !e.held[analyte] {
			delete(e.ill, analyte)
			if at.After(e.ended) {
				e.ended = at
			}
		}
	}
	clear(e.held)
	clear(e.well)
	if len(e.hits) > 0 && len(e.ill) == 0 {
		f := finding.Collapse(e.hits)
		f.Ended = new(e.ended)
		findings = append(findings, f)
		*e = episode{}
	}
	return findings
}

// finish ends a cause; what is not over lasts.
func (e *episode) finish(findings []finding.Finding) []finding.Finding {
	findings = e.night(findings)
	if len(e.hits) > 0 {
		findings = append(findings, finding.Collapse(e.hits))
	}
	*e = episode{}
	return findings
}
