package claim

import "strings"

// NormalCode writes an ICD code as the tables have it: in capitals, without
// blanks and without the dot.
func NormalCode(text string) string {
	return strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(text), ".", ""))
}

// DiagnosisCode reports whether a code that [NormalCode] wrote has the form of an
// ICD-10-CM code: a letter, a digit, and one to five of either. Whether the code
// exists is not asked: the codes of a year are no table of this package, and an
// unknown one matches no rule.
func DiagnosisCode(code string) bool {
	if len(code) < 3 || len(code) > 7 || !capital(code[0]) || !digit(code[1]) {
		return false
	}
	return letters(code[2:])
}

// FormerCode reports whether a code has the form of an ICD-9-CM diagnosis: three
// to five digits, the first of which may be a V, and E with three or four.
func FormerCode(code string) bool {
	rest := strings.TrimPrefix(code, "V")
	if after, external := strings.CutPrefix(code, "E"); external {
		return (len(after) == 3 || len(after) == 4) && digits(after)
	}
	return len(code) >= 3 && len(code) <= 5 && digits(rest)
}

// ProcedureCode reports whether a code has the form of ICD-10-PCS: seven letters
// or digits, never I or O.
func ProcedureCode(code string) bool {
	return len(code) == 7 && letters(code) && !strings.ContainsAny(code, "IO")
}

func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letters(text string) bool {
	for i := range len(text) {
		if !capital(text[i]) && !digit(text[i]) {
			return false
		}
	}
	return true
}

func digits(text string) bool {
	for i := range len(text) {
		if !digit(text[i]) {
			return false
		}
	}
	return text != ""
}
