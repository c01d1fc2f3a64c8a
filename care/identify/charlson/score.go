package charlson

import (
	"cmp"
	"fmt"

	"caseload/care/identify/comorbidity"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// The variants of the index.
const (
	Charlson1987 = "charlson-1987"
	Quan2011     = "quan-2011"
)

// In is what the index is computed from.
type In struct {
	fact.Birth
	Variant     string   `json:"variant"     doc:"charlson-1987 (the default) or quan-2011"`
	Diagnoses   []string `json:"diagnoses"   doc:"ICD-10-CM codes, with or without dot; [] says that there are none"`
	AgeAdjusted *bool    `json:"ageAdjusted" doc:"false leaves the points for age out of charlson-1987; may be left out: true. quan-2011 has none"`
}

// Score computes the index. Without diagnoses, or with charlson-1987 without an
// age, it has no value, and shows what can be told.
func Score(in In) score.Result {
	variant := cmp.Or(in.Variant, Charlson1987)
	result := score.Result{Rule: "charlson", Version: variant + "/" + tables().version}
	weights, ok := map[string]scale{Charlson1987: charlson1987, Quan2011: quan2011}[variant]
	if !ok {
		result.Missing = []string{"variant"}
		result.Notes = []string{"the variants are charlson-1987 and quan-2011"}
		return result
	}
	var points int
	points, result.Parts = comorbidity.Add(Conditions(in.Diagnoses), weigh(weights))
	if in.Diagnoses == nil {
		result.Missing = []string{"diagnoses"}
	}
	if variant == Charlson1987 && (in.AgeAdjusted == nil || *in.AgeAdjusted) {
		points = adjust(&result, points, in.Birth)
	}
	if result.Missing == nil {
		result.Value = score.Number(float64(points))
	}
	return result
}

// adjust adds the points for age, and the survival that the score stands for.
func adjust(result *score.Result, points int, birth fact.Birth) int {
	years, missing := birth.Years()
	if missing != nil {
		result.Missing = append(result.Missing, missing...)
		if len(result.Missing) == len(missing) {
			result.Notes = append(result.Notes, fmt.Sprintf("%d without the points for age", points))
		}
		return points
	}
	forAge, part := agePart(years)
	result.Parts = append(result.Parts, part)
	if result.Missing == nil {
		result.Parts = append(result.Parts, survivalPart(points+forAge))
	}
	return points + forAge
}
