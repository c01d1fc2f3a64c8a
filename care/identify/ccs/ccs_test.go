package ccs_test

import (
	"testing"

	"caseload/care/identify/ccs"
)

func TestCategories(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"I50.9": 108, "i2101": 100, "\tA150\n": 1, "J44.9": 127, "Z51.11": 45, "C18.9": 14, "F20.9": 659, "XYZ": 0, "": 0,
	} {
		if got := ccs.Diagnosis(text); got != want {
			t.Errorf("AHRQ CCS v2019.1: %q is in %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]int{"00800ZZ": 1, "0sr9019": 153, "nothing": 0} {
		if got := ccs.Procedure(text); got != want {
			t.Errorf("AHRQ CCS v2020.1: %q is in %d, want %d", text, got, want)
		}
	}
}

func TestSame_isTheCategoryOrTheCode(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"I50.21", "I50.23", true}, {"I50.9", "J18.9", false}, {"QQ1", "qq1", true}, {"QQ1", "QQ2", false}, {"QQ1", "I50.9", false},
	} {
		if ccs.Same(tt.a, tt.b) != tt.want || ccs.Same(tt.b, tt.a) != tt.want {
			t.Errorf("%s and %s: %v", tt.a, tt.b, !tt.want)
		}
	}
}

func BenchmarkDiagnosis(b *testing.B) {
	for b.Loop() {
		ccs.Diagnosis("I50.9")
	}
}
