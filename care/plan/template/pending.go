package template

import (
	"slices"

	"caseload/care/code"
	"caseload/care/plan/content"
)

// Pending are the differences of a version that the team has neither taken over
// nor declined: all items for a plan that has never used the template. Questions
// about barriers are asked, not taken over.
func Pending(use *code.TemplateUse, to *Template, library *Library) []Difference {
	var before []entry
	if use != nil {
		before = settled(use, library)
	}
	return slices.DeleteFunc(differences(before, to.entries()), func(d Difference) bool { return d.Kind == content.Barrier })
}

// settled are the items as the team has decided on them: those of the version that
// it has gone through, with what it took over or declined of later ones.
func settled(use *code.TemplateUse, library *Library) []entry {
	var through *Template
	if use.Version != "" {
		through = library.Find(use.Key, use.Version)
	}
	items := through.entries()
	decided := slices.Concat(use.Taken, use.Declined)
	for _, next := range library.after(use.Key, through) {
		for _, d := range differences(items, next.entries()) {
			if !slices.Contains(decided, d.Mark(next)) {
				continue
			}
			items = slices.DeleteFunc(items, func(e entry) bool { return e.key == d.Key })
			if d.Op != Drops {
				items = append(items, *find(next.entries(), d.Key))
			}
		}
	}
	return items
}

// Mark is what a decision on an item of a version is kept by. A further version
// that changes the item again asks again.
func (d Difference) Mark(of *Template) string { return of.Version + ":" + d.Key }

// Is reports whether the codes of a condition say that it is the problem.
func (p Problem) Is(codings ...code.Coding) bool {
	for _, own := range append([]code.Coding{p.Coding}, p.Also...) {
		for _, c := range codings {
			if matches(own, c) {
				return true
			}
		}
	}
	return false
}
