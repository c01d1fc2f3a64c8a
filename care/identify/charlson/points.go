package charlson

import (
	"slices"
	"strings"

	"caseload/care/identify/comorbidity"
	"caseload/care/score"
)

// Conditions finds the conditions of the index in ICD-10 codes of any order and
// spelling.
func Conditions(codes []string) []comorbidity.Condition { return tables().index.Find(codes) }

// LACE returns the comorbidity score of the LACE index and the conditions that
// add up to it. Its weights are its own: dementia and connective tissue disease
// weigh 3, heart failure and lung disease 2, renal disease 2 or 4.
func LACE(diagnoses []string) (points int, parts []score.Part) {
	return comorbidity.Add(Conditions(diagnoses), func(found comorbidity.Condition) int {
		if found.Key == "rend" && tables().anySevereRenal(found.Codes) {
			return severeRenal
		}
		return tables().weights[found.Place][lace2010]
	})
}

// weigh gives the weights of a scale.
func weigh(by scale) func(comorbidity.Condition) int {
	return func(found comorbidity.Condition) int { return tables().weights[found.Place][by] }
}

func (c *catalog) anySevereRenal(codes []string) bool {
	return slices.ContainsFunc(codes, func(code string) bool {
		return slices.ContainsFunc(c.severeRenal, func(prefix string) bool { return strings.HasPrefix(code, prefix) })
	})
}

// Summary names the conditions of parts with their points, as in "dementia 3,
// diab 1", for a rule that shows them in a line.
func Summary(parts []score.Part) string {
	var items []string
	for _, part := range parts {
		if *part.Points != 0 {
			items = append(items, part.Name+" "+score.Number(*part.Points).String())
		}
	}
	return strings.Join(items, ", ")
}
