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
	version                                  string
	indexAbove, responsePercent              int
	remissionBelow, improvedBelow            int
	earlyWeek, earlyFall, reviewWeek         int
	highScore, relapseRise, relapseFrom      int
	initialWeeks, initialContactWithin       int
	contactWithin, maintenanceContactWithin  int
	reviewAgainAfter                         int
	answeredWithin, doneWithin, raisedWithin int
	relapseWatch                             int
}

var limits = sync.OnceValue(func() figures {
	read := fact.ReadLimits(targetsCSV)
	by := read.Of
	return figures{
		version: read.Version, indexAbove: by("index above"), responsePercent: by("response fall"),
		remissionBelow: by("remission below"), improvedBelow: by("improved below"),
		earlyWeek: by("early week"), earlyFall: by("early fall"), reviewWeek: by("review week"),
		highScore: by("high score"), relapseRise: by("relapse rise"), relapseFrom: by("relapse from"),
		initialWeeks: by("initial phase"), initialContactWithin: by("initial contact within"),
		contactWithin: by("contact within"), maintenanceContactWithin: by("maintenance contact within"),
		reviewAgainAfter: by("review again after"), relapseWatch: by("relapse watch"),
		answeredWithin: by("recommendation answered within"), doneWithin: by("recommendation done within"),
		raisedWithin: by("recommendation raised within"),
	}
})
