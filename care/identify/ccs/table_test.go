package ccs //nolint:testpackage // looks into the tables

import "testing"

func TestTables_areWhole(t *testing.T) {
	t.Parallel()
	if got := len(diagnoses()); got != 72446 {
		t.Errorf("%d diagnoses", got)
	}
	if got := len(procedures()); got != 80492 {
		t.Errorf("%d procedures", got)
	}
	for code, category := range diagnoses() {
		if Label(int(category)) == "" {
			t.Fatalf("category %d of %s has no name", category, code)
		}
	}
}

// BenchmarkRead is what the first question costs.
func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		read(diagnosisGzip, "icd10cm_code")
	}
}
