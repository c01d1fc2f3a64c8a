package emergency

import (
	_ "embed" // the tables below
	"strings"
	"sync"
	"time"

	"caseload/care/identify/fact"
	"caseload/ent/emergencyaccess"
)

var (
	//go:embed limits.csv
	limitsCSV string
	//go:embed kinds.csv
	kindsCSV string
)

// limits are how far an emergency goes.
type limits struct {
	open, look, window time.Duration
	tries              int
}

var figures = sync.OnceValue(func() limits {
	of := fact.ReadLimits(limitsCSV).Of
	return limits{
		open: time.Duration(of("open")) * time.Minute, look: time.Duration(of("to look")) * time.Hour,
		window: time.Duration(of("window of tries")) * time.Minute, tries: of("tries"),
	}
})

// opens are the confidential categories that a kind of emergency opens.
func opens(kind emergencyaccess.Kind) []string {
	for _, row := range fact.Read(kindsCSV, "kind", "opens").Rows {
		if row[0] == string(kind) {
			return strings.Fields(row[1])
		}
	}
	return []string{}
}
