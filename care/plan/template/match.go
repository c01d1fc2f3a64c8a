package template

import (
	"strings"

	"caseload/care/code"
)

// matches reports whether a code is the one of a template, or for ICD-10-CM one
// that begins with it.
func matches(own, c code.Coding) bool {
	if own.System != c.System || c.Code == "" {
		return false
	}
	if own.System == code.ICD10CM {
		return strings.HasPrefix(dotless(c.Code), dotless(own.Code))
	}
	return own.Code == c.Code
}

func dotless(icd string) string { return strings.ToUpper(strings.ReplaceAll(icd, ".", "")) }
