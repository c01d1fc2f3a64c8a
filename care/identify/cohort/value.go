package cohort

import (
	"fmt"
	"strconv"
	"strings"
)

// Key names a fact, with its window in months where it has one.
type Key struct {
	Name   string
	Months int
}

// String is the name as an input, such as "facts.admissions.12".
func (k Key) String() string {
	if k.Months == 0 {
		return "facts." + k.Name
	}
	return fmt.Sprintf("facts.%s.%d", k.Name, k.Months)
}

// Value is a fact about a patient, with the rows behind it.
type Value struct {
	Kind     Kind
	Number   float64
	Words    []string // the text, or the items of a list
	Yes      bool
	Evidence []string
}

// NumberOf is a fact that counts or measures.
func NumberOf(n float64, evidence ...string) *Value {
	return &Value{Kind: Number, Number: n, Evidence: evidence}
}

// ListOf is a fact that lists words; an empty list is known to be empty.
func ListOf(words []string, evidence ...string) *Value {
	return &Value{Kind: List, Words: words, Evidence: evidence}
}

// TextOf is a fact that is a word.
func TextOf(word string, evidence ...string) *Value {
	return &Value{Kind: Text, Words: []string{word}, Evidence: evidence}
}

// FlagOf is a fact that is true or false.
func FlagOf(yes bool, evidence ...string) *Value {
	return &Value{Kind: Flag, Yes: yes, Evidence: evidence}
}

// String is the value in words.
func (v *Value) String() string {
	switch {
	case v == nil:
		return "not known"
	case v.Kind == Number:
		return strconv.FormatFloat(v.Number, 'f', -1, 64)
	case v.Kind == Flag:
		return map[bool]string{true: "yes", false: "no"}[v.Yes]
	case len(v.Words) == 0:
		return "none"
	}
	return strings.Join(v.Words, ", ")
}
