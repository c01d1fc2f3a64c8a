package profile

import (
	"fmt"
	"slices"
	"strings"
)

// constrain holds a resource against what a profile says of an element: within every
// part that may have it.
func (c *checker) constrain(rule constraint, resource object) {
	_, rest, _ := strings.Cut(rule.path, ".")
	steps := strings.Split(rest, ".")
	last := len(steps) - 1
	for _, parent := range reach(resource, steps[:last]) {
		found := chosen(parent, steps[last])
		if rule.slice != "" {
			found = slices.DeleteFunc(found, func(one any) bool { return !c.inSlice(rule, one) })
		}
		if len(found) < rule.min || len(found) > rule.max {
			c.note(rule.path, fmt.Sprintf("%s wants %d to %d of them, there are %d", rule.profile, rule.min, rule.max, len(found)))
		}
		for _, one := range found {
			c.within(rule, one)
		}
	}
}

// within checks the binding and the target of one occurrence.
func (c *checker) within(rule constraint, value any) {
	if rule.codes != "" && !c.bound(rule.codes, value) {
		c.note(rule.path, "not a code of "+rule.codes)
	}
	ref, _ := value.(object)
	text, _ := ref["reference"].(string)
	if kind, _, ok := strings.Cut(text, "/"); ok && len(rule.refers) > 0 && !slices.Contains(rule.refers, kind) {
		c.note(rule.path, rule.profile+" lets it refer to "+strings.Join(rule.refers, ", ")+" only")
	}
}

// inSlice reports whether an occurrence belongs to the rule's slice: an extension by
// its address, a concept by the rule's codes.
func (c *checker) inSlice(rule constraint, value any) bool {
	part, _ := value.(object)
	if url, ok := part["url"].(string); ok {
		return url == rule.slice
	}
	return c.bound(rule.codes, value)
}

// reach is every part of a resource that the steps lead to.
func reach(from object, steps []string) []object {
	at := []object{from}
	for _, step := range steps {
		var next []object
		for _, part := range at {
			for _, one := range chosen(part, step) {
				if inner, ok := one.(object); ok {
					next = append(next, inner)
				}
			}
		}
		at = next
	}
	return at
}

// chosen is every value of an element; of a choice as onset[x], in whichever type.
func chosen(part object, name string) []any {
	stem, choice := strings.CutSuffix(name, "[x]")
	var found []any
	for key, value := range part {
		rest, ok := strings.CutPrefix(key, stem)
		if !ok || !choice && rest != "" || choice && (rest == "" || rest[0] < 'A' || rest[0] > 'Z') {
			continue
		}
		if list, ok := value.([]any); ok {
			found = append(found, list...)
		} else {
			found = append(found, value)
		}
	}
	return found
}
