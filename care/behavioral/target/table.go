package target

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

//go:embed targets.csv
var targetsCSV string

// figures are the limits of the rule.
type figures struct {
	version                                 string
	indexAbove, responsePercent             int
	remissionBelow, improvedBelow           int
	earlyWeek, earlyFall, reviewWeek        int
	highScore, relapseRise, relapseFrom     int
	contactWithin, maintenanceContactWithin int
}

var limits = sync.OnceValue(func() figures {
	read := fact.Read(targetsCSV, "figure", "value", "unit")
	by := map[string]int{}
	for _, row := range read.Rows {
		by[row[0]] = fact.Int(row[1])
	}
	return figures{
		version: read.Version, indexAbove: by["index above"], responsePercent: by["response fall"],
		remissionBelow: by["remission below"], improvedBelow: by["improved below"],
		earlyWeek: by["early week"], earlyFall: by["early fall"], reviewWeek: by["review week"],
		highScore: by["high score"], relapseRise: by["relapse rise"], relapseFrom: by["relapse from"],
		contactWithin: by["contact within"], maintenanceContactWithin: by["maintenance contact within"],
	}
})
