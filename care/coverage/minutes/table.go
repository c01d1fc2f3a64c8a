package minutes

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

var (
	//go:embed codes.csv
	codesCSV string
	//go:embed exclusions.csv
	exclusionsCSV string
	//go:embed families.csv
	familiesCSV string
	//go:embed roles.csv
	rolesCSV string
)

// billing is a code that is billed by the minute, or APCM, which needs none.
type billing struct {
	family, code string
	// bases are those that an add-on comes with; empty for a base.
	bases []string
	actor string
	// minutes are those of the base, or of each unit of an add-on; midpoint the
	// least where half counts, 0 where it does not.
	minutes, midpoint int
	// units are the most of a month; 0 for no limit.
	units int
	from  code.Day
	needs []string
	rank  int
}

type table struct {
	version string
	codes   []billing
}

var billings = sync.OnceValue(func() table {
	read := fact.Read(codesCSV, "family", "code", "addon_to", "actor", "minutes", "midpoint", "max_units", "from", "needs", "rank")
	t := table{version: "minutes/" + read.Version}
	for _, row := range read.Rows {
		from, err := code.ParseDay(row[7])
		if err != nil {
			panic("minutes: a code has no first day")
		}
		t.codes = append(t.codes, billing{
			family: row[0], code: row[1], bases: list(row[2]), actor: row[3], minutes: whole(row[4]), midpoint: whole(row[5]),
			units: whole(row[6]), from: from, needs: list(row[8]), rank: whole(row[9]),
		})
	}
	return t
})

// Version names the state of the table of codes.
func Version() string { return billings().version }

// whole is a number of a table, 0 where there is none.
func whole(text string) int {
	if text == "" {
		return 0
	}
	return fact.Int(text)
}

func list(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "|")
}

// exclusion says that codes do not go with others.
type exclusion struct {
	codes, others []string
	// whose is same for others of the same practitioner, other for those of
	// another one.
	whose, why string
}

var exclusions = sync.OnceValue(func() (all []exclusion) {
	for _, row := range fact.Read(exclusionsCSV, "codes", "not_with", "whose", "why").Rows {
		all = append(all, exclusion{list(row[0]), list(row[1]), row[2], row[3]})
	}
	return all
})

// family is a group of codes that an entry is logged for.
type family struct {
	name   string
	actors []string
	label  string
}

var families = sync.OnceValue(func() map[string]family {
	byName := map[string]family{}
	for _, row := range fact.Read(familiesCSV, "family", "names", "actors", "label").Rows {
		for _, name := range list(row[1]) {
			byName[name] = family{row[0], list(row[2]), row[3]}
		}
	}
	return byName
})

var actors = sync.OnceValue(func() map[string]string {
	byRole := map[string]string{}
	for _, row := range fact.Read(rolesCSV, "actor", "roles").Rows {
		for _, role := range list(row[1]) {
			byRole[role] = row[0]
		}
	}
	return byRole
})
