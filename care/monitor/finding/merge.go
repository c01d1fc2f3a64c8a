package finding

import (
	"cmp"
	"slices"
)

// Merge puts two findings of one cause and label together. It lasts while one of
// them does.
func Merge(a, b Finding) Finding {
	if b.First.Before(a.First) {
		a, b = b, a
	}
	if b.Severity.Over(a.Severity) {
		a.Kind, a.Severity = b.Kind, b.Severity
	}
	a.Reasons = slices.Clone(a.Reasons)
	for _, r := range b.Reasons {
		i := slices.IndexFunc(a.Reasons, func(known Reason) bool { return known.Rule == r.Rule })
		if i < 0 {
			a.Reasons = append(a.Reasons, r)
			continue
		}
		r.Count += a.Reasons[i].Count
		a.Reasons[i] = r
	}
	slices.SortStableFunc(a.Reasons, func(x, y Reason) int {
		return cmp.Or(cmp.Compare(y.Severity.rank(), x.Severity.rank()), cmp.Compare(x.Rule, y.Rule))
	})
	evidence := slices.Clone(b.Evidence)
	for _, row := range a.Evidence {
		if !slices.Contains(evidence, row) {
			evidence = append(evidence, row)
		}
	}
	a.Evidence, a.Count = evidence[:min(mostEvidence, len(evidence))], a.Count+b.Count
	if b.Latest.After(a.Latest) {
		a.Latest = b.Latest
	}
	if a.Ended == nil || b.Ended == nil {
		a.Ended = nil
	} else if b.Ended.After(*a.Ended) {
		a.Ended = b.Ended
	}
	return a
}
