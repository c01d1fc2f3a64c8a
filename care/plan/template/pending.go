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
	var older *Template
	var decided []string
	if use != nil {
		older = library.Find(use.Key, use.Version)
		if use.Version == "" {
			older = nil
		}
		decided = slices.Clone(use.Declined)
		if use.To == to.Version {
			decided = append(decided, use.Taken...)
		}
	}
	return slices.DeleteFunc(Differences(older, to), func(d Difference) bool {
		return d.Kind == content.Barrier || slices.Contains(decided, d.Mark(to))
	})
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
