package instrument

import (
	"slices"

	"caseload/care/code"
)

// Named is what the table proposes under a kind and a key, for who carries the
// proposal out later; ok is false when the table has none of it.
func Named(kind Kind, key string) (p Proposal, ok bool) {
	for _, r := range proposalRules() {
		if r.proposal.Kind == kind && r.proposal.Key == key {
			return r.proposal, true
		}
	}
	return Proposal{}, false
}

// Means reports whether the codes of a condition say the same as the proposal.
func (p Proposal) Means(codings []code.Coding) bool {
	return slices.ContainsFunc(codings, func(c code.Coding) bool {
		same := c.System == p.Coding.System && c.Code == p.Coding.Code
		return c.Code != "" && (same || p.means(c))
	})
}

// Known are the keys of the problems that the codes of a condition mean, such as
// "depression".
func Known(codings []code.Coding) map[string]bool {
	known := map[string]bool{}
	for _, r := range proposalRules() {
		if r.proposal.Kind == ProblemKind && r.proposal.Means(codings) {
			known[r.proposal.Key] = true
		}
	}
	return known
}
