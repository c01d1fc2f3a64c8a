package homehealth

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

var (
	//go:embed limits.csv
	limitsCSV string
	//go:embed roles.csv
	rolesCSV string
)

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }

// version names the tables.
func version() string { return "home-health/" + limits().Version }

// roles are the professions that may have the encounter, by name, with the day
// from which any of them may.
var roles = sync.OnceValue(func() map[string]code.Day {
	byName := map[string]code.Day{}
	for _, row := range fact.Read(rolesCSV, "role", "names", "any_from").Rows {
		from, err := code.ParseDay(row[2])
		if err != nil {
			panic("homehealth: a role has no day")
		}
		for name := range strings.SplitSeq(row[0]+"|"+row[1], "|") {
			byName[name] = from
		}
	}
	return byName
})
