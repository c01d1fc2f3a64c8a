package intensity

import (
	"fmt"
	"strings"

	"caseload/care/score"
)

// Rules holds the decision.
func Rules() []score.Rule {
	return []score.Rule{score.Define("intensity",
		"How much care: CASE_MANAGEMENT, CARE_COORDINATION or CLINICIAN_DECIDES; parts: every criterion of both sides, met, not met or unknown, with its rows",
		"Our own criteria by version and payer; no published thresholds exist", Decide)}
}

// Decide proposes how much care somebody needs. Without a day there is no answer;
// whatever else is missing makes criteria unknown, and Missing names what could
// change the answer.
func Decide(in In) score.Result {
	result := score.Result{Rule: "intensity", Version: Version()}
	lines, wrong := in.lines()
	switch {
	case in.AsOf == nil:
		result.Missing = []string{"asOf"}
		return result
	case len(wrong) > 0:
		result.Missing = wrong
		result.Notes = []string{"criteria of the payer that cannot be read"}
		return result
	case len(lines) == 0:
		result.Missing = []string{"asOf"}
		result.Notes = []string{"no version of the criteria is in force on " + in.AsOf.String()}
		return result
	}
	all := examine(newPatient(&in), lines)
	answer, missing := decide(all)
	result.Value, result.Missing, result.Parts = score.Word(answer), missing, parts(all)
	result.Notes = in.notes(all, answer)
	return result
}

// lines are the criteria in force for the payer, those of everybody first, and
// the fields of payerCriteria that cannot be used.
func (in *In) lines() (lines []Line, wrong []string) {
	for i := range in.PayerCriteria {
		if field := in.PayerCriteria[i].wrong(); field != "" {
			wrong = append(wrong, fmt.Sprintf("payerCriteria[%d].%s", i, field))
		}
	}
	if in.AsOf == nil || len(wrong) > 0 {
		return nil, wrong
	}
	for _, list := range [][]Line{table().lines, in.PayerCriteria} {
		for i := range list {
			if list[i].applies(*in.AsOf, in.Payer) {
				lines = append(lines, list[i])
			}
		}
	}
	return lines, nil
}

func parts(all []Criterion) (parts []score.Part) {
	for _, c := range all {
		name := string(c.Side) + "." + c.Key
		label := c.Label
		if c.Payer != "" {
			name, label = name+"."+c.Payer, label+" (criterion of the payer "+c.Payer+")"
		}
		parts = append(parts, score.Part{Name: name, Label: label, Status: c.Status, Input: strings.Join(c.Facts, "; "), Evidence: c.Evidence})
	}
	return parts
}

// notes say whose criteria were added, and what an unknown one has kept open.
func (in *In) notes(all []Criterion, answer string) (notes []string) {
	var added, open []string
	for _, c := range all {
		if c.Payer != "" {
			added = append(added, c.Key)
		}
		if c.Side == CaseManagement && c.Status == score.Unknown {
			open = append(open, c.Key)
		}
	}
	switch {
	case len(added) > 0:
		notes = append(notes, fmt.Sprintf("the payer %s adds: %s", in.Payer, strings.Join(added, ", ")))
	case in.Payer != "":
		notes = append(notes, fmt.Sprintf("the payer %s adds no criteria", in.Payer))
	}
	if answer == DecideClinician && len(open) > 0 {
		notes = append(notes, "not known, so that care coordination is not proposed: "+strings.Join(open, ", "))
	}
	return notes
}
