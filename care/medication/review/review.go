package review

import (
	"cmp"
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/medication/list"
	"caseload/care/medication/renal"
)

// In is a list with what is known of the person.
type In struct {
	Lines    []list.Line
	AsOf     code.Day
	Function renal.Function
	// Stale are measures that are on record and too old to go by, each with its day.
	Stale     map[string]code.Day
	Allergies []Allergen
	Overrides []Override
}

// Allergen is a substance that the person does not bear.
type Allergen struct {
	ID, Display, Label string
	Ingredients        []drug.ID
}

// Review finds everything, the worst first.
func Review(in In) []Finding {
	r := &review{In: in}
	r.use()
	for _, check := range []func(){r.interactions, r.duplicates, r.kidneys, r.allergies, r.ages, r.unmapped, r.refills} {
		check()
	}
	for i := range r.found {
		r.override(&r.found[i])
	}
	slices.SortStableFunc(r.found, func(a, b Finding) int {
		return cmp.Or(slices.Index(severities, a.Severity)-slices.Index(severities, b.Severity), strings.Compare(a.Key, b.Key))
	})
	return r.found
}

type review struct {
	In

	uses []drug.Use
	// past are the lines that ended, which may still count in pairs.
	past  []drug.Use
	found []Finding
}

// use puts the lines before the rules; places are those of the lines.
func (r *review) use() {
	for place := range r.Lines {
		l := &r.Lines[place]
		u := drug.Use{Place: place, Ingredients: l.Ingredients, Local: l.Local()}
		switch {
		case l.InUse():
			r.uses = append(r.uses, u)
		case l.LastDay != nil:
			u.Stop, u.Over = l.LastDay, true
			r.past = append(r.past, u)
		}
	}
}

func (r *review) add(f Finding, places ...int) {
	for i, name := range f.Missing {
		if day, ok := r.Stale[name]; ok {
			f.Missing[i] = name + ": the last one, of " + day.String() + ", is too old"
		}
	}
	f.rest(r.Lines, places)
	r.found = append(r.found, f)
}

// override finds why it is let stand, as long as nothing has changed since.
func (r *review) override(f *Finding) {
	for i := range r.Overrides {
		if o := &r.Overrides[i]; o.Finding == f.Key && o.Fingerprint == f.Fingerprint && !f.Mixed {
			f.Override = o
		}
	}
}
