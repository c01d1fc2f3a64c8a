package hl7

import (
	"encoding/hex"
	"strings"
)

// unescape puts characters in the place of their escapes: \F\ \S\ \T\ \R\ \E\ for
// the separators, \Xhh...\ for bytes, \.br\ and its like for line breaks. Those
// that only change the look (\H\, \N\) go away; one that nobody knows stays as it
// is.
func (m *Message) unescape(text string) string {
	escape := m.separators.escape
	if escape == 0 || strings.IndexByte(text, escape) < 0 {
		return text
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, string(escape))
		out.WriteString(before)
		if !found {
			return out.String()
		}
		sequence, after, closed := strings.Cut(rest, string(escape))
		meaning, known := m.meaning(sequence)
		switch {
		case closed && known:
			out.WriteString(meaning)
			text = after
		default: // a lone escape character is a character
			out.WriteByte(escape)
			text = rest
		}
	}
}

// meaning is what an escape stands for.
func (m *Message) meaning(sequence string) (text string, known bool) {
	s := m.separators
	switch sequence {
	case "F":
		return character(s.field, standard.field), true
	case "S":
		return character(s.component, standard.component), true
	case "T":
		return character(s.subcomponent, standard.subcomponent), true
	case "R":
		return character(s.repetition, standard.repetition), true
	case "E":
		return character(s.escape, standard.escape), true
	case "H", "N":
		return "", true
	case ".br", ".sp", ".ce":
		return "\n", true
	}
	if digits, ok := strings.CutPrefix(sequence, "X"); ok {
		return m.bytes(digits)
	}
	return "", false
}

// character is a separator as text: the sender's, or the usual one where the
// sender has none.
func character(separator, usual byte) string {
	if separator == 0 {
		separator = usual
	}
	return string(separator)
}

// bytes is the text of hexadecimal digits in the message's own encoding. NUL,
// which no database keeps, is left out.
func (m *Message) bytes(digits string) (string, bool) {
	raw, err := hex.DecodeString(strings.ReplaceAll(digits, " ", ""))
	if err != nil || len(raw) == 0 {
		return "", false
	}
	text, _ := m.encoding.decode(raw)
	return strings.ReplaceAll(text, "\x00", ""), true
}

// escaper writes text into a message with the usual separators.
var escaper = strings.NewReplacer(
	`\`, `\E\`, "|", `\F\`, "^", `\S\`, "&", `\T\`, "~", `\R\`, "\r\n", `\.br\`, "\r", `\.br\`, "\n", `\.br\`,
	"\x0b", "", "\x1c", "", "\x00", "",
)
