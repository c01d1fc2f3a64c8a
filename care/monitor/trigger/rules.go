package trigger

import (
	"fmt"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/monitor/finding"
	"caseload/care/score"
)

// In is what the rules ask of one person.
type In struct {
	Readings         []Reading `json:"readings"         doc:"what was measured; [] says that nothing was"`
	BirthDate        *code.Day `json:"birthDate"        doc:"needed for rules about age only"`
	HeartFailure     *bool     `json:"heartFailure"     doc:"whether heart failure is active; needed for rules about a gain of weight only"`
	HypoglycemicDrug *bool     `json:"hypoglycemicDrug" doc:"whether insulin or a sulfonylurea is taken; needed for rules about overtreatment only"`
	Zone             string    `json:"zone"             doc:"time zone of the patient, such as America/New_York; UTC when left out"`
	Rules            []string  `json:"rules"            doc:"ids, events or causes of the lines to ask; all when left out"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("condition-change",
		"Changes of condition in what was measured: the gravest severity (info, action, urgent, emergent), or none; a part for each finding, which is all that the rules say about one cause from its first day until it is over.",
		"triggers.csv of this program, which names the source of every line; KDIGO, ADA, AHA, RCP NEWS2 and laboratory lists among them",
		Score)}
}

// Score asks the rules about the readings of one person.
func Score(in In) score.Result {
	set := Shipped()
	result := score.Result{Rule: "condition-change", Version: set.Version}
	if in.Rules != nil {
		set = set.Only(in.Rules...)
	}
	person, missing := in.person()
	missing = append(missing, in.missing()...)
	result.Missing = missing
	if result.Missing != nil {
		return result
	}
	answer := set.Evaluate(person, in.Readings)
	worst := finding.Severity("")
	for _, f := range answer.Findings() {
		if worst == "" || f.Severity.Over(worst) {
			worst = f.Severity
		}
		result.Parts = append(result.Parts, part(f))
	}
	for _, u := range answer.Unread {
		name := u.Reading
		if u.Rule != "" {
			name += " by " + u.Rule
		}
		result.Notes = append(result.Notes, name+" "+u.Why)
	}
	switch {
	case worst != "":
		result.Value = score.Word(strings.ToLower(string(worst)))
	case len(answer.Unread) > 0:
		result.Missing = []string{"readings"}
	default:
		result.Value = score.Word("none")
	}
	return result
}

func part(f finding.Finding) score.Part {
	texts := make([]string, len(f.Reasons))
	for i, r := range f.Reasons {
		texts[i] = r.Rule + " " + r.Text
	}
	input := strings.ToLower(string(f.Severity)) + " since " + f.First.Format(time.RFC3339)
	if f.Ended != nil {
		input += " until " + f.Ended.Format(time.RFC3339)
	}
	return score.Part{Name: f.Cause, Label: strings.Join(texts, "; "), Status: score.Met, Input: input, Evidence: f.Evidence}
}

func (in In) person() (p Person, missing []string) {
	zone, err := time.LoadLocation(in.Zone)
	if err != nil {
		return p, []string{"zone"}
	}
	p = Person{Zone: zone, Birth: in.BirthDate}
	known := map[string]*bool{"heart_failure": in.HeartFailure, "hypoglycemic_drug": in.HypoglycemicDrug}
	for name, holds := range known {
		if holds == nil {
			p.Unknown = append(p.Unknown, name)
		} else if *holds {
			p.States = append(p.States, State{Name: name})
		}
	}
	return p, nil
}

func (in In) missing() (names []string) {
	if in.Readings == nil {
		return []string{"readings"}
	}
	for i := range in.Readings {
		if in.Readings[i].Code == "" {
			names = append(names, fmt.Sprintf("readings[%d].code", i))
		}
		if in.Readings[i].At.IsZero() {
			names = append(names, fmt.Sprintf("readings[%d].at", i))
		}
	}
	return names
}
