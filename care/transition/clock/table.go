package clock

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/identify/fact"
	"caseload/care/score"
)

var (
	//go:embed limits.csv
	limitsCSV string
	//go:embed settings.csv
	settingsCSV string
	//go:embed ways.csv
	waysCSV string
)

// limits are the numbers of the clocks by name.
type limits struct {
	version string
	numbers map[string]int
}

var limited = sync.OnceValue(func() limits {
	read := fact.Read(limitsCSV, "limit", "number", "unit", "basis")
	loaded := limits{version: "transition/" + read.Version, numbers: map[string]int{}}
	for _, row := range read.Rows {
		loaded.numbers[row[0]] = fact.Int(row[1])
	}
	return loaded
})

// limit is a number of the table; a name that is not there is a mistake of ours.
func limit(name string) int {
	n, ok := limited().numbers[name]
	if !ok {
		panic("clock: no limit is named " + name)
	}
	return n
}

// setting is a kind of place to be discharged from or to.
type setting struct {
	name     string
	from, to string
	away     bool
}

var settings = sync.OnceValue(func() map[string]setting {
	byName := map[string]setting{}
	for _, row := range fact.Read(settingsCSV, "setting", "names", "from", "to", "away").Rows {
		s := setting{name: row[0], from: row[2], to: row[3], away: row[4] == yes}
		byName[s.name] = s
		for name := range strings.SplitSeq(row[1], "|") {
			byName[name] = s
		}
	}
	return byName
})

const yes = "Y"

var ways = sync.OnceValue(func() map[string]bool {
	counts := map[string]bool{}
	for _, row := range fact.Read(waysCSV, "use", "way", "counts").Rows {
		counts[row[0]+" "+row[1]] = row[2] == yes
	}
	return counts
})

// counts reports whether a way counts for a use. One that was left out does.
func counts(use string, way fact.Text) score.Status {
	return score.Told(way.Key() == "" || ways()[use+" "+way.Key()], true)
}
