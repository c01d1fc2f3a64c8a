package charlson

import (
	_ "embed" // the tables below
	"sync"

	"caseload/care/identify/comorbidity"
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

// catalog is the tables as the rules use them.
type catalog struct {
	version     string
	index       *comorbidity.Index
	weights     [][scales]int // by the place of a condition in the index
	severeRenal []string      // prefixes
}

var tables = sync.OnceValue(func() *catalog {
	weights := fact.Read(weightsCSV, "condition", "label", "weight_charlson_1987", "weight_quan_2011", "weight_lace_2010", "superseded_by")
	codes := fact.Read(icd10CSV, "condition", "icd10_prefix", "in_icd10cm")
	loaded := &catalog{version: weights.Version, index: comorbidity.New(weights, codes)}
	for _, row := range weights.Rows {
		loaded.weights = append(loaded.weights, weightsOf(row[2:5]))
	}
	for _, row := range fact.Read(severeRenalCSV, "icd10_prefix").Rows {
		loaded.severeRenal = append(loaded.severeRenal, row[0])
	}
	return loaded
})

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
