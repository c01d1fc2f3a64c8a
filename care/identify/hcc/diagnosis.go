package hcc

import (
	"fmt"

	"caseload/care/identify/fact"
)

// profile is a patient's categories and what led to them.
type profile struct {
	present set
	codes   map[int][]string // the diagnoses behind each
	notes   []string
}

// profile maps the diagnoses to categories and lets the greater ones replace the
// lesser.
func (m *model) profile(p person) *profile {
	found := &profile{codes: map[int][]string{}}
	for _, code := range fact.Diagnoses(p.diagnoses) {
		for _, hcc := range m.mapped(code, p, found) {
			found.present.add(hcc)
			found.codes[hcc] = append(found.codes[hcc], code)
		}
	}
	found.patch(m.patches)
	found.rank(m.hierarchy)
	return found
}

// mapped is the categories of a code after the edits. Where the edits of a code
// cannot be decided, because age or sex is not known, the code is left out; the
// score has no value then anyhow.
func (m *model) mapped(code string, p person, found *profile) []int {
	edits := m.edits[code]
	if len(edits) > 0 && (!p.ageKnown || p.sex == "") {
		return nil
	}
	for _, edit := range edits {
		switch {
		case !edit.applies(p):
		case edit.hcc == 0:
			found.notef("%s gives no category at this age", code)
			return nil
		default:
			found.notef("%s gives HCC%d at this age or sex", code, edit.hcc)
			return []int{edit.hcc}
		}
	}
	return m.categories[code]
}

// patch removes the categories that count only beside others.
func (p *profile) patch(patches []patch) {
	for _, patch := range patches {
		if p.present.has(patch.hcc) && p.present.and(&patch.beside) == (set{}) {
			p.present.remove(patch.hcc)
			p.notef("HCC%d does not count without another category of its kind", patch.hcc)
		}
	}
}

// rank goes through the hierarchy step by step. A category that is gone removes
// nothing any more.
func (p *profile) rank(hierarchy []drop) {
	for _, step := range hierarchy {
		if p.present.has(step.hcc) && p.present.has(step.lesser) {
			p.present.remove(step.lesser)
			p.notef("HCC%d is replaced by HCC%d", step.lesser, step.hcc)
		}
	}
}

func (p *profile) notef(format string, values ...any) {
	p.notes = append(p.notes, fmt.Sprintf(format, values...))
}
