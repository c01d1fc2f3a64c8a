package charlson

import (
	_ "embed" // the tables below
	"slices"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed icd10.csv
var icd10CSV string

//go:embed weights.csv
var weightsCSV string

//go:embed severe_renal.csv
var severeRenalCSV string

// A scale is a column of weights.
type scale int

const (
	charlson1987 scale = iota
	quan2011
	lace2010
	scales
)

// condition is a line of the table of weights.
type condition struct {
	key, label string
	weights    [scales]int
	severeForm int // its index, or -1
}

// catalog is the tables as the rules use them.
type catalog struct {
	version     string
	conditions  []condition
	prefixes    map[string]int  // ICD-10 prefix to index of condition
	severeRenal map[string]bool // prefixes
}

var tables = sync.OnceValue(func() catalog {
	weights := fact.Read(weightsCSV, "condition", "label", "weight_charlson_1987", "weight_quan_2011", "weight_lace_2010", "superseded_by")
	loaded := catalog{version: weights.Version, prefixes: map[string]int{}, severeRenal: map[string]bool{}}
	for _, row := range weights.Rows {
		loaded.conditions = append(loaded.conditions, condition{key: row[0], label: row[1], severeForm: -1, weights: weightsOf(row[2:5])})
	}
	for i, row := range weights.Rows {
		if row[5] != "" {
			loaded.conditions[i].severeForm = loaded.index(row[5])
		}
	}
	for _, row := range fact.Read(icd10CSV, "condition", "icd10_prefix", "in_icd10cm").Rows {
		loaded.prefixes[row[1]] = loaded.index(row[0])
	}
	for _, row := range fact.Read(severeRenalCSV, "icd10_prefix").Rows {
		loaded.severeRenal[row[0]] = true
	}
	return loaded
})

// index is the place of a condition; it panics where a table names another.
func (c catalog) index(key string) int {
	i := slices.IndexFunc(c.conditions, func(c condition) bool { return c.key == key })
	if i < 0 {
		panic("charlson: a table names the condition " + key + ", which has no weights")
	}
	return i
}

// renal is what the table says where the weight hangs on the code.
const renal = "2 or 4"

// The two weights of renal disease in LACE.
const mildRenal, severeRenal = 2, 4

func weightsOf(columns []string) (weights [scales]int) {
	for i, text := range columns {
		if text == renal {
			weights[i] = mildRenal
			continue
		}
		weights[i] = fact.Int(text)
	}
	return weights
}
