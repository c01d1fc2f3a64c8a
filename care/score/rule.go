package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

// Rule is a published or own rule that can be asked with plain inputs.
type Rule struct {
	// Name is how the rule is asked for.
	Name string
	// Summary says in a sentence what the result means, with its range or unit.
	Summary string
	// Source is the paper, the manual or the CFR section.
	Source string
	// Inputs are the fields that the rule reads.
	Inputs []Field
	// Outputs are the parts of its results, where their names are the rule's own
	// and not items of a source. The first one, "result", is the result itself.
	Outputs []Field
	// Example are inputs as JSON that the rule gives a result for; empty where
	// there is none.
	Example string

	evaluate func(json.RawMessage) (Result, error)
}

// Giving adds the documentation of what the rule gives.
func (r Rule) Giving(outputs ...Field) Rule {
	r.Outputs = outputs
	return r
}

// Like adds an example: inputs as JSON.
func (r Rule) Like(example string) Rule {
	r.Example = example
	return r
}

// Output documents the result or a part of it. A word in capitals within a name
// stands for what differs: "coinsurance.YEAR".
func Output(name, kind, text string) Field { return Field{Name: name, Type: kind, Text: text} }

// Field documents one input or output of a rule.
type Field struct {
	Name string // as in JSON; fields within a list are "admissions[].date"
	Type string // number, text, date, yes or no, list of text, ...
	Text string // meaning, unit and whether it may be left out
}

// Define makes a rule of a pure function. In is a struct: the json tag names an
// input, the doc tag explains it.
func Define[In any](name, summary, source string, rule func(In) Result) Rule {
	return Rule{
		Name: name, Summary: summary, Source: source, Inputs: fieldsOf(reflect.TypeFor[In](), ""),
		evaluate: func(data json.RawMessage) (Result, error) {
			var in In
			if err := decode(data, &in); err != nil {
				return Result{}, err
			}
			return complete(rule(in)), nil
		},
	}
}

// Evaluate asks the rule. The inputs are one JSON object with the fields of
// Inputs; an *InputError tells which field cannot be read. A rule never fails on
// what is missing: it says so in its result.
func (r Rule) Evaluate(inputs json.RawMessage) (Result, error) { return r.evaluate(inputs) }

// complete gives the lists of a result a body, so that they are [] in JSON.
func complete(r Result) Result {
	if r.Parts == nil {
		r.Parts = []Part{}
	}
	if r.Missing == nil {
		r.Missing = []string{}
	}
	return r
}

// InputError says which input a rule could not read, and what it expects there.
// It does not repeat the input.
type InputError struct{ Field, Reason string }

func (e *InputError) Error() string {
	if e.Field == "" {
		return "inputs: " + e.Reason
	}
	return fmt.Sprintf("inputs.%s: %s", e.Field, e.Reason)
}

// inputName leaves the names of embedded structs out of the path of a field: they
// begin with a capital, as no input does.
func inputName(path string) string {
	names := slices.DeleteFunc(strings.Split(path, "."), func(name string) bool {
		return name != "" && name[0] >= 'A' && name[0] <= 'Z'
	})
	return strings.Join(names, ".")
}

func decode(data json.RawMessage, into any) error {
	if len(data) == 0 {
		data = json.RawMessage("{}")
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	if err == nil {
		if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
			return &InputError{Reason: "one JSON object is expected"}
		}
		return nil
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return &InputError{Field: inputName(wrong.Field), Reason: "expected " + typeName(wrong.Type)}
	}
	if name, unknown := strings.CutPrefix(err.Error(), "json: unknown field "); unknown {
		return &InputError{Field: strings.Trim(name, `"`), Reason: "no such input"}
	}
	if _, ok := errors.AsType[*json.SyntaxError](err); ok {
		return &InputError{Reason: "not a JSON object"}
	}
	return &InputError{Reason: err.Error()}
}
