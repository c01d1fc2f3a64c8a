package fhir

import "strings"

// HumanName is a person's name (R4 HumanName).
type HumanName struct {
	Extension []Extension `json:"extension,omitempty"`
	Use       string      `json:"use,omitempty"`
	Text      string      `json:"text,omitempty"`
	Family    string      `json:"family,omitempty"`
	NoFamily  Element     `json:"_family,omitzero"`
	Given     []string    `json:"given,omitempty"`
	Prefix    []string    `json:"prefix,omitempty"`
	Suffix    []string    `json:"suffix,omitempty"`
	Period    Period      `json:"period,omitzero"`
}

// nameUse is the order in which names are preferred to call somebody by.
var nameUse = map[string]int{"official": 0, "usual": 1, "": 2, "temp": 3, "nickname": 4, "anonymous": 5, "maiden": 6, "old": 7}

// Name is the name to call somebody by: official before usual, one that holds
// before one that has ended. ok is false when there is none.
func Name(names []HumanName) (best HumanName, ok bool) {
	for _, n := range names {
		if !n.empty() && (!ok || n.rank() < best.rank()) {
			best, ok = n, true
		}
	}
	return best, ok
}

func (n HumanName) empty() bool { return n.Family == "" && n.Text == "" && len(n.Given) == 0 }

func (n HumanName) rank() int {
	rank, known := nameUse[n.Use]
	if !known {
		rank = nameUse[""]
	}
	if n.Period.End != "" {
		rank += len(nameUse)
	}
	return rank
}

// GivenNames is the given names with a space between.
func (n HumanName) GivenNames() string { return joined(n.Given) }

// Prefixes is the titles before the name, Suffixes those after it.
func (n HumanName) Prefixes() string { return joined(n.Prefix) }

// Suffixes is the titles after the name.
func (n HumanName) Suffixes() string { return joined(n.Suffix) }

// Parts is the family and the given names; a name that has only text is taken
// as "Given Family".
func (n HumanName) Parts() (family, given string) {
	if n.Family != "" || len(n.Given) > 0 {
		return n.Family, n.GivenNames()
	}
	words := strings.Fields(n.Text)
	if len(words) == 0 {
		return "", ""
	}
	last := len(words) - 1
	return words[last], strings.Join(words[:last], " ")
}

// joined leaves out the empty places that a null in a list of names makes.
func joined(parts []string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
