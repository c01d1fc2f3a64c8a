package fhir

import (
	"strings"

	"caseload/care/code"
)

// PersonKey narrows the key of a practitioner's national provider number to one
// name: the number alone does not tell who it is where systems make numbers up,
// or type them wrong. Names agree that have the last word of the family name and
// the first letter of the given names in common, so that a middle name or a
// title makes no difference. ok is false for other keys and without a name.
func PersonKey(key Key, name HumanName) (narrower Key, ok bool) {
	if !strings.HasPrefix(string(key), string(IdentifierKey("Practitioner", code.NPI, ""))) {
		return "", false
	}
	family, given := name.Parts()
	words := strings.Fields(code.SearchName(family))
	if len(words) == 0 {
		return "", false
	}
	initial := []rune(code.SearchName(given) + " ")[0]
	return key + Key("&name="+words[len(words)-1]+","+strings.TrimSpace(string(initial))), true
}

// titles stand before or after a name and are no part of it.
var titles = map[string]bool{
	"dr": true, "mr": true, "mrs": true, "ms": true, "miss": true, "prof": true,
	"md": true, "do": true, "rn": true, "np": true, "pa": true, "phd": true, "dnp": true, "pharmd": true, "lcsw": true, "lsw": true,
	"jr": true, "sr": true, "ii": true, "iii": true,
}

// spoken reads a name as people say it, with titles around it.
func spoken(display string) HumanName {
	var words []string
	for word := range strings.FieldsSeq(display) {
		if !titles[strings.ToLower(strings.Trim(word, ".,"))] {
			words = append(words, strings.Trim(word, ","))
		}
	}
	return HumanName{Text: strings.Join(words, " ")}
}
