package code_test

import (
	"testing"

	"caseload/care/code"
)

func TestSubstanceUseByCodeAndByName(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		coding code.Coding
		want   bool
	}{
		"42 CFR 2.11: opioid use disorder":       {code.Coding{System: code.ICD10CM, Code: "F11.20"}, true},
		"42 CFR 2.11: alcohol use disorder":      {code.Coding{System: code.ICD10CM, Code: "f10.10"}, true},
		"42 CFR 2.11: tobacco is left out":       {code.Coding{System: code.ICD10CM, Code: "F17.210"}, false},
		"another chapter":                        {code.Coding{System: code.ICD10CM, Code: "F20.9"}, false},
		"the code in another system":             {code.Coding{System: code.SNOMED, Code: "F11.20"}, false},
		"treatment by procedure code":            {code.Coding{System: "http://www.cms.gov/Medicare/Coding/ICD10", Code: "HZ30ZZZ"}, true},
		"DAST-10":                                {code.Coding{System: code.LOINC, Code: "82667-7"}, true},
		"AUDIT-C":                                {code.Coding{System: code.LOINC, Code: "75626-2"}, true},
		"tobacco smoking status":                 {code.Coding{System: code.LOINC, Code: "72166-2"}, false},
		"drug abuse":                             {code.Coding{System: code.SNOMED, Code: "6525002"}, true},
		"a name that nobody has listed":          {code.Coding{System: code.SNOMED, Code: "1", Display: "Severe opioid dependence (disorder)"}, true},
		"a reason in words":                      {code.Coding{Display: "Opioid abuse (disorder)"}, true},
		"the same words for an allergy's system": {code.Coding{System: "http://x", Display: "Opioid abuse"}, false},
		"methadone by ingredient":                {code.Coding{System: code.RxNorm, Code: "6813"}, true},
		"a drug by its name":                     {code.Coding{System: code.RxNorm, Code: "2", Display: "Naltrexone 50 MG Oral Tablet"}, true},
		"an opioid for pain":                     {code.Coding{System: code.RxNorm, Code: "1049221", Display: "Acetaminophen 325 MG / Oxycodone 5 MG"}, false},
		"naloxone alone, kept for an emergency":  {code.Coding{System: code.RxNorm, Code: "3", Display: "Naloxone 4 MG Nasal Spray"}, false},
		"latex (substance)":                      {code.Coding{System: code.SNOMED, Code: "111088007", Display: "Latex (substance)"}, false},
	} {
		if got := code.SubstanceUse(code.Coding{}, tt.coding); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if code.SubstanceUse() {
		t.Error("nothing tells of substance use")
	}
}
