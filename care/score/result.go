// Package score is the shape that every rule about a patient answers in: the
// result, the parts that it is made of, the inputs behind each part, and what
// was missing. A rule is a pure function over plain values; the packages of care
// hold the rules, care/score/catalog lists them.
package score

import (
	"encoding/json"
	"strconv"
)

// Result is what a rule found. A result without a value is not computable, and
// Missing then names the inputs without which it is not. It keeps the rule's
// version so that it can be explained after the rule has changed.
type Result struct {
	// Rule and Version name the rule, its variant and its tables, as in
	// "charlson" and "quan-2011".
	Rule    string `json:"rule"`
	Version string `json:"version"`
	// Value is the number or the word that the rule came to.
	Value Value `json:"result"`
	// Band is the range of a number by name ("low", "high"), where the source
	// publishes one.
	Band string `json:"band,omitempty"`
	// Parts add up to the value, or are the criteria that led to it, in the
	// rule's own order.
	Parts []Part `json:"parts"`
	// Missing names the inputs that were not given, by their field: those that the
	// value lacks, and those that parts lack which are unknown.
	Missing []string `json:"missing"`
	// Notes are what a reader must know beside the number: that it comes from a
	// chart and not from claims, or that a choice is ours and not the source's.
	Notes []string `json:"notes,omitempty"`
}

// Part is one item of a score, or one criterion of a decision.
type Part struct {
	// Name is the item's key within the rule, such as "chf" or "D10P".
	Name string `json:"name"`
	// Label is the item in words.
	Label string `json:"label,omitempty"`
	// Value is what the part came to, where it is a date, a time, an amount or a
	// word: 2026-11-30, 217, 99495. Dates are YYYY-MM-DD, times RFC 3339.
	Value Value `json:"value,omitzero"`
	// Points are what it adds to the value; nil where the rule does not add.
	Points *float64 `json:"points,omitempty"`
	// Status tells whether a criterion is met; empty for an item of a sum.
	Status Status `json:"status,omitempty"`
	// Input is the value that was looked at, in words ("11.2 g/dL", "5 days").
	Input string `json:"input,omitempty"`
	// Note says what is to be done, or why the status is as it is.
	Note string `json:"note,omitempty"`
	// Evidence are the codes, or the ids of the rows, behind the part.
	Evidence []string `json:"evidence,omitempty"`
}

// Value is a number or a word; the zero Value says that nothing could be
// computed, and is null in JSON.
type Value struct {
	number *float64
	word   string
}

// Number is a value that counts or measures.
func Number(n float64) Value { return Value{number: &n} }

// Word is a value that names.
func Word(w string) Value { return Value{word: w} }

// Computable reports whether there is a value at all.
func (v Value) Computable() bool { return v.number != nil || v.word != "" }

// Equal reports whether two values say the same.
func (v Value) Equal(w Value) bool {
	if v.number == nil || w.number == nil {
		return v.number == w.number && v.word == w.word
	}
	return *v.number == *w.number && v.word == w.word
}

// Float returns the number; ok is false for a word and for no value.
func (v Value) Float() (n float64, ok bool) {
	if v.number == nil {
		return 0, false
	}
	return *v.number, true
}

// String is the value as text, empty when there is none.
func (v Value) String() string {
	if v.number != nil {
		return strconv.FormatFloat(*v.number, 'f', -1, 64)
	}
	return v.word
}

// MarshalJSON writes the number, the word or null.
func (v Value) MarshalJSON() ([]byte, error) {
	switch {
	case v.number != nil:
		return json.Marshal(*v.number)
	case v.word != "":
		return json.Marshal(v.word)
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (v *Value) UnmarshalJSON(data []byte) error {
	*v = Value{}
	if err := json.Unmarshal(data, &v.number); err == nil {
		return nil
	}
	v.number = nil
	return json.Unmarshal(data, &v.word)
}

// Points is a shorthand for the points of a part.
func Points(n float64) *float64 { return new(n) }
