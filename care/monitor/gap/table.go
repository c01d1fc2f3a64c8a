package gap

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed gaps.csv
var gapsCSV string

//go:embed measures.csv
var measuresCSV string

// rule is a line of the table of gaps.
type rule struct {
	id, title, kind, sex string
	age                  fact.Span
	aged                 bool
	conditions           []string
	after, measure       string
	months               int // 0 is once, for good
	season               bool
	grace                int // days that are given beyond the months, or after the event
	doses                int
	action, source       string
	basis                string
}

// closing is what closes a gap: a code, and for how many months where that
// differs from the rule's own.
type closing struct {
	measure string
	months  int
}

type table struct {
	version  string
	rules    []rule
	closings map[[2]string][]closing
}

var tables = sync.OnceValue(func() table {
	read := fact.Read(gapsCSV, "gap_id", "title", "kind", "sex", "age_min", "age_max", "condition", "after", "measure", "months",
		"grace_days", "doses", "action", "source", "basis")
	t := table{version: read.Version, closings: map[[2]string][]closing{}}
	for _, row := range read.Rows {
		r := rule{
			id: row[0], title: row[1], kind: row[2], sex: row[3], age: fact.ParseSpan(row[4], row[5]), aged: row[4]+row[5] != "",
			after: row[7], measure: row[8], season: row[9] == "season", grace: fact.Int(row[10]), doses: fact.Int(row[11]),
			action: row[12], source: row[13], basis: row[14],
		}
		if row[6] != "" {
			r.conditions = strings.Split(row[6], "|")
		}
		if row[9] != "" && !r.season {
			r.months = fact.Int(row[9])
		}
		t.rules = append(t.rules, r)
	}
	for _, row := range fact.Read(measuresCSV, "measure", "system", "code", "months", "note").Rows {
		c := closing{measure: row[0], months: -1}
		if row[3] != "" {
			c.months = fact.Int(row[3])
		}
		key := [2]string{row[1], row[2]}
		t.closings[key] = append(t.closings[key], c)
	}
	return t
})

// Codes are the codes by system that close some gap, for who reads the record.
func Codes(system string) (codes []string) {
	for key := range tables().closings {
		if key[0] == system {
			codes = append(codes, key[1])
		}
	}
	return codes
}
