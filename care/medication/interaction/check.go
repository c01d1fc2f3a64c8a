package interaction

import (
	"cmp"
	"slices"

	"caseload/care/code"
	"caseload/care/medication/drug"
)

// Finding is a pair that is on the list, and where.
type Finding struct {
	*Pair

	// Places are where its ingredients stand in the list.
	Places []int
}

// Check finds every pair among medicines that are taken on the day, once
// however many products hold it, the worst first. What is only within one
// product is meant to be together.
func Check(uses []drug.Use, day code.Day) []Finding {
	var found []Finding
	all := pairs().pairs
	for i, a := range uses {
		for _, b := range uses[i+1:] {
			for _, x := range a.Ingredients {
				for _, y := range b.Ingredients {
					if p := all[keyOf(x, y)]; p != nil && p.meets(x, a, b, day) {
						found = note(found, p, a.Place, b.Place)
					}
				}
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.ID, b.ID))
	})
	return found
}

// meets reports whether both are in the body on the day; x is the ingredient of
// a.
func (p *Pair) meets(x drug.ID, a, b drug.Use, day code.Day) bool {
	ofA, ofB := p.FirstWashout, p.SecondWashout
	if x != p.First {
		ofA, ofB = ofB, ofA
	}
	return !a.Local && !b.Local && a.On(day, ofA) && b.On(day, ofB)
}

// note adds the pair, or the places to the pair that was found before.
func note(found []Finding, p *Pair, places ...int) []Finding {
	at := slices.IndexFunc(found, func(f Finding) bool { return f.Pair == p })
	if at < 0 {
		return append(found, Finding{p, places})
	}
	for _, place := range places {
		if !slices.Contains(found[at].Places, place) {
			found[at].Places = append(found[at].Places, place)
		}
	}
	return found
}
