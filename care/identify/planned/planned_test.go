package planned_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/planned"
)

const pra = "PRA 4.0: "

func TestJudge(t *testing.T) {
	t.Parallel()
	list := func(codes ...string) []string { return append([]string{}, codes...) }
	tests := []struct {
		name       string
		principal  string
		procedures []string
		planned    bool
		missing    []string
	}{
		{pra + "a bone marrow transplant (CCS 64) is always planned", "I50.9", list("30230AZ"), true, nil},
		{pra + "a kidney transplant (CCS 105) is, whatever the diagnosis", "N17.9", list("0TY00Z0"), true, nil},
		{pra + "another transplant (CCS 176) is, without a diagnosis too", "", list("02YA0Z0"), true, nil},
		{pra + "maintenance chemotherapy (CCS 45) is always planned", "Z51.11", list(), true, nil},
		{pra + "and without knowing the procedures", "Z5111", nil, true, nil},
		{pra + "a hip replacement for arthritis is planned", "M16.11", list("0SR9019"), true, nil},
		{pra + "a hip replacement for a fracture (acute) is not", "S72.001A", list("0SR9019"), false, nil},
		{pra + "an angioplasty for chronic heart disease is planned", "I25.10", list("0270346"), true, nil},
		{pra + "an angioplasty for a heart attack (CCS 100) is not", "I21.01", list("0270346"), false, nil},
		{pra + "a code of the list of single procedures is potentially planned", "I25.10", list("0270046"), true, nil},
		{pra + "a diagnosis of the list of single codes is acute", "I50.9", list("0270346"), false, nil},
		{pra + "heart failure without a procedure is not", "I50.9", list(), false, nil},
		{pra + "another procedure is not", "I25.10", list("nothing"), false, nil},
		{pra + "spelling does not matter", " m16.11", list(" 0sr9019"), true, nil},
		{"without procedures it cannot be told", "I50.9", nil, false, []string{"procedures"}},
		{"without a diagnosis it cannot be told", "", list(), false, []string{"principalDiagnosis"}},
		{"without either", "", nil, false, []string{"principalDiagnosis", "procedures"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := planned.Judge(tt.principal, tt.procedures)
			if got.Planned != tt.planned || !cmp.Equal(got.Missing, tt.missing) {
				t.Errorf("planned %v (%s), missing %v", got.Planned, got.Why, got.Missing)
			}
		})
	}
}

func TestJudge_saysWhy(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ principal, procedure, why string }{
		{"Z5111", "", "always planned: Maintenance chemotherapy; radiotherapy"},
		{"M1611", "0SR9019", "potentially planned, and no acute principal diagnosis: Hip replacement; total and partial"},
		{"I2101", "0270346", "Percutaneous transluminal coronary angioplasty (PTCA) with or without stent placement, but the principal diagnosis is acute: Acute myocardial infarction"},
		{"I509", "", "no planned procedure"},
	} {
		if got := planned.Judge(tt.principal, []string{tt.procedure}); got.Why != tt.why {
			t.Errorf("%s with %s: %q", tt.principal, tt.procedure, got.Why)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	procedures := []string{"0SR9019"}
	for b.Loop() {
		planned.Judge("M16.11", procedures)
	}
}
