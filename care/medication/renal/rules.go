package renal

import (
	"fmt"
	"slices"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/score"
)

// In is what the rule is asked with.
type In struct {
	Function

	Medications []drug.Medication `json:"medications" doc:"the list, in any order; [] says that nothing is taken"`
	AsOf        *code.Day         `json:"asOf"        doc:"the day for which it is asked"`
	Contrast    *bool             `json:"contrast"    doc:"whether iodinated contrast is to be given; left out, no rule about it is asked"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("renal-dosing",
		"How many medicines on the list want something done at this kidney function. A part is a rule about a medicine: its label what it asks for, its input the measure, the severity, what to do and the source.",
		"metformin: FDA Drug Safety Communication 2016-04-08; the others from general knowledge of the documents that each part names",
		Score)}
}

// Score asks the rules of every medicine on the list. A rule whose measure is
// not known is unknown, and the count then has no value.
func Score(in In) score.Result {
	result := score.Result{Rule: "renal-dosing", Version: Version()}
	if in.Medications == nil {
		result.Missing = []string{"medications"}
		return result
	}
	uses, missing := drug.Resolve(in.Medications)
	result.Missing = missing
	met := 0
	for _, f := range Check(in, uses) {
		result.Parts = append(result.Parts, f.part())
		if f.Status == score.Met {
			met++
		}
		for _, name := range f.Missing {
			if !slices.Contains(result.Missing, name) {
				result.Missing = append(result.Missing, name)
			}
		}
	}
	if result.Missing == nil {
		result.Value = score.Number(float64(met))
	} else {
		slices.Sort(result.Missing)
	}
	return result
}

// Version names the state of the rules.
func Version() string { return rules().version }

// Finding is a rule that holds for a medicine, or of which that cannot be told.
type Finding struct {
	// Rule names the rule, Place is where the medicine stands in the list.
	Rule       string
	Ingredient drug.ID
	Place      int
	Status     score.Status
	// Result is what is asked for: contraindicated, avoid, adjust, hold, caution, review
	// or monitor; Severity how soon; Measure what it is by, in words.
	Result, Severity, Action, Measure, Citation string
	Missing                                     []string
}

func (f Finding) part() score.Part {
	part := score.Part{
		Name: f.Rule + " " + f.Ingredient.Name(), Label: f.Result, Status: f.Status, Input: "not known",
		Evidence: []string{fmt.Sprintf("medications[%d]", f.Place)},
	}
	if f.Missing == nil {
		part.Input = fmt.Sprintf("%s; %s; %s; %s", f.Measure, f.Severity, f.Action, f.Citation)
	}
	return part
}

// Check asks every rule of every medicine; what is not met is no finding.
func Check(in In, uses []drug.Use) (found []Finding) {
	for _, l := range rules().lines {
		for _, u := range uses {
			if f, ok := in.ask(l, u); ok {
				found = append(found, f)
			}
		}
	}
	return found
}

// ask asks a rule of a medicine.
func (in In) ask(l line, u drug.Use) (f Finding, ok bool) {
	at := slices.IndexFunc(u.Ingredients, l.concerns)
	if at < 0 || u.Local || (in.AsOf != nil && !u.On(*in.AsOf, 0)) {
		return f, false
	}
	f = Finding{
		Rule: l.rule, Ingredient: u.Ingredients[at], Place: u.Place, Status: score.Met,
		Result: l.result, Severity: l.severity, Action: l.action, Citation: l.citation,
	}
	var met bool
	met, f.Measure, f.Missing = in.judge(l)
	if f.Missing != nil {
		f.Status = score.Unknown
		return f, true
	}
	return f, met
}

// judge reports whether the rule holds for the patient.
func (in In) judge(l line) (met bool, words string, missing []string) {
	switch l.measure {
	case "two_of_three":
		return in.twoOfThree(l.criteria)
	case "contrast":
		if in.Contrast == nil || !*in.Contrast {
			return false, "", nil
		}
		value, words, missing := in.measure("egfr", in.AsOf)
		return l.holds(value), words + ", contrast planned", missing
	}
	value, words, missing := in.measure(l.measure, in.AsOf)
	return l.holds(value), words, missing
}

// twoOfThree reports whether two of the three criteria about age, weight and creatinine hold.
func (in In) twoOfThree(criteria []criterion) (met bool, words string, missing []string) {
	if missing = absent(known{"age", in.Age != nil}, known{"creatinine", in.Creatinine != nil}, known{"weight", in.Weight != nil}); missing != nil {
		return false, "", missing
	}
	values := map[string]float64{"age": float64(*in.Age), "weight": *in.Weight, "creatinine": *in.Creatinine}
	count := 0
	for _, c := range criteria {
		if c.holds(values[c.measure]) {
			count++
		}
	}
	return count >= 2, fmt.Sprintf("%d of 3: age %d, weight %g kg, creatinine %g mg/dL", count, *in.Age, *in.Weight, *in.Creatinine), nil
}

// Concerns reports whether a rule by kidney function is about the ingredient.
func Concerns(id drug.ID) bool {
	return slices.ContainsFunc(rules().lines, func(l line) bool { return l.concerns(id) })
}
