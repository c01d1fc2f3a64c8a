package code_test

import (
	"testing"

	"caseload/care/code"
)

func TestSocialTopicTellsFactsOfLifeFromDiagnoses(t *testing.T) {
	t.Parallel()
	tests := []struct{ system, code, display, want string }{
		{code.SNOMED, "160903007", "Full-time employment (finding)", "employment"},
		{code.SNOMED, "160903007", "", "employment"},
		{code.SNOMED, "314529007", "Medication review due (situation)", "administrative"},
		{code.SNOMED, "73595000", "Stress (finding)", "stress"},
		{code.SNOMED, "446654005", "Refugee (person)", "legal"},
		{code.SNOMED, "999", "Unemployed for over a year (finding)", "employment"},
		{code.SNOMED, "999", "Lives alone (finding)", "relationships"},
		{code.ICD10CM, "Z59.41", "Food insecurity", "housing"},
		{code.ICD10CM, "z63.6", "", "relationships"},
		{code.SNOMED, "59621000", "Essential hypertension (disorder)", ""},
		{code.SNOMED, "999", "Occupational asthma due to employment (disorder)", ""},
		{code.SNOMED, "49727002", "Cough (finding)", ""},
		{code.SNOMED, "22220005", "Stress incontinence (finding)", ""},
		{code.SNOMED, "361055000", "Misuses drugs (finding)", ""},
		{code.SNOMED, "399211009", "History of myocardial infarction (situation)", ""},
		{code.SNOMED, "999", "Unemployed", ""},
		{code.ICD10CM, "Z51.5", "Palliative care", ""},
		{"http://example.org", "160903007", "Full-time employment (finding)", ""},
		{"", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.display, func(t *testing.T) {
			t.Parallel()
			other := code.Coding{System: "http://local.example", Code: "1"}
			got := code.SocialTopic([]code.Coding{other, {System: tt.system, Code: tt.code, Display: tt.display}})
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
