package rate

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed limits.csv
	limitsCSV string
	//go:embed strata.csv
	strataCSV string
	//go:embed poverty.csv
	povertyCSV string
	//go:embed states.csv
	statesCSV string
)

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }

// dimension is what a population is divided by.
type dimension struct {
	labels map[string]string
	// several tells that a person may be in more than one stratum.
	several bool
	// unknown is the stratum of those of whom it is not known.
	unknown string
}

var dimensions = sync.OnceValue(func() map[string]*dimension {
	byName := map[string]*dimension{}
	for _, row := range fact.Read(strataCSV, "dimension", "stratum", "label", "several", "source").Rows {
		d := byName[row[0]]
		if d == nil {
			d = &dimension{labels: map[string]string{}, unknown: "unknown"}
			byName[row[0]] = d
		}
		d.labels[row[1]], d.several = row[2], row[3] == "Y"
		if row[1] == "UNK" {
			d.unknown = row[1]
		}
	}
	return byName
})

// Listed reports whether a stratum is one of those that the table lists for a
// dimension.
func Listed(dimension, stratum string) bool {
	d := dimensions()[dimension]
	if d == nil {
		return false
	}
	_, ok := d.labels[stratum]
	return ok
}

// guideline is the poverty guideline of a year and region, in US dollars a year.
type guideline struct{ one, more int }

// years are the guidelines by year and region, with the version of the table.
type years struct {
	version string
	by      map[string]guideline
}

var guidelines = sync.OnceValue(func() years {
	read := fact.Read(povertyCSV, "year", "region", "one_person", "each_additional")
	all := years{version: "poverty/" + read.Version, by: map[string]guideline{}}
	for _, row := range read.Rows {
		all.by[row[0]+" "+row[1]] = guideline{fact.Int(row[2]), fact.Int(row[3])}
	}
	return all
})

var regions = sync.OnceValue(func() map[string]string {
	byState := map[string]string{}
	for _, row := range fact.Read(statesCSV, "region", "states").Rows {
		for state := range strings.SplitSeq(row[1], "|") {
			byState[state] = row[0]
		}
	}
	return byState
})
