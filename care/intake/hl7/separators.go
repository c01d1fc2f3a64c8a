package hl7

// separators are the characters that structure a message; its header says which
// (MSH-1 and MSH-2). A zero byte separates nothing.
type separators struct{ field, component, repetition, escape, subcomponent byte }

// standard is what nearly everybody uses, and what an answer is written with.
var standard = separators{'|', '^', '~', '\\', '&'}

// headerOf reads the separators out of the beginning of a message, a batch or a
// file: MSH, BHS or FHS, the field separator, and up to four more characters (a
// fifth, for truncated values, came with version 2.7 and means nothing to a
// reader). Those that the header leaves out are the usual ones.
func headerOf(text string) (separators, *Fault) {
	name := text[:3]
	if len(text) < 4 {
		return separators{}, &Fault{Segment: name, Field: 1, Code: RequiredMissing, Reason: "missing: the message ends in its header"}
	}
	s := standard
	s.field = text[3]
	given := firstField(text[4:], s.field)
	if len(given) > 5 {
		return s, &Fault{Segment: name, Field: 2, Code: WrongType, Reason: "more than five separators"}
	}
	for i, place := range []*byte{&s.component, &s.repetition, &s.escape, &s.subcomponent} {
		if i < len(given) {
			*place = given[i]
		}
	}
	return s, s.check(name, len(given))
}

// check refuses separators that separate nothing: letters, blanks, or one
// character for two things.
func (s *separators) check(name string, given int) *Fault {
	all := []*byte{&s.field, &s.component, &s.repetition, &s.escape, &s.subcomponent}
	seen := map[byte]bool{}
	for i, c := range all {
		switch {
		case !punctuation(*c):
			return &Fault{Segment: name, Field: min(i, 1) + 1, Code: WrongType, Reason: "not a character that can separate"}
		case seen[*c] && i <= given:
			return &Fault{Segment: name, Field: 2, Code: WrongType, Reason: "one character for two separators"}
		case seen[*c]:
			*c = 0 // one of the usual ones, which the sender uses for something else
		}
		seen[*c] = true
	}
	return nil
}

func punctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !letter(c) && !digit(c)
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letter(c byte) bool { return capital(c) || c >= 'a' && c <= 'z' }

func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

// firstField is the text up to a field separator or the end of the segment.
func firstField(text string, separator byte) string {
	for i := range len(text) {
		if c := text[i]; c == separator || c == '\r' || c == '\n' {
			return text[:i]
		}
	}
	return text
}
