package hl7

// Segment is one line of a message.
type Segment struct {
	Name string // as PID; empty for a segment that is not there
	line string
	of   *Message
}

// Field is a field by its number from 1. In a header (MSH, BHS, FHS) the first
// field is the separator itself, as HL7 counts.
func (s Segment) Field(number int) Value {
	if s.Name == "" || number < 1 {
		return Value{}
	}
	separator := s.of.separators.field
	if header(s.Name) {
		if number == 1 {
			return Value{string(separator), subcomponent, s.of}
		}
		number--
	}
	v := Value{nth(s.line, separator, number+1), field, s.of}
	if header(s.Name) && number == 1 {
		v.level = subcomponent // the separators are no text to be separated
	}
	return v
}

// Exists reports whether the message has the segment.
func (s Segment) Exists() bool { return s.Name != "" }

func header(name string) bool { return name == "MSH" || name == "BHS" || name == "FHS" }

// nameOf is the name of the segment that a text begins with: a letter, two
// letters or digits, and then a separator or the end of the line. Empty for a text
// that begins otherwise.
func nameOf(text string, separator byte) string {
	if len(text) < 3 || len(text) > 3 && text[3] != separator && text[3] != '\r' && text[3] != '\n' {
		return ""
	}
	for i := range 3 {
		if !capital(text[i]) && (i == 0 || !digit(text[i])) {
			return ""
		}
	}
	return text[:3]
}
