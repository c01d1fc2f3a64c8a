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

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }

// version names the tables.
func version() string { return "transition/" + limits().Version }

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
