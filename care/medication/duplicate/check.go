package duplicate

import (
	"slices"

	"caseload/care/code"
	"caseload/care/medication/drug"
)

// Finding is one therapy that is on the list more than once.
type Finding struct {
	// Name is the ingredient or the class, Label its words.
	Name, Label string
	// Policy is block where one must be stopped, warn where somebody must look,
	// ask for one ingredient in several products, which may make one dose.
	Policy string
	// Places are where they stand in the list.
	Places []int
}

// Check finds duplicate therapy among medicines that are taken on the day.
func Check(uses []drug.Use, day code.Day) []Finding {
	taken := slices.DeleteFunc(slices.Clone(uses), func(u drug.Use) bool { return u.Local || !u.On(day, 0) })
	return append(sameIngredient(taken), sameClass(taken)...)
}

func sameIngredient(taken []drug.Use) (found []Finding) {
	for _, id := range drug.All() {
		if places := holding(taken, []drug.ID{id}); len(places) > 1 {
			found = append(found, Finding{Name: id.Name(), Label: "the same ingredient in several products", Policy: "ask", Places: places})
		}
	}
	return found
}

// sameClass looks for different ingredients of a class in different products.
func sameClass(taken []drug.Use) (found []Finding) {
	for _, class := range drug.Classes() {
		if class.Policy == "none" {
			continue
		}
		if places := holding(taken, class.Members); len(places) > 1 && distinct(taken, class.Members) > 1 {
			found = append(found, Finding{Name: class.Name, Label: class.Label, Policy: class.Policy, Places: places})
		}
	}
	return found
}

func holding(taken []drug.Use, ids []drug.ID) (places []int) {
	for _, u := range taken {
		if slices.ContainsFunc(u.Ingredients, func(id drug.ID) bool { return slices.Contains(ids, id) }) {
			places = append(places, u.Place)
		}
	}
	return places
}

func distinct(taken []drug.Use, ids []drug.ID) int {
	met := map[drug.ID]bool{}
	for _, u := range taken {
		for _, id := range u.Ingredients {
			if slices.Contains(ids, id) {
				met[id] = true
			}
		}
	}
	return len(met)
}
