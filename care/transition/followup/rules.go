package followup

import (
	"caseload/care/code"
	"caseload/care/score"
)

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("transition-follow-up", "What came of a discharge within 30 days.", "CMS hospital-wide readmission measure by Yale CORE for the window and the first return; the other outcomes are our choice", Score).
		Giving(
			score.Output("result", "text", "unplanned readmission, planned readmission, died, observation stay, emergency visit, no return, or pending while the 30 days last and there was no inpatient return"),
			score.Output("through", "date", "the thirtieth day after the discharge"),
			score.Output("daysToReturn", "number", "days from the discharge to the first inpatient return"),
			score.Output("emergencyVisits", "number", "emergency visits within the window"),
			score.Output("observationStays", "number", "observation stays within the window"),
			score.Output("died", "date", "the death, where it was within the window"),
		).
		Like(`{"asOf": "2026-07-01", "discharge": "2026-05-04", "returns": [{"id": "s", "kind": "inpatient", "on": "2026-05-20", "planned": false}]}`)}
}

// Score answers with the outcome.
func Score(in In) score.Result {
	result := score.Result{Rule: "transition-follow-up", Version: "follow-up/" + limits().Version}
	if in.Discharge == nil {
		result.Missing = []string{"discharge"}
		return result
	}
	moments := []*code.Moment{in.AsOf, in.Discharge, in.Death}
	for _, r := range in.Returns {
		moments = append(moments, r.On)
	}
	for _, m := range moments {
		if m != nil && m.NeedsZone() && !in.Zone.Told() {
			result.Missing = []string{"zone"}
			return result
		}
	}
	o := Follow(in)
	result.Value, result.Missing, result.Parts = score.Word(o.Word), o.Missing, o.parts()
	return result
}
