package lace

import (
	"fmt"
	"slices"
	"strings"

	"caseload/care/identify/charlson"
	"caseload/care/score"
)

// A component computes its part of the index, or names what is missing.
type component func(In, table) (score.Part, []string)

func lengthOfStay(in In, table table) (score.Part, []string) {
	const label = "Length of stay"
	days, missing := in.Days()
	if missing != nil {
		return score.Part{Name: "L", Label: label}, missing
	}
	return table.part("L", label, days, fmt.Sprintf("%d days", days)), nil
}

func acuteAdmission(in In, table table) (score.Part, []string) {
	const label = "Acute admission"
	acute, missing := in.Acute()
	switch {
	case missing != nil:
		return score.Part{Name: "A", Label: label}, missing
	case acute:
		return table.part("A", label, 1, "acute"), nil
	}
	return table.part("A", label, 0, "not acute"), nil
}

func comorbidity(in In, table table) (score.Part, []string) {
	const label = "Comorbidity"
	if in.ComorbidityPoints != nil && *in.ComorbidityPoints >= 0 {
		return table.part("C", label, *in.ComorbidityPoints, fmt.Sprintf("comorbidity score %d", *in.ComorbidityPoints)), nil
	}
	if in.Diagnoses == nil {
		return score.Part{Name: "C", Label: label}, []string{"diagnoses"}
	}
	points, conditions := charlson.LACE(in.Diagnoses)
	input := fmt.Sprintf("comorbidity score %d", points)
	if summary := charlson.Summary(conditions); summary != "" {
		input += ": " + summary
	}
	part := table.part("C", label, points, input)
	for _, condition := range conditions {
		part.Evidence = append(part.Evidence, condition.Evidence...)
	}
	return part, nil
}

// renalByOurList reports whether renal disease is among the diagnoses, of which
// the paper does not say by codes when it is severe.
func (in In) renalByOurList(result score.Result) bool {
	return in.ComorbidityPoints == nil && slices.ContainsFunc(result.Parts, func(part score.Part) bool {
		return part.Name == "C" && strings.Contains(part.Input, "rend ")
	})
}

func emergencyVisits(in In, table table) (score.Part, []string) {
	const label = "Emergency visits in the six months before"
	count, evidence, missing := in.visits()
	if missing != nil {
		return score.Part{Name: "E", Label: label}, missing
	}
	part := table.part("E", label, count, fmt.Sprintf("%d visits", count))
	part.Evidence = evidence
	return part, nil
}
