package hcc

import (
	"strings"

	"caseload/care/identify/fact"
)

// edit is a rule by which a diagnosis counts as another category, or as none,
// for people of a sex or an age.
type edit struct {
	sex  string // "F", "M", or empty for both
	ages fact.Span
	hcc  int // the category that it counts as, or 0
}

func editsOf(table fact.Table) map[string][]edit {
	edits := make(map[string][]edit, len(table.Rows))
	for _, row := range table.Rows {
		edit := condition(row[1])
		switch row[2] {
		case "assign":
			edit.hcc = fact.Int(row[3])
		case "drop":
		default:
			panic("hcc: the edits know no action " + row[2])
		}
		edits[row[0]] = append(edits[row[0]], edit)
	}
	return edits
}

// condition reads "sex=F", "age<=17" or "age>=2".
func condition(when string) edit {
	if sex, ok := strings.CutPrefix(when, "sex="); ok {
		return edit{sex: sex, ages: fact.ParseSpan("", "")}
	}
	if most, ok := strings.CutPrefix(when, "age<="); ok {
		return edit{ages: fact.ParseSpan("", most)}
	}
	if least, ok := strings.CutPrefix(when, "age>="); ok {
		return edit{ages: fact.ParseSpan(least, "")}
	}
	panic("hcc: the edits know no condition " + when)
}

func (e edit) applies(p person) bool {
	return (e.sex == "" || e.sex == p.sex) && e.ages.Holds(p.age)
}
