package merge

import (
	"cmp"
	"slices"

	"caseload/care/code"
)

// Notes puts notes together that were added apart: all of both, each once, in the
// order of their times. Notes never meet in a conflict.
func Notes(one, other []code.Annotation) []code.Annotation {
	all := slices.Concat(one, other)
	slices.SortStableFunc(all, func(a, b code.Annotation) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	return slices.CompactFunc(all, func(a, b code.Annotation) bool { return a.ID == b.ID })
}
