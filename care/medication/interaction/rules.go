package interaction

import (
	"fmt"
	"strings"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/score"
)

// In is what the rule is asked with.
type In struct {
	Medications []drug.Medication `json:"medications" doc:"the list, in any order; [] says that nothing is taken"`
	AsOf        *code.Day         `json:"asOf"        doc:"the day on which both must be taken; what ended shortly before counts where the pair needs a washout; without it, whatever has no last day is taken"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("medication-interactions",
		"How many pairs of ingredients on the list do harm together. A part is a pair, the worst first: its name is the two ingredients, its label what happens, its input severity and what to do, its evidence the places in the list.",
		"ONC high-priority list, Phansalkar 2012, JAMIA 19:735; supplementary pairs from labels, not clinician-reviewed (see each part)",
		Score)}
}

// Score finds the pairs. A medicine whose ingredients are not known leaves the
// count without a value: it is never taken as safe.
func Score(in In) score.Result {
	result := score.Result{Rule: "medication-interactions", Version: pairs().version}
	if in.Medications == nil {
		result.Missing = []string{"medications"}
		return result
	}
	uses, missing := drug.Resolve(in.Medications)
	result.Missing = missing
	found := Check(uses, in.day())
	for _, f := range found {
		result.Parts = append(result.Parts, f.part())
	}
	if missing == nil {
		result.Value = score.Number(float64(len(found)))
	}
	return result
}

// never is a day after every last day.
const never = code.Day(1<<31 - 1)

func (in In) day() code.Day {
	if in.AsOf != nil {
		return *in.AsOf
	}
	return never
}

func (f Finding) part() score.Part {
	words := []string{f.Severity.String(), f.Action, "basis: " + f.Basis}
	if f.Note != "" {
		words = append(words, f.Note)
	}
	part := score.Part{
		Name: f.First.Name() + "+" + f.Second.Name(), Label: f.Mechanism, Status: score.Met, Input: strings.Join(words, "; "),
	}
	for _, place := range f.Places {
		part.Evidence = append(part.Evidence, fmt.Sprintf("medications[%d]", place))
	}
	return part
}
