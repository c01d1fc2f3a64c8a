package owed

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed assessments.csv
	assessmentsCSV string
	//go:embed roles.csv
	rolesCSV string
	//go:embed untold.csv
	untoldCSV string
	//go:embed limits.csv
	limitsCSV string
)

// meaning is what an instrument counts as.
type meaning struct {
	kinds  []string
	topics []fact.Text
}

var meanings = sync.OnceValue(func() map[string]meaning {
	all := map[string]meaning{}
	for _, row := range fact.Read(assessmentsCSV, "instrument", "kinds", "topics").Rows {
		var m meaning
		if row[1] != "" {
			m.kinds = strings.Split(row[1], "|")
		}
		if row[2] != "" {
			m.topics = texts(strings.Split(row[2], "|"))
		}
		all[row[0]] = m
	}
	return all
})

func texts(words []string) (all []fact.Text) {
	for _, w := range words {
		all = append(all, fact.Text(w))
	}
	return all
}

// role is a line of the roles.
type role struct {
	words      bool
	text, role string
}

var roles = sync.OnceValue(func() []role {
	var all []role
	for _, row := range fact.Read(rolesCSV, "match", "text", "role").Rows {
		all = append(all, role{row[0] == "words", row[1], row[2]})
	}
	return all
})

// roleOf is the role of somebody on a care team, empty for one that nobody asks for.
func roleOf(code, display string) fact.Text {
	display = strings.ToLower(display)
	for _, r := range roles() {
		if !r.words && r.text == code || r.words && strings.Contains(display, r.text) {
			return fact.Text(r.role)
		}
	}
	return ""
}

var untold = sync.OnceValue(func() (all []fact.Text) {
	for _, row := range fact.Read(untoldCSV, "kind").Rows {
		all = append(all, fact.Text(row[0]))
	}
	return all
})

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// Instruments are the instruments of which any counts as something.
func Instruments() (all []string) {
	for name := range meanings() {
		all = append(all, name)
	}
	return all
}
