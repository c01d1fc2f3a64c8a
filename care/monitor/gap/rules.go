package gap

import (
	"slices"

	"caseload/care/score"
)

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("care-gaps",
		"Care gaps: how many screenings, vaccines, tests and follow-ups are open; a part for each rule that applies or may apply, met where it is closed.",
		"gaps.csv of this program, which names the source of every line: USPSTF, CDC/ACIP, ADA, KDIGO, HEDIS, 42 CFR",
		Score)}
}

// Score counts the open gaps of one person.
func Score(in In) score.Result {
	result := score.Result{Rule: "care-gaps", Version: tables().version}
	if in.AsOf == nil {
		result.Missing = []string{"asOf"}
		return result
	}
	open := 0
	for _, g := range Find(in) {
		part := score.Part{Name: g.Rule, Label: g.Title, Status: score.NotMet, Input: g.Reason, Evidence: g.Evidence}
		switch g.Status {
		case Open:
			open++
		case Closed:
			part.Status = score.Met
		case Unknown:
			part.Status = score.Unknown
			for _, name := range g.Missing {
				if !slices.Contains(result.Missing, name) {
					result.Missing = append(result.Missing, name)
				}
			}
		}
		result.Parts = append(result.Parts, part)
	}
	if result.Missing == nil {
		result.Value = score.Number(float64(open))
	}
	return result
}
