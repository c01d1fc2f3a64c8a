package comorbidity

import "caseload/care/score"

// Add adds up the weights of the conditions. A condition that its severe form
// replaces is shown with no points.
func Add(conditions []Condition, weigh func(Condition) int) (points int, parts []score.Part) {
	for _, condition := range conditions {
		part := score.Part{Name: condition.Key, Label: condition.Label, Evidence: condition.Codes, Points: new(float64)}
		if condition.ReplacedBy != "" {
			part.Input = "replaced by " + condition.ReplacedBy
		} else {
			weight := weigh(condition)
			part.Points = new(float64(weight))
			points += weight
		}
		parts = append(parts, part)
	}
	return points, parts
}
