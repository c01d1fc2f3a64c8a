package match

import (
	"slices"
	"strings"
)

// identifiers compares the numbers of two people: the same one tells, and two
// different ones where a person has one only.
func identifiers(a, b Person) string {
	numbersA, numbersB := numbers(a), numbers(b)
	level := ""
	for _, one := range numbersA {
		if slices.Contains(numbersB, one) {
			return "same"
		}
		if single()[one.System] && slices.ContainsFunc(numbersB, func(other Identifier) bool { return other.System == one.System }) {
			level = "other"
		}
	}
	return level
}

// numbers are the identifiers that tell something, written in one way.
func numbers(p Person) (list []Identifier) {
	for _, i := range p.Identifiers {
		value := strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(i.Value))
		if i.System != "" && value != "" && (onlyDigits(value) != value || !madeUp(value)) {
			list = append(list, Identifier{i.System, value})
		}
	}
	return list
}
