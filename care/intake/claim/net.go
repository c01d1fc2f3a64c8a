package claim

import (
	"cmp"
	"math"
	"slices"

	"caseload/care/code"
)

// Ruling is what became of a version.
type Ruling struct {
	// Final versions are what is left of the claim.
	Final bool
	// Choice is set on each of the versions between which the cancellations did not
	// tell: some of them are final and some are not.
	Choice bool
	// Unmatched is set on a cancellation for which no version with its amount is
	// left: the original was never delivered, or could not be read.
	Unmatched bool
}

// Net decides which versions under one natural key are final (CCLF Information
// Packet, final action): each cancellation removes one original or correction
// with the same amount, and what is left is final; that can be more than one. When
// several would do, the one that came into force first goes, by id if that is
// equal, and the ruling says that it was a choice. A version that is there twice
// counts once, and both get its ruling. The rulings are in the order of the
// versions, and do not depend on it.
func Net(versions []Version) []Ruling {
	rulings := map[string]Ruling{}
	for _, same := range byAmount(versions) {
		settle(same, rulings)
	}
	answer := make([]Ruling, len(versions))
	for i, v := range versions {
		answer[i] = rulings[v.Delivery()]
	}
	return answer
}

// byAmount is every version once, in groups of one amount.
func byAmount(versions []Version) map[string][]Version {
	groups, seen := map[string][]Version{}, map[string]bool{}
	for _, v := range versions {
		if key := v.Delivery(); !seen[key] {
			seen[key] = true
			groups[v.Amount] = append(groups[v.Amount], v)
		}
	}
	return groups
}

// settle rules over the versions of one amount.
func settle(same []Version, rulings map[string]Ruling) {
	slices.SortFunc(same, earlier)
	cancelled := 0
	for _, v := range same {
		if v.Adjustment == Cancellation {
			cancelled++
		}
	}
	open := len(same) - cancelled
	choice := cancelled > 0 && cancelled < open
	removed, used := 0, 0
	for _, v := range same {
		switch {
		case v.Adjustment == Cancellation:
			rulings[v.Delivery()] = Ruling{Unmatched: used >= open}
			used++
		case removed < cancelled:
			rulings[v.Delivery()] = Ruling{Choice: choice}
			removed++
		default:
			rulings[v.Delivery()] = Ruling{Final: true, Choice: choice}
		}
	}
}

// earlier orders versions by when they came into force, those without a date
// first, and then by id.
func earlier(a, b Version) int {
	return cmp.Or(cmp.Compare(since(a.Effective), since(b.Effective)), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Adjustment, b.Adjustment))
}

func since(day *code.Day) code.Day {
	if day == nil {
		return math.MinInt32
	}
	return *day
}
