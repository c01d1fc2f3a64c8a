package cohort

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"caseload/care/score"
)

// In are the inputs of the rule: a definition, by name or written out, and a
// patient.
type In struct {
	Person

	Cohort     string             `json:"cohort"     doc:"name of a ready definition: super-utilizer, camden, three-chronic-conditions, high-need, aco-reach-high-needs or rising-risk"`
	Definition Object             `json:"definition" doc:"a definition written out, instead of cohort: {settings, rule}"`
	Settings   map[string]float64 `json:"settings"   doc:"settings of the definition to change, such as {\"months\": 6}; may be left out"`
}

// Object is JSON that is read later.
type Object json.RawMessage

// UnmarshalJSON keeps the text; null is none.
func (o *Object) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	*o = slices.Clone(data)
	return nil
}

// The words of the result.
const (
	Member    = "IN"
	NotMember = "OUT"
)

// Rules holds membership in a cohort.
func Rules() []score.Rule {
	return []score.Rule{score.Define("cohort",
		"Whether a patient is in a cohort: IN or OUT, and no value where it is not known; parts: every comparison of the definition",
		"The definition's own source, which the notes name", Membership)}
}

// Membership tells whether a patient is in the cohort. A definition that cannot
// be read is a missing one, with every problem and its place among the notes.
func Membership(in In) score.Result {
	result := score.Result{Rule: "cohort"}
	d, err := in.definition()
	if err != nil {
		result.Missing, result.Notes = []string{in.asked()}, problems(err)
		return result
	}
	result.Version, result.Notes = strings.TrimSpace(d.Name+" "+d.Version), d.notes()
	outcome := d.Evaluate(in.Look())
	result.Parts, result.Missing = outcome.All, outcome.Missing
	switch outcome.Status { //nolint:exhaustive // the other statuses are those of clocks
	case score.Met:
		result.Value = score.Word(Member)
	case score.NotMet:
		result.Value = score.Word(NotMember)
	case score.Unknown:
	}
	return result
}

func (in *In) asked() string {
	if in.Definition != nil {
		return "definition"
	}
	return "cohort"
}

func (in *In) definition() (d Definition, err error) {
	if in.Definition != nil {
		d, err = Parse(json.RawMessage(in.Definition))
	} else if named, ok := Find(in.Cohort); ok {
		d = named
	} else {
		err = Problems{{Path: "cohort", Reason: "there is no ready cohort of this name"}}
	}
	if err != nil || len(in.Settings) == 0 {
		return d, err
	}
	return d.With(in.Settings)
}

func problems(err error) (lines []string) {
	found, ok := errors.AsType[Problems](err)
	if !ok {
		return []string{err.Error()}
	}
	for _, problem := range found {
		lines = append(lines, problem.String())
	}
	return lines
}

// notes name the source, whose choice the rule is, and its settings.
func (d Definition) notes() (notes []string) {
	if d.Source != "" {
		notes = append(notes, "source: "+d.Source)
	}
	switch d.Basis {
	case "own":
		notes = append(notes, "our own choice, not a published definition")
	case "after":
		notes = append(notes, "a published definition with a change of ours: "+d.Description)
	}
	for _, name := range slices.Sorted(maps.Keys(d.Settings)) {
		notes = append(notes, fmt.Sprintf("setting %s: %v", name, d.Settings[name]))
	}
	return notes
}
