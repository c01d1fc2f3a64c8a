package match

import (
	"slices"
	"strings"
)

func contacts(a, b []Contact) string { return overlap(reachable(a), reachable(b)) }

// overlap is whether two lists have anything in common; empty where one is.
func overlap(a, b []string) string {
	switch {
	case len(a) == 0 || len(b) == 0:
		return ""
	case slices.ContainsFunc(a, func(value string) bool { return slices.Contains(b, value) }):
		return "same"
	}
	return "other"
}

// reachable are the numbers and addresses of a list, written in one way.
func reachable(list []Contact) (values []string) {
	for _, c := range list {
		value := phone(c.Value)
		if c.System == "email" || strings.Contains(c.Value, "@") {
			value = strings.ToLower(strings.TrimSpace(c.Value))
		}
		if value != "" {
			values = append(values, value)
		}
	}
	return values
}

// phone is a number without its dashes and its country code; empty for one that
// is too short for a person's, or made up.
func phone(text string) string {
	number := onlyDigits(text)
	if len(number) == 11 && number[0] == '1' {
		number = number[1:]
	}
	if len(number) < 10 || madeUp(number) {
		return ""
	}
	return number
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// madeUp reports whether a long number is one that people enter for none: the
// same digit all along, or counting up.
func madeUp(number string) bool {
	if len(number) < 7 {
		return false
	}
	return strings.Count(number, number[:1]) == len(number) || strings.HasPrefix("12345678901", number) //nolint:gocritic // the constant is what is looked into
}
