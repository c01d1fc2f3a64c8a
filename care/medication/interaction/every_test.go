package interaction

import (
	"testing"

	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
	"caseload/care/medication/drug/drugtest"
)

// TestEveryPairIsFoundInEveryProduct asks each pair of the table with every two
// products that hold its ingredients, in either order.
func TestEveryPairIsFoundInEveryProduct(t *testing.T) {
	t.Parallel()
	holders := map[drug.ID][]drug.Use{}
	for _, product := range drugtest.Products(t) {
		uses, missing := drug.Resolve([]drug.Medication{{Code: fact.Text(product)}})
		if missing != nil {
			t.Fatal(missing)
		}
		for _, id := range uses[0].Ingredients {
			holders[id] = append(holders[id], uses[0])
		}
	}
	for _, p := range pairs().pairs {
		alone := func(id drug.ID) drug.Use { return drug.Use{Ingredients: []drug.ID{id}} }
		for _, a := range append(holders[p.First], alone(p.First)) {
			for _, b := range append(holders[p.Second], alone(p.Second)) {
				for _, list := range [][]drug.Use{{a, b}, {b, a}} {
					if n := count(Check(list, never), p); n != 1 {
						t.Errorf("%s found %d times", p.ID, n)
					}
				}
			}
		}
	}
}

func count(found []Finding, p *Pair) (n int) {
	for _, f := range found {
		if f.Pair == p {
			n++
		}
	}
	return n
}

// TestNothingFiresWithoutAPair asks every two ingredients that are no pair.
func TestNothingFiresWithoutAPair(t *testing.T) {
	t.Parallel()
	all := drug.All()
	for i, x := range all {
		for _, y := range all[i+1:] {
			list := []drug.Use{{Ingredients: []drug.ID{x}}, {Place: 1, Ingredients: []drug.ID{y}}}
			if found := Check(list, never); (pairs().pairs[keyOf(x, y)] == nil) != (len(found) == 0) {
				t.Errorf("%s and %s: %d findings", x.Name(), y.Name(), len(found))
			}
		}
	}
}
