package feed

import (
	"slices"

	"caseload/care/code"
)

// who is a person as one facility knows them.
type who struct {
	facility string
	id       code.Identifier
}

// aliases are the persons that were merged into others, and the visits that got
// another name.
type aliases struct {
	persons map[who]who
	visits  map[string]string
}

// aliasesOf takes all merges in, in the order in which they were stated. They hold
// for what was stated before and after: nothing belongs to an identifier that has
// been merged into another.
func aliasesOf(events []Event) *aliases {
	a := &aliases{persons: map[who]who{}, visits: map[string]string{}}
	for i := range events {
		if e := &events[i]; e.Kind == Merge {
			link(a.persons, who{e.Visit.Facility, e.Prior}, who{e.Visit.Facility, e.Person.like(e.Prior)})
		}
	}
	for i := range events {
		if e := &events[i]; e.Kind == Renumber || e.Kind == Move {
			link(a.visits, a.visit(e.PriorVisit, &e.Person), a.visit(e.Visit, &e.Person))
		}
	}
	return a
}

// link makes one name stand for another. A later statement turns an earlier one
// around: when b was merged into a, and now a is into b, b is what remains.
func link[T comparable](names map[T]T, from, to T) {
	if from == to {
		return
	}
	if resolve(names, to) == from {
		delete(names, to)
	}
	names[from] = to
}

// resolve follows a name to the one that remains.
func resolve[T comparable](names map[T]T, name T) T {
	for range len(names) + 1 {
		next, ok := names[name]
		if !ok {
			return name
		}
		name = next
	}
	return name
}

// person is who somebody is after all merges, by primary identifier.
func (a *aliases) person(facility string, p *Person) code.Identifier {
	return resolve(a.persons, who{facility, p.Primary()}).id
}

// visit is the name of a visit after all merges. Without a number it needs the
// person.
func (a *aliases) visit(v Visit, p *Person) string {
	name := v.Facility + "\x00#" + v.Number
	switch {
	case v.Number != "":
	case !v.Admitted.IsZero():
		id := a.person(v.Facility, p)
		name = v.Facility + "\x00@" + id.System + "\x00" + id.Value + "\x00" + v.Admitted.UTC().String()
	default:
		name = v.Facility + "\x00$" + v.Account
	}
	return resolve(a.visits, name)
}

// former are the identifiers that events stated and that are no longer the
// person's, each once and sorted.
func (a *aliases) former(events []*Event, now code.Identifier) (all []code.Identifier) {
	for _, e := range events {
		if id := e.Person.Primary(); id != now && !slices.Contains(all, id) && id != (code.Identifier{}) {
			all = append(all, id)
		}
	}
	slices.SortFunc(all, func(x, y code.Identifier) int {
		return slices.Compare([]string{x.System, x.Value, x.Type}, []string{y.System, y.Value, y.Type})
	})
	return all
}
