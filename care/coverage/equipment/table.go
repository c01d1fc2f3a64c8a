package equipment

import (
	_ "embed" // the tables below
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

var (
	//go:embed limits.csv
	limitsCSV string
	//go:embed listed.csv
	listedCSV string
)

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }

// version names the tables.
func version() string { return "equipment/" + limits().Version }

// listed are the codes of the required list with their first day.
var listed = sync.OnceValue(func() map[string]code.Day {
	from := map[string]code.Day{}
	for _, row := range fact.Read(listedCSV, "code", "from").Rows {
		day, err := code.ParseDay(row[1])
		if err != nil {
			panic("equipment: a code has no day")
		}
		from[row[0]] = day
	}
	return from
})
