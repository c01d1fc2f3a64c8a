package trigger

import (
	"slices"
	"strconv"
	"strings"
)

// holds reports whether everything that the rule requires holds of the person on
// the day of a point, and by which states. Missing names what is not known.
func (p Person) holds(r *Rule, at point) (by []State, missing string, ok bool) {
	for _, requirement := range r.Requires {
		if years, isAge := strings.CutPrefix(requirement, "age>="); isAge {
			least, _ := strconv.Atoi(years)
			switch {
			case p.Birth == nil:
				return nil, "birthDate", false
			case p.Birth.YearsTo(at.day) < least:
				return nil, "", false
			}
			continue
		}
		state, found := p.state(requirement, at)
		switch {
		case !found && slices.Contains(p.Unknown, requirement):
			return nil, requirement, false
		case !found:
			return nil, "", false
		}
		by = append(by, state)
	}
	return by, "", true
}

// state finds one that holds on the day; the first by its row where several do.
func (p Person) state(name string, at point) (found State, ok bool) {
	for _, s := range p.States {
		if s.Name != name || s.From != nil && p.day(*s.From) > at.day || s.Until != nil && p.day(*s.Until) < at.day {
			continue
		}
		if !ok || s.Label < found.Label || s.Label == found.Label && s.Evidence < found.Evidence {
			found, ok = s, true
		}
	}
	return found, ok
}

// view is the person as those see who may see rows of the label.
func (p Person) view(label string) Person {
	states := make([]State, 0, len(p.States))
	for _, s := range p.States {
		if s.Label == "" || s.Label == label {
			states = append(states, s)
		}
	}
	p.States = states
	return p
}
