package event

import (
	"fmt"
	"strings"

	"caseload/care/monitor/finding"
	"caseload/care/score"
)

// In is what the rules ask of one person.
type In struct {
	Facts []Fact `json:"facts" doc:"what happened; [] says that nothing did"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("change-event",
		"Changes of condition in what happened: the gravest severity (info, action, urgent, emergent), or none; a part for each cause and day.",
		"events.csv, topics.csv, screens.csv and courses.csv of this program, which name the source of every line",
		Score)}
}

// Score asks the rules about what happened to one person.
func Score(in In) score.Result {
	result := score.Result{Rule: "change-event", Version: Shipped().Version}
	result.Missing = in.missing()
	if result.Missing != nil {
		return result
	}
	worst := finding.Severity("")
	for _, f := range Findings(Shipped().Evaluate(in.Facts)) {
		if worst == "" || f.Severity.Over(worst) {
			worst = f.Severity
		}
		texts := make([]string, len(f.Reasons))
		for i, r := range f.Reasons {
			texts[i] = r.Rule + " " + r.Text
		}
		result.Parts = append(result.Parts, score.Part{
			Name: f.Cause, Label: strings.Join(texts, "; "), Status: score.Met, Input: strings.ToLower(string(f.Severity)), Evidence: f.Evidence,
		})
	}
	result.Value = score.Word("none")
	if worst != "" {
		result.Value = score.Word(strings.ToLower(string(worst)))
	}
	return result
}

func (in In) missing() (names []string) {
	if in.Facts == nil {
		return []string{"facts"}
	}
	for i := range in.Facts {
		if in.Facts[i].Type == "" {
			names = append(names, fmt.Sprintf("facts[%d].type", i))
		}
		if in.Facts[i].At.IsZero() {
			names = append(names, fmt.Sprintf("facts[%d].at", i))
		}
	}
	return names
}
