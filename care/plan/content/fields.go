package content

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// Fields are the values of an item by the names of the contract, as JSON. A field
// that says nothing is left out.
type Fields map[string]json.RawMessage

// Names are the names of the fields in their order.
func (f Fields) Names() []string { return slices.Sorted(maps.Keys(f)) }

// With are the fields with some of them changed; a value that says nothing takes
// its field away.
func (f Fields) With(changed Fields) Fields {
	out := maps.Clone(f)
	if out == nil {
		out = Fields{}
	}
	for name, value := range changed {
		out.Set(name, value)
	}
	return out
}

// Set gives a field the value, or takes the field away where the value says
// nothing: null, an empty text, an empty list.
func (f Fields) Set(name string, value json.RawMessage) {
	if Blank(value) {
		delete(f, name)
		return
	}
	f[name] = value
}

// Put gives a field a value of Go, as [Fields.Set] does.
func (f Fields) Put(name string, value any) { f.Set(name, JSON(value)) }

// Text is a field that is a text; empty where it is not.
func (f Fields) Text(name string) string {
	var text string
	f.Into(name, &text)
	return text
}

// Into reads a field into a value of Go and reports whether it was there and fits.
func (f Fields) Into(name string, value any) bool {
	raw, ok := f[name]
	return ok && json.Unmarshal(raw, value) == nil
}

// Blank reports whether a value says nothing.
func Blank(value json.RawMessage) bool {
	switch string(bytes.TrimSpace(value)) {
	case "", "null", `""`, "[]", "{}":
		return true
	}
	return false
}

// Same reports whether two values say the same. Spaces and the order of keys do not
// count, since Postgres keeps neither, and nothing is nothing however it is written.
func Same(a, b json.RawMessage) bool {
	if Blank(a) || Blank(b) {
		return Blank(a) && Blank(b)
	}
	return bytes.Equal(a, b) || bytes.Equal(canonical(a), canonical(b))
}

// canonical writes JSON with its keys in order and without spaces. Digits stay as
// they were written: 7.0 and 7 are measured differently.
func canonical(value json.RawMessage) []byte {
	decoder := json.NewDecoder(bytes.NewReader(value))
	decoder.UseNumber()
	var parsed any
	if decoder.Decode(&parsed) != nil {
		return value
	}
	text, err := json.Marshal(parsed)
	if err != nil {
		return value
	}
	return text
}

// JSON writes a value of Go. What cannot be written is nothing: all values here are
// of types that can.
func JSON(value any) json.RawMessage {
	text, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	return text
}
