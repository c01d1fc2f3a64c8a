package chronic

// Nearest is the ICD-10-CM code, without a dot, that comes nearest to a SNOMED CT
// code; empty for a code that the table does not know. The table is ours and no
// official map: a result that rests on it says that it is from the chart.
func Nearest(snomed string) string { return tables().snomed[snomed].icd }
