package verification

import (
	"fmt"
	"slices"

	"caseload/care/score"
)

// In is what the rule is asked with.
type In struct {
	Visit  *Visit  `json:"visit"  doc:"the visit"`
	Others []Visit `json:"others" doc:"other visits of the same worker or person, for overlaps; not known when left out"`
	State  string  `json:"state"  doc:"two letters; a state's own settings hold from their date; may be left out"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("visit-verification",
		"How many exceptions a home visit has. A part that is met is an exception: its name as in the table, its label what it means, "+
			"its input the class (fix holds back the export, acknowledge wants a person to accept) and what was found. "+
			"A part that is unknown cannot be told, and its note names what is missing.",
		"21st Century Cures Act, section 12006; exceptions as aggregators have them; tolerances are settings",
		Score)}
}

// Score finds the exceptions.
func Score(in In) score.Result {
	result := score.Result{Rule: "visit-verification", Version: exceptions().version}
	if in.Visit == nil {
		result.Missing = []string{"visit"}
		return result
	}
	found := Verify(*in.Visit, in.Others, Published().TermsOf(*in.Visit, in.State))
	result.Value = score.Number(float64(len(found.Exceptions)))
	for _, e := range found.Exceptions {
		result.Parts = append(result.Parts, e.part())
	}
	for _, u := range found.Unknown {
		result.Parts = append(result.Parts, u.part())
		if !slices.Contains(result.Missing, u.Missing) {
			result.Missing = append(result.Missing, u.Missing)
		}
	}
	if found.Exempt != "" {
		result.Notes = []string{"a live-in caregiver, attested: not to be verified (" + found.Exempt + ")"}
	}
	return result
}

// part is the exception as rules answer.
func (e Exception) part() score.Part {
	part := score.Part{Name: e.Code, Label: e.Meaning, Status: score.Met, Input: string(e.Class)}
	if detail := e.Detail(); detail != "" {
		part.Input += "; " + detail
	}
	if t := e.Threshold; t != nil {
		part.Note = fmt.Sprintf("%s %s since %s (%s, version %s): %s", t.Name, t.Value, t.From, t.State, t.Version, t.Source)
	}
	return part
}

func (u Unknown) part() score.Part {
	label := exceptions().kinds[u.Code].meaning
	return score.Part{Name: u.Code, Label: label, Status: score.Unknown, Note: "not computable: " + u.Missing + " missing"}
}
