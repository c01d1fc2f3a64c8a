package drug

import (
	_ "embed" // the table below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed routes.csv
var routesCSV string

// locals are the routes that keep a medicine where it is put, by name and by SNOMED CT code.
var locals = sync.OnceValue(func() map[string]bool {
	by := map[string]bool{}
	for _, row := range fact.Read(routesCSV, "route", "snomed").Rows {
		by[row[0]], by[row[1]] = true, true
	}
	return by
})

// Local reports whether a route, by its name or SNOMED CT code, keeps a medicine from meeting
// others. One that is not known does not.
func Local(route string) bool { return locals()[strings.ToLower(strings.TrimSpace(route))] }
