package match

import (
	"slices"
	"strings"
)

func addresses(a, b []Address) string {
	placesA, placesB := places(a), places(b)
	if len(placesA) == 0 || len(placesB) == 0 {
		return ""
	}
	level := "other"
	for _, one := range placesA {
		for _, other := range placesB {
			switch {
			case one.area != other.area:
			case one.street != "" && one.street == other.street:
				return "same"
			default:
				level = "area"
			}
		}
	}
	return level
}

// place is an address, written in one way.
type place struct{ area, street string }

// places are the addresses of a list that have a postal code.
func places(list []Address) (found []place) {
	for _, a := range list {
		if area := onlyDigits(a.PostalCode); len(area) >= 5 {
			found = append(found, place{area[:5], street(a.Line)})
		}
	}
	return found
}

// street is house and street in the short words of the post office, without the
// apartment, which is written in too many ways. It is empty without a number.
func street(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	words := strings.Fields(folded(strings.NewReplacer(".", " ", "#", " apt ").Replace(lines[0])))
	for i, word := range words {
		if short, ok := shortWords()[word]; ok {
			words[i] = short
		}
	}
	if at := slices.Index(words, "apt"); at > 0 {
		words = words[:at]
	}
	if len(words) < 2 || onlyDigits(words[0]) == "" {
		return ""
	}
	return strings.Join(words, " ")
}
