package profile

import (
	"maps"
	"slices"
	"strings"
)

// Support finds out which elements that must be supported occur in resources.
type Support struct{ seen map[string]bool }

// Note looks at a resource.
func (s *Support) Note(raw []byte) {
	resource, err := decode(raw)
	if err != nil {
		return
	}
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	c := &checker{tables: published()}
	for _, name := range claimed(resource) {
		for _, rule := range c.constraints[name] {
			if rule.support && c.occurs(rule, resource) {
				s.seen[key(rule)] = true
			}
		}
	}
}

func (c *checker) occurs(rule constraint, resource object) bool {
	_, rest, _ := strings.Cut(rule.path, ".")
	steps := strings.Split(rest, ".")
	for _, parent := range reach(resource, steps[:len(steps)-1]) {
		for _, one := range chosen(parent, steps[len(steps)-1]) {
			if rule.slice == "" || c.inSlice(rule, one) {
				return true
			}
		}
	}
	return false
}

// Missing lists the elements that must be supported and did not occur, as
// "us-core-goal Goal.target".
func (s *Support) Missing() []string {
	missing := map[string]bool{}
	for _, rules := range published().constraints {
		for _, rule := range rules {
			if rule.support && !s.seen[key(rule)] {
				missing[key(rule)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(missing))
}

func key(rule constraint) string {
	path := rule.path
	if rule.slice != "" {
		path += ":" + rule.slice
	}
	return rule.profile + " " + path
}
