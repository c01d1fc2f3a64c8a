package admission

import (
	"slices"

	"caseload/care/code"
	"caseload/care/transition/feed"
)

// aliases are the names that merges have made one person's, by each of them. They are
// in the order of the alphabet, so that each name leads to the same list.
func aliases(events []feed.Event) map[string][]string {
	groups := map[string][]string{}
	of := func(name string) []string {
		if group, ok := groups[name]; ok {
			return group
		}
		return []string{name}
	}
	for _, e := range events {
		one, other := nameOf(e.Person.Primary()), nameOf(e.Prior)
		if e.Kind != feed.Merge || one == "" || other == "" {
			continue
		}
		joined := slices.Concat(of(one), of(other))
		slices.Sort(joined)
		joined = slices.Compact(joined)
		for _, name := range joined {
			groups[name] = joined
		}
	}
	return groups
}

// subject is the number by which a patient here is known: that of the stay, else
// another one that merges have made the same person's.
func subject(of code.Identifier, groups map[string][]string, known map[string]bool) (code.Identifier, bool) {
	if known[nameOf(of)] {
		return of, true
	}
	for _, name := range groups[nameOf(of)] {
		if known[name] {
			return identifierOf(name), true
		}
	}
	return of, false
}
