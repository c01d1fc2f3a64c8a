package fhir

import "unicode/utf8"

// maxDepth is how deep a resource may nest. R4 goes to about fifteen; the
// database parses JSON by recursion.
const maxDepth = 128

// maxDigits is how long a number may be written, exponent included. FHIR
// decimals have at most 18 digits.
const maxDigits = 40

// Storable reports why a document of well-formed JSON cannot be kept as it is:
// text that is not UTF-8, the character U+0000, half a surrogate pair, nesting
// without end and numbers without measure are all things that JSON lets pass
// and that a database refuses, after which everything else in the same
// transaction is lost.
func Storable(raw []byte) *Broken {
	if !utf8.Valid(raw) {
		return &Broken{Reason: "text that is not UTF-8"}
	}
	depth := 0
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == '"':
			end, fault := text(raw, i+1)
			if fault != nil {
				return fault
			}
			i = end
			continue
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return &Broken{Reason: "nested too deep"}
			}
		case c == '}' || c == ']':
			depth--
		case c == '-' || c >= '0' && c <= '9':
			end := number(raw, i)
			if end-i > maxDigits {
				return &Broken{Reason: "a number of too many digits"}
			}
			i = end
			continue
		}
		i++
	}
	return nil
}

// text returns where the string that starts at i ends, or what is wrong in it.
func text(raw []byte, i int) (int, *Broken) {
	for i < len(raw) {
		switch raw[i] {
		case '"':
			return i + 1, nil
		case '\\':
			next, fault := escape(raw, i)
			if fault != nil {
				return i, fault
			}
			i = next
		default:
			i++
		}
	}
	return i, nil
}

// escape returns where the escape that starts at i ends, taking a surrogate
// pair as one.
func escape(raw []byte, i int) (int, *Broken) {
	if i+1 < len(raw) && raw[i+1] != 'u' {
		return i + 2, nil
	}
	unit := hex(raw, i+2)
	switch {
	case unit == 0:
		return i, &Broken{Reason: "text with the character U+0000"}
	case unit >= 0xdc00 && unit < 0xe000:
		return i, &Broken{Reason: "text with half a surrogate pair"}
	case unit >= 0xd800 && unit < 0xdc00:
		low := hex(raw, i+8)
		if i+7 >= len(raw) || raw[i+6] != '\\' || raw[i+7] != 'u' || low < 0xdc00 || low >= 0xe000 {
			return i, &Broken{Reason: "text with half a surrogate pair"}
		}
		return i + 12, nil
	}
	return i + 6, nil
}

// hex reads four hexadecimal digits, and -1 when there are not four.
func hex(raw []byte, i int) int {
	if i+4 > len(raw) {
		return -1
	}
	unit := 0
	for _, c := range raw[i : i+4] {
		switch {
		case c >= '0' && c <= '9':
			unit = unit<<4 | int(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			unit = unit<<4 | int(c|0x20-'a'+10)
		default:
			return -1
		}
	}
	return unit
}

// number returns where the number that starts at i ends. A short number with a
// giant exponent counts as long.
func number(raw []byte, i int) int {
	start := i
	for i < len(raw) {
		switch c := raw[i]; {
		case c == 'e' || c == 'E':
			if exponent(raw, i+1) > 300 {
				return start + maxDigits + 1
			}
		case c != '-' && c != '+' && c != '.' && (c < '0' || c > '9'):
			return i
		}
		i++
	}
	return i
}

// exponent reads the size of the exponent at i, stopping where it is clearly
// too large.
func exponent(raw []byte, i int) int {
	size := 0
	for ; i < len(raw) && size <= 300; i++ {
		switch c := raw[i]; {
		case c == '-' || c == '+':
		case c >= '0' && c <= '9':
			size = size*10 + int(c-'0')
		default:
			return size
		}
	}
	return size
}
