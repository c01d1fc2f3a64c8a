package code

import "encoding/json"

// Stated is what the source of a record said in elements for which the record has
// no column, or that a column holds less exactly, as a date without a time of day.
// It holds FHIR R4 elements by name; their references lead to records here, by type
// and id. Where a column speaks of the same thing, the column wins: a write of ours
// changes it and leaves this alone.
type Stated map[string]json.RawMessage

// Into reads an element into a value and reports whether it was there and fits.
func (s Stated) Into(element string, value any) bool {
	raw, ok := s[element]
	return ok && json.Unmarshal(raw, value) == nil
}

// Text is an element that is text; empty when there is none.
func (s Stated) Text(element string) string {
	var text string
	s.Into(element, &text)
	return text
}
