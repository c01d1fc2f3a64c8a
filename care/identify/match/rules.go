package match

import "caseload/care/score"

// In are the two records.
type In struct {
	First  Person `json:"first"  doc:"one record"`
	Second Person `json:"second" doc:"the other record"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("patient-match",
		"Whether two records are of one person, in bits of evidence: unlikely, possible, certain. It proposes a pair for a person to look at, and merges nothing.",
		"Fellegi and Sunter 1969, J Am Stat Assoc 64:1183 (method); the weights are our own estimates",
		Score)}
}

// statuses are the agreements as the statuses of a criterion.
var statuses = map[Agreement]score.Status{Agrees: score.Met, Close: score.Met, Differs: score.NotMet, Missing: score.Unknown}

// Score is [Compare] in the shape in which all rules answer.
func Score(in In) score.Result {
	compared := Compare(in.First, in.Second)
	result := score.Result{Rule: "patient-match", Version: compared.Version}
	for _, f := range compared.Findings {
		result.Parts = append(result.Parts, score.Part{
			Name: string(f.Field), Label: f.Reason, Points: score.Points(f.Bits), Status: statuses[f.Agreement],
		})
		if f.Agreement == Missing {
			result.Missing = append(result.Missing, string(f.Field))
		}
	}
	if compared.Comparable() {
		result.Value, result.Band = score.Number(compared.Bits), string(compared.Band)
	}
	return result
}
