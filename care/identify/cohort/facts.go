package cohort

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Source tells facts; nil is a fact that is not known.
type Source interface{ Fact(key Key) *Value }

// Facts are facts by name. In JSON a fact is a number, a text, a list of texts or
// true or false, or an object of its value and evidence; one that is counted in
// windows is an object of such by months: {"admissions": {"6": 1, "12": 4}}.
type Facts map[Key]*Value

// Fact finds a fact.
func (f Facts) Fact(key Key) *Value { return f[key] }

// UnmarshalJSON reads facts. The error names the fact.
func (f *Facts) UnmarshalJSON(data []byte) error {
	var byName map[string]json.RawMessage
	if json.Unmarshal(data, &byName) != nil {
		return errors.New("facts are an object of facts by name")
	}
	*f = Facts{}
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		if err := f.read(name, byName[name]); err != nil {
			return fmt.Errorf("facts.%s: %w", name, err)
		}
	}
	return nil
}

func (f Facts) read(name string, data json.RawMessage) error {
	known, ok := term(name)
	if !ok {
		return errors.New("there is no such fact")
	}
	if !known.Windowed {
		return f.set(Key{Name: name}, known.Kind, data)
	}
	var byMonths map[int]json.RawMessage
	if json.Unmarshal(data, &byMonths) != nil {
		return errors.New(`a number for each window of months, as in {"12": 4}`)
	}
	for months, value := range byMonths {
		if err := f.set(Key{name, months}, known.Kind, value); err != nil {
			return err
		}
	}
	return nil
}

// set reads a value; null is not known.
func (f Facts) set(key Key, kind Kind, data json.RawMessage) error {
	var whole struct {
		Value    json.RawMessage `json:"value"`
		Evidence []string        `json:"evidence"`
	}
	if !bytes.HasPrefix(data, []byte("{")) || json.Unmarshal(data, &whole) != nil {
		whole.Value = data
	}
	if len(whole.Value) == 0 || string(whole.Value) == "null" {
		return nil
	}
	value, err := readValue(whole.Value, kind)
	if err != nil {
		return err
	}
	value.Evidence = whole.Evidence
	f[key] = value
	return nil
}

// readValue reads a literal of the kind. A text stands for a list of one.
func readValue(data json.RawMessage, kind Kind) (*Value, error) {
	var (
		v    Value
		word string
	)
	switch {
	case json.Unmarshal(data, &v.Number) == nil:
		v.Kind = Number
	case json.Unmarshal(data, &v.Yes) == nil:
		v.Kind = Flag
	case json.Unmarshal(data, &word) == nil:
		v.Kind, v.Words = Text, []string{word}
	case json.Unmarshal(data, &v.Words) == nil:
		v.Kind = List
	default:
		return nil, errors.New("a number, a text, a list of texts, true or false is expected")
	}
	if kind == List && v.Kind == Text {
		v.Kind = List
	}
	if kind != Any && kind != v.Kind {
		return nil, fmt.Errorf("a %s is expected", kind)
	}
	return &v, nil
}
