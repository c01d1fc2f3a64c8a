package watch

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/monitor/finding"
)

// found is a change of condition that lasts, and what of it is new.
type found struct {
	finding.Finding

	patient *person
	rows    []string // for which rules hold, and which are new
	hits    []finding.Hit
	told    bool
	worked  bool
	task    *uuid.UUID
	known   known
}

// judge asks the rules, and leaves those patients about whom they found something
// new.
func (r *run) judge(context.Context) error {
	for id, p := range r.people {
		p.measured(r)
		p.happened(r)
		if p.found == nil {
			delete(r.people, id)
		}
	}
	return nil
}

// measured takes what lasts of what was measured, where something new is behind it.
func (p *person) measured(r *run) {
	if len(p.readings) == 0 {
		return
	}
	result := r.triggers.Evaluate(p.about, p.readings)
	for _, f := range result.Findings() {
		if f.Ended != nil || f.Latest.Before(r.Now.Add(-recent)) {
			continue
		}
		made := &found{Finding: f, patient: p}
		for _, h := range result.Hits {
			if h.Cause == f.Cause && h.Label == f.Label && !h.At.Before(f.First) && slices.ContainsFunc(h.Evidence, p.fresh) {
				made.take(h)
			}
		}
		p.add(made)
	}
}

// happened takes what happened lately.
func (p *person) happened(r *run) {
	for _, n := range p.news {
		byCause := map[[2]string]*found{}
		for _, h := range r.events.Evaluate(n.Facts) {
			if h.At.Before(r.Now.Add(-recent)) || !slices.Contains(n.Rows, h.Evidence[0]) {
				continue
			}
			h.Severity = n.judged(h)
			key := [2]string{h.Cause, h.Label}
			if byCause[key] == nil {
				byCause[key] = &found{patient: p, told: n.Told, worked: n.Worked, task: n.Task}
			}
			// The log does not tell what is graver than who recorded it thought.
			byCause[key].told = byCause[key].told && !h.Severity.Over(n.Severity)
			byCause[key].take(h)
		}
		for _, made := range byCause {
			made.Finding = finding.Collapse(made.hits)
			p.add(made)
		}
	}
}

// judged is how soon somebody must act: of a diagnosis as who recorded it says, of
// anything else at least as soon as the rule does.
func (n News) judged(h finding.Hit) finding.Severity {
	switch {
	case n.Severity == "":
		return h.Severity
	case h.Cause == diagnosis || h.Cause == diagnosisResolved || n.Severity.Over(h.Severity):
		return n.Severity
	}
	return h.Severity
}

const (
	diagnosis         = "diagnosis"
	diagnosisResolved = "diagnosis-resolved"
)

func (f *found) take(h finding.Hit) {
	f.hits = append(f.hits, h)
	if row := h.Evidence[0]; f.patient.fresh(row) && !slices.Contains(f.rows, row) {
		f.rows = append(f.rows, row)
	}
}

// add joins what is of one cause.
func (p *person) add(made *found) {
	if len(made.hits) == 0 {
		return
	}
	for _, f := range p.found {
		if f.Cause == made.Cause && f.Label == made.Label {
			f.Finding = finding.Merge(f.Finding, made.Finding)
			f.told, f.worked, f.hits = f.told && made.told, f.worked && made.worked, append(f.hits, made.hits...)
			for _, row := range made.rows {
				if !slices.Contains(f.rows, row) {
					f.rows = append(f.rows, row)
				}
			}
			return
		}
	}
	p.found = append(p.found, made)
}
