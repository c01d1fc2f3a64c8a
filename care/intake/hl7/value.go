package hl7

import "strings"

// level is how deep a value stands.
type level int

const (
	field level = iota
	repetition
	component
	subcomponent
)

// Value is a field or a part of one. What is not there is the zero Value, which
// is empty and has empty parts, so that a path into a message needs no checks.
type Value struct {
	text  string
	level level
	of    *Message
}

// maxRepeats is how many repetitions of a field are looked at. No field has a
// reason for more.
const maxRepeats = 256

// Repeats is each repetition of a field, none of an empty field.
func (v Value) Repeats() (all []Value) {
	if v.text == "" {
		return nil
	}
	if v.level > field {
		return []Value{v}
	}
	separator := v.of.separators.repetition
	if separator == 0 {
		return []Value{{v.text, repetition, v.of}}
	}
	for part := range strings.SplitSeq(v.text, string(separator)) {
		if all = append(all, Value{part, repetition, v.of}); len(all) == maxRepeats {
			break
		}
	}
	return all
}

// Component is a component from 1, of a field that of its first repetition. A
// value without components is its own first component.
func (v Value) Component(number int) Value { return v.part(component, number) }

// Subcomponent is a subcomponent from 1, of a longer value that of its first
// component.
func (v Value) Subcomponent(number int) Value { return v.part(subcomponent, number) }

// part is a part at a level; on the way there it takes the first of each.
func (v Value) part(to level, number int) Value {
	if v.level >= to && number != 1 {
		return Value{} // a value without parts has only itself
	}
	for v.text != "" && v.level < to {
		next := v.level + 1
		want := 1
		if next == to {
			want = number
		}
		v = Value{nth(v.text, v.of.separators.at(next), want), next, v.of}
	}
	return v
}

func (s *separators) at(l level) byte {
	return [...]byte{s.field, s.repetition, s.component, s.subcomponent}[l]
}

// Text is what the value says, without escapes and without blanks around it; of a
// value with parts it is the first of them, as HL7 asks of receivers that know
// fewer parts than the sender. HL7's null ("") is empty.
func (v Value) Text() string {
	first := v.part(subcomponent, 1)
	if first.text == "" || first.Null() {
		return ""
	}
	return strings.TrimSpace(lineBreaks.Replace(v.of.unescape(first.text)))
}

// lineBreaks are those inside a text, which a sender should have escaped.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Null reports whether the sender deletes the value: two quotation marks. An
// empty value says nothing.
func (v Value) Null() bool { return v.text == `""` }

// Empty reports whether nothing is said.
func (v Value) Empty() bool { return v.text == "" }

// nth is the part of a text between separators, counted from 1; empty when there
// are fewer.
func nth(text string, separator byte, number int) string {
	if separator == 0 {
		if number == 1 {
			return text
		}
		return ""
	}
	for ; number > 1; number-- {
		cut := strings.IndexByte(text, separator)
		if cut < 0 {
			return ""
		}
		text = text[cut+1:]
	}
	if cut := strings.IndexByte(text, separator); cut >= 0 {
		return text[:cut]
	}
	return text
}
