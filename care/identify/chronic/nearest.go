package chronic

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Nearest is the ICD-10-CM code, without a dot, that comes nearest to a SNOMED CT
// code; empty for a code that the table does not know. The table is ours and no
// official map: a result that rests on it says that it is from the chart.
func Nearest(snomed string) string { return tables().snomed[snomed].icd }

// Diagnosis is a code of a system as one in ICD-10-CM, without a dot, or the nearest
// one to a SNOMED CT code; empty for others.
func Diagnosis(system, text string) string {
	switch system {
	case code.ICD10CM:
		return fact.Diagnosis(text)
	case code.SNOMED:
		return Nearest(text)
	}
	return ""
}
