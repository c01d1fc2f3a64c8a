package fault

import (
	_ "embed" // the table below
	"encoding/csv"
	"strings"
	"sync"
)

//go:embed cures.csv
var curesCSV string

// Cure is what a code of a top-level error says, and what a client does about it.
type Cure struct{ Code, Meaning, Cure string }

// Cures are all of them, by code: no other code is ever answered.
var Cures = sync.OnceValue(func() (all []Cure) {
	reader := csv.NewReader(strings.NewReader(curesCSV))
	reader.Comment = '#'
	rows, err := reader.ReadAll()
	if err != nil {
		panic("fault: cures.csv: " + err.Error()) // our own file
	}
	for _, row := range rows[1:] {
		all = append(all, Cure{row[0], row[1], row[2]})
	}
	return all
})
