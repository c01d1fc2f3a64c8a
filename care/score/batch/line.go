package batch

import (
	"encoding/json"
	"errors"

	"caseload/care/score"
)

// question is one line of the input.
type question struct {
	ID     json.RawMessage `json:"id"`
	Rule   string          `json:"rule"`
	Inputs json.RawMessage `json:"inputs"`
}

// answered is the line for a question that could be read.
type answered struct {
	ID           json.RawMessage `json:"id,omitempty"`
	score.Result                 //nolint:embeddedstructfieldcheck // the id comes first in the line
}

// failure is the line for one that could not.
type failure struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Rule  string          `json:"rule,omitempty"`
	Error problem         `json:"error"`
}

type problem struct {
	Code    string `json:"code"`
	Field   string `json:"field,omitempty"`
	Message string `json:"message"`
}

const malformed = "MALFORMED_LINE"

// ask answers one line. What it says of a bad line never repeats its inputs.
func ask(line []byte, find func(string) (score.Rule, bool)) any {
	var q question
	if json.Unmarshal(line, &q) != nil {
		// Of an object with a wrong type in it, the id is known all the same.
		return failure{ID: q.ID, Error: problem{Code: malformed, Message: "a line is one JSON object with rule and inputs"}}
	}
	rule, ok := find(q.Rule)
	if !ok {
		return failure{ID: q.ID, Error: problem{Code: "UNKNOWN_RULE", Field: "rule", Message: "there is no such rule: see --rules"}}
	}
	result, err := rule.Evaluate(q.Inputs)
	if err != nil {
		bad := problem{Code: "BAD_INPUT", Field: "inputs", Message: err.Error()}
		if input, ok := errors.AsType[*score.InputError](err); ok && input.Field != "" {
			bad.Field, bad.Message = "inputs."+input.Field, input.Reason
		}
		return failure{ID: q.ID, Rule: q.Rule, Error: bad}
	}
	return answered{ID: q.ID, Result: result}
}
