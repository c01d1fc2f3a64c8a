package charlson

import (
	"strings"

	"caseload/care/score"
)

// LACE returns the comorbidity score of the LACE index and the conditions that
// add up to it. Its weights are its own: dementia and connective tissue disease
// weigh 3, heart failure and lung disease 2, renal disease 2 or 4.
func LACE(diagnoses []string) (points int, parts []score.Part) {
	return add(Conditions(diagnoses), lace2010)
}

// add adds the weights up. A condition that its severe form replaces is shown
// with no points.
func add(conditions []Condition, by scale) (points int, parts []score.Part) {
	for _, condition := range conditions {
		weight := condition.weights[by]
		part := score.Part{Name: condition.Key, Label: condition.Label, Evidence: condition.Codes}
		if condition.ReplacedBy != "" {
			weight = 0
			part.Input = "replaced by " + condition.ReplacedBy
		}
		part.Points = new(float64(weight))
		points += weight
		parts = append(parts, part)
	}
	return points, parts
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
