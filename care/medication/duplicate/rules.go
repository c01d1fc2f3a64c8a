package duplicate

import (
	"fmt"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/score"
)

// In is what the rule is asked with.
type In struct {
	Medications []drug.Medication `json:"medications" doc:"the list, in any order; [] says that nothing is taken"`
	AsOf        *code.Day         `json:"asOf"        doc:"the day on which they are taken; without it, whatever has no last day is taken"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("duplicate-therapy",
		"How many therapies are on the list more than once. A part is an ingredient or a class: its input is block (one must stop), warn (somebody must look) or ask (products may make one dose together), its evidence the places in the list.",
		"own classes by ingredient; block for anticoagulants, ACE inhibitors, ARB, renin-angiotensin drugs, MAO inhibitors, cholinesterase inhibitors and gabapentinoids is a choice of ours",
		Score)}
}

// Score finds the duplicates.
func Score(in In) score.Result {
	result := score.Result{Rule: "duplicate-therapy", Version: drug.Version()}
	if in.Medications == nil {
		result.Missing = []string{"medications"}
		return result
	}
	uses, missing := drug.Resolve(in.Medications)
	day := code.Day(1<<31 - 1)
	if in.AsOf != nil {
		day = *in.AsOf
	}
	found := Check(uses, day)
	for _, f := range found {
		part := score.Part{Name: f.Name, Label: f.Label, Status: score.Met, Input: f.Policy}
		for _, place := range f.Places {
			part.Evidence = append(part.Evidence, fmt.Sprintf("medications[%d]", place))
		}
		result.Parts = append(result.Parts, part)
	}
	if result.Missing = missing; missing == nil {
		result.Value = score.Number(float64(len(found)))
	}
	return result
}
