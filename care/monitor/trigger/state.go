package trigger

import (
	_ "embed" // the table below
	"slices"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
)

//go:embed states.csv
var statesCSV string

// means is a line of the table: codes that put a person into a state.
type means struct{ state, match, system, value string }

var states = sync.OnceValue(func() (list []means) {
	for _, row := range fact.Read(statesCSV, "state", "match", "system", "value").Rows {
		list = append(list, means{row[0], row[1], row[2], row[3]})
	}
	return list
})

// StatesOf names what a condition or a medicine of these codes puts a person
// into, as far as rules ask for it: a chronic condition by its group
// (heart_failure), a drug by what it does (hypoglycemic_drug).
func StatesOf(codings []code.Coding) (names []string) {
	for _, c := range codings {
		entry := chronic.Condition{System: c.System, Code: fact.Text(c.Code), Display: c.Display, ClinicalStatus: "active"}
		for _, found := range chronic.FromChart([]chronic.Condition{entry}, 0) {
			if found.Group != "" {
				names = append(names, found.Group)
			}
		}
		for _, m := range states() {
			if m.applies(c) {
				names = append(names, m.state)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (m means) applies(c code.Coding) bool {
	switch {
	case c.System != m.system:
		return false
	case m.match == "code":
		return c.Code == m.value
	}
	return strings.Contains(strings.ToLower(c.Display), m.value)
}
