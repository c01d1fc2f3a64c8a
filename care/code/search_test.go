package code_test

import (
	"testing"

	"caseload/care/code"
)

func TestSearchNameFoldsWhatPeopleTypeDifferently(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"Núñez-O'Brien":             "nunez obrien",
		"  Hernán834   Agustín529 ": "hernan834 agustin529",
		"GROẞE":                     "grosse",
		"Strauß":                    "strauss",
		"Łukasz Ørsted":             "lukasz orsted",
		"Smith, Jo":                 "smith jo",
		"e\u0301":                   "e",
		"李小龍":                       "李小龍",
		"\u202eevil":                "evil",
		"":                          "",
	}
	for name, want := range tests {
		if got := code.SearchName(name); got != want {
			t.Errorf("SearchName(%q) = %q, want %q", name, got, want)
		}
	}
}
