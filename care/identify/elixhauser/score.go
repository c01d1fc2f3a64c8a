package elixhauser

import (
	_ "embed" // the tables below
	"sync"

	"caseload/care/identify/comorbidity"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

//go:embed icd10.csv
var icd10CSV string

//go:embed weights.csv
var weightsCSV string

type catalog struct {
	version string
	index   *comorbidity.Index
	weights []int // by the place of a condition in the index
}

var tables = sync.OnceValue(func() *catalog {
	weights := fact.Read(weightsCSV, "condition", "label", "weight_van_walraven_2009", "superseded_by")
	codes := fact.Read(icd10CSV, "condition", "icd10_prefix", "in_icd10cm")
	loaded := &catalog{version: weights.Version, index: comorbidity.New(weights, codes)}
	for _, row := range weights.Rows {
		loaded.weights = append(loaded.weights, fact.Int(row[2]))
	}
	return loaded
})

// In is what the score is computed from.
type In struct {
	Diagnoses []string `json:"diagnoses" doc:"ICD-10-CM codes, with or without dot; [] says that there are none"`
}

// Score computes the score, -19 to 85. Without diagnoses it has no value.
func Score(in In) score.Result {
	tables := tables()
	result := score.Result{Rule: "elixhauser", Version: "van-walraven-2009/" + tables.version}
	if in.Diagnoses == nil {
		result.Missing = []string{"diagnoses"}
		return result
	}
	points, parts := comorbidity.Add(tables.index.Find(in.Diagnoses), func(found comorbidity.Condition) int { return tables.weights[found.Place] })
	result.Value, result.Parts = score.Number(float64(points)), parts
	return result
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("elixhauser",
		"Elixhauser comorbidity score by the weights of van Walraven, -19 to 85 (89 where metastases do not replace the tumor): the higher, the likelier is death in the hospital.",
		"Quan 2005 (Med Care 43:1130); van Walraven 2009 (Med Care 47:626)",
		Score)}
}
