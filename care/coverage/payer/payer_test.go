package payer_test

import (
	"slices"
	"testing"

	"caseload/care/coverage/payer"
)

const (
	sopt    = "https://nahdo.org/sopt"
	act     = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
	selfpay = "http://terminology.hl7.org/CodeSystem/coverage-selfpay"
)

func TestKindsOfPayers(t *testing.T) {
	t.Parallel()
	for name, q := range map[string]struct {
		in    payer.Coverage
		kind  string
		class payer.Class
		words []string
	}{
		"SOPT 121: Medicare fee for service":              {payer.Coverage{System: sopt, Code: "121"}, "original_medicare", payer.MedicareFFS, []string{"MEDICARE"}},
		"SOPT 111: Medicare HMO":                          {payer.Coverage{System: sopt, Code: "111"}, "medicare_advantage", payer.MedicareAdvantage, []string{"MEDICARE_ADVANTAGE"}},
		"SOPT 119 with the words of a special needs plan": {payer.Coverage{System: sopt, Code: "119", Display: "Dual Special Needs Plan"}, "special_needs_plan", payer.MedicareAdvantage, []string{"MA_SNP"}},
		"SOPT 122: drugs alone":                           {payer.Coverage{System: sopt, Code: "122"}, "medicare_drug", payer.Other, []string{"MEDICARE"}},
		"SOPT 14: both":                                   {payer.Coverage{System: sopt, Code: "14"}, "dual_eligible", payer.Dual, []string{"MEDICARE", "MEDICAID"}},
		"SOPT 211: Medicaid HMO, by its OID":              {payer.Coverage{System: "urn:oid:2.16.840.1.113883.3.221.5", Code: "211"}, "medicaid_managed_care", payer.Medicaid, []string{"MEDICAID_MCO"}},
		"SOPT 22: Medicaid":                               {payer.Coverage{System: sopt, Code: "22"}, "medicaid", payer.Medicaid, []string{"MEDICAID"}},
		"SOPT 523: supplement to Medicare":                {payer.Coverage{System: sopt, Code: "523"}, "medicare_supplement", payer.Commercial, []string{"PRIVATE"}},
		"SOPT 3712, a PPO as US Core has it: other government by the typology": {payer.Coverage{System: sopt, Code: "3712"}, "other_government", payer.OtherGovernment, []string{"PRIVATE"}},
		"SOPT 81: nobody":                           {payer.Coverage{System: sopt, Code: "81"}, "none", payer.Uninsured, nil},
		"SOPT 99 says nothing":                      {payer.Coverage{System: sopt, Code: "99"}, "", "", []string{"PRIVATE"}},
		"SOPT 99, but a name":                       {payer.Coverage{System: sopt, Code: "99", Payor: "Medicaid"}, "medicaid", payer.Medicaid, []string{"MEDICAID"}},
		"HL7 ActCode":                               {payer.Coverage{System: act, Code: "EHCPOL"}, "commercial", payer.Commercial, []string{"PRIVATE"}},
		"of HL7 ActCode no part of a code counts":   {payer.Coverage{System: act, Code: "HMOX"}, "", "", []string{"PRIVATE"}},
		"self pay as FHIR writes it":                {payer.Coverage{System: selfpay, Code: "pay"}, "none", payer.Uninsured, nil},
		"Synthea's Medicare":                        {payer.Coverage{Payor: "Medicare"}, "original_medicare", payer.MedicareFFS, []string{"MEDICARE"}},
		"Synthea's dual eligible":                   {payer.Coverage{Payor: "Dual Eligible"}, "dual_eligible", payer.Dual, []string{"MEDICARE", "MEDICAID"}},
		"Synthea's private insurance":               {payer.Coverage{Payor: "Humana"}, "commercial", payer.Commercial, []string{"PRIVATE"}},
		"a brand with more words is not told by it": {payer.Coverage{Payor: "Humana Gold"}, "", "", []string{"PRIVATE"}},
		"Synthea's nobody":                          {payer.Coverage{Payor: "NO_INSURANCE"}, "none", payer.Uninsured, nil},
		"Medicare Advantage in words":               {payer.Coverage{Payor: "Acme", Display: "Medicare Advantage HMO"}, "medicare_advantage", payer.MedicareAdvantage, []string{"MEDICARE_ADVANTAGE"}},
		"nothing told":                              {payer.Coverage{}, "", "", nil},
	} {
		k := payer.Of(q.in)
		if k.Name != q.kind || k.Class != q.class || k.Known() != (q.kind != "") {
			t.Errorf("%s: %s, %s", name, k.Name, k.Class)
		}
		if got := payer.CohortsOf(q.in); !slices.Equal(got, q.words) {
			t.Errorf("%s: cohorts %v", name, got)
		}
	}
}

func TestMedicareIsToldFromWhatBelongsToIt(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]bool{"1": true, "112": true, "14": true, "122": false, "523": false, "21": false} {
		if got := payer.Of(payer.Coverage{System: sopt, Code: code}).Medicare(); got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
}
