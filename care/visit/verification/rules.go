package verification

import (
	"caseload/care/code"
	"caseload/care/score"
)

// In is what the rule is asked with.
type In struct {
	Visit  *Visit  `json:"visit"  doc:"the visit"`
	Others []Visit `json:"others" doc:"other visits of the same worker or person, for overlaps; may be left out"`
	State  string  `json:"state"  doc:"two letters; a state's own settings hold from their date; may be left out"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("visit-verification",
		"How many exceptions a home visit has. A part is an exception: its name as in the table, its label what it means, its input the class (fix blocks the export, acknowledge wants a person to accept) and what was found.",
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
	found := check(*in.Visit, in.Others, settingFor(in.State, in.day()))
	result.Value = score.Number(float64(len(found)))
	for _, e := range found {
		input := e.Class
		if e.Detail != "" {
			input += "; " + e.Detail
		}
		result.Parts = append(result.Parts, score.Part{Name: e.Name, Label: e.Meaning, Status: score.Met, Input: input})
	}
	if in.Visit.Place == nil && !in.Visit.LiveIn {
		result.Notes = []string{"the place of service is not known, so no distance was told"}
	}
	return result
}

// day is the day of the visit by its own clock, for the settings of that day.
func (in In) day() code.Day {
	switch {
	case in.Visit.Start != nil:
		return code.DayOf(*in.Visit.Start)
	case in.Visit.End != nil:
		return code.DayOf(*in.Visit.End)
	}
	return code.Date(9999, 12, 31) //nolint:mnd // whatever holds last
}
