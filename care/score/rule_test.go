package score_test

import (
	"encoding/json"
	"errors"
	"testing"

	"caseload/care/code"
	"caseload/care/score"
)

// Whole is embedded in the inputs of the rule below.
type Whole struct {
	Zone code.Zone `json:"zone" doc:"a zone"`
}

type inputs struct {
	Whole
	Days []struct {
		On *code.Day `json:"on" doc:"a day"`
	} `json:"days" doc:"days"`
}

func TestAnInputThatCannotBeReadIsNamedAsItsDocumentationDoes(t *testing.T) {
	t.Parallel()
	rule := score.Define("r", "a rule", "none", func(inputs) score.Result { return score.Result{} })
	for text, want := range map[string]score.InputError{
		`{"zone":"Mars/Olympus"}`:       {Field: "zone", Reason: "expected time zone"},
		`{"days":[{"on":"yesterday"}]}`: {Field: "days.on", Reason: "expected date"},
		`{"Zone2":1}`:                   {Field: "Zone2", Reason: "no such input"},
	} {
		_, err := rule.Evaluate(json.RawMessage(text))
		if got, ok := errors.AsType[*score.InputError](err); !ok || *got != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}
