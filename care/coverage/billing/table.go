package billing

import (
	_ "embed" // the tables below
	"slices"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

var (
	//go:embed limits.csv
	limitsCSV string
	//go:embed scales.csv
	scalesCSV string
	//go:embed visits.csv
	visitsCSV string
	//go:embed consents.csv
	consentsCSV string
	//go:embed roles.csv
	rolesCSV string
)

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// scales are the instruments that count as a validated scale.
var scales = sync.OnceValue(func() (all []string) {
	for _, row := range fact.Read(scalesCSV, "instrument").Rows {
		all = append(all, row[0])
	}
	return all
})

var visits = sync.OnceValue(func() [][]string { return fact.Read(visitsCSV, "system", "code").Rows })

// initiates reports whether a coding is of a visit that can begin care management.
func initiates(c code.Coding) bool {
	return slices.ContainsFunc(visits(), func(row []string) bool { return row[0] == c.System && strings.HasPrefix(c.Code, row[1]) })
}

// agreed is what words of a consent tell: for which families it is given.
type agreed struct {
	words    string
	families []string
}

var consents = sync.OnceValue(func() (all []agreed) {
	for _, row := range fact.Read(consentsCSV, "words", "families").Rows {
		all = append(all, agreed{row[0], strings.Split(row[1], "|")})
	}
	return all
})

// familiesOf are the families for which a consent with these words is given; none where
// they tell of no care management.
func familiesOf(words string) (families []string) {
	words = strings.ToLower(words)
	for _, a := range consents() {
		if strings.Contains(words, a.words) {
			families = append(families, a.families...)
		}
	}
	return families
}

var roles = sync.OnceValue(func() [][]string { return fact.Read(rolesCSV, "words", "role").Rows })

// roleOf is the role of somebody on a care team; empty for one that nobody asks for.
func roleOf(words string) string {
	words = strings.ToLower(words)
	for _, row := range roles() {
		if strings.Contains(words, row[0]) {
			return row[1]
		}
	}
	return ""
}
