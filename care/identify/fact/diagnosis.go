package fact

import (
	"slices"
	"strings"
)

// Diagnosis spells an ICD-10 code as the tables do: upper case, without blanks
// around it and without its dot.
func Diagnosis(text string) string {
	return strings.ReplaceAll(strings.ToUpper(strings.TrimSpace(text)), ".", "")
}

// Diagnoses spells the codes as the tables do, each once and sorted, so that
// neither order nor repetition of the codes can matter to a rule.
func Diagnoses(texts []string) []string {
	codes := make([]string, 0, len(texts))
	for _, text := range texts {
		if code := Diagnosis(text); code != "" {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
