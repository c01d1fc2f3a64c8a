package match

import (
	"slices"
	"strings"
)

// names compares family and given names together, since they change places.
func names(a, b Person) (family, given string) {
	familyA, familyB, givenA, givenB := folded(a.Family), folded(b.Family), first(a), first(b)
	if familyA != familyB && familyA != "" && givenA != "" && familyA == givenB && familyB == givenA {
		return "swapped", "swapped"
	}
	return families(familyA, familyB), givens(givenA, givenB)
}

// first is the first given name.
func first(p Person) string {
	if len(p.Given) == 0 {
		return ""
	}
	word, _, _ := strings.Cut(folded(p.Given[0]), " ")
	return word
}

func families(a, b string) string {
	switch {
	case a == "" || b == "":
		return ""
	case joined(a) == joined(b):
		return "same"
	case shares(strings.Fields(a), strings.Fields(b)):
		return "part"
	case alike(joined(a), joined(b)):
		return "sound"
	}
	return "other"
}

func givens(a, b string) string {
	switch {
	case a == "" || b == "":
		return ""
	case a == b:
		return "same"
	case long(a) == long(b), initial(a, b), initial(b, a):
		return "variant"
	case alike(a, b):
		return "sound"
	}
	return "other"
}

// joined is a name without blanks: "De La Cruz" is "Delacruz".
func joined(name string) string { return strings.ReplaceAll(name, " ", "") }

// shortest is the least letters of a word by which two double names are told to
// share one: articles are shorter.
const shortest = 4

// shares reports whether one of two names has several words, and one of these is
// in the other.
func shares(a, b []string) bool {
	if len(a) == 1 && len(b) == 1 {
		return false
	}
	return slices.ContainsFunc(a, func(word string) bool { return len(word) >= shortest && slices.Contains(b, word) })
}

// long is the name that a short form stands for, else the name.
func long(name string) string {
	if found, ok := longNames()[name]; ok {
		return found
	}
	return name
}

// initial reports whether a name is the first letter of another one.
func initial(letter, name string) bool {
	return len([]rune(letter)) == 1 && strings.HasPrefix(name, letter)
}

// alike reports whether two words sound alike, or differ by a slip: one letter in
// words of five and more, two in words of nine and more.
func alike(a, b string) bool {
	if sound := soundex(a); sound != "" && sound == soundex(b) {
		return true
	}
	switch shorter := min(len(a), len(b)); {
	case shorter >= 9:
		return distance(a, b) <= 2
	case shorter >= 5:
		return distance(a, b) <= 1
	}
	return false
}
