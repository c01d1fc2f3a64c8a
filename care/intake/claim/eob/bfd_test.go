package eob_test

import (
	"os"
	"path/filepath"
	"testing"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/intake/claim/eob"
	"caseload/care/intake/fhir"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// sample reads a sample of the BFD server.
func sample(t *testing.T, name string) (claim.Claim, []claim.Fault) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", "bfd", "ExplanationOfBenefit-"+name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, string(content))
}

// parse reads the claim of a resource.
func parse(t *testing.T, resource string) (c claim.Claim, faults []claim.Fault) {
	t.Helper()
	for entry := range fhir.Read(fhir.Bytes("claim.json", []byte(resource)), fhir.Limits{}) {
		c, faults, _ = eob.Parse(entry)
	}
	return c, faults
}

func day(text string) *code.Day {
	d, err := code.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return &d
}

// The elements are those that CMS's crosswalk of CCLF to FHIR names.
func TestInpatientClaimOfBFD(t *testing.T) {
	t.Parallel()
	got, faults := sample(t, "Inpatient")
	if len(faults) != 0 {
		t.Errorf("faults %v", faults)
	}
	icd10 := func(position int, kind claim.DiagnosisType, code, present string) claim.Diagnosis {
		return claim.Diagnosis{Position: position, Type: kind, Code: code, Revision: claim.ICD10, PresentOnAdmission: present}
	}
	want := claim.Claim{
		ID: "NON-UNIQUE-ID-HERE", Source: claim.BFD, Kind: claim.Inpatient, Type: "60", Adjustment: claim.Original,
		Effective: day("2025-01-18"), Control: "DOOPITY-DOOP-DOOP", Key: "id|NON-UNIQUE-ID-HERE",
		Patient: fhir.Reference{Reference: "Patient/12345"}, Payer: "Centers for Medicare & Medicaid Services",
		From: *day("2025-01-03"), Thru: *day("2025-01-11"), Admission: day("2021-01-01"), Discharge: day("2021-01-02"),
		AdmissionType: "3", AdmissionSource: "2", DischargeStatus: "06", BillType: "0123", Facility: "00024", Provider: "1548226988", DRG: "460",
		Diagnoses: []claim.Diagnosis{
			icd10(1, claim.Principal, "M48062", ""), icd10(1, claim.Admitting, "M48062", ""), icd10(1, claim.ExternalCause, "Z66", ""),
			icd10(1, claim.Secondary, "M48062", "Y"), icd10(2, claim.Secondary, "M47817", "Y"), icd10(3, claim.Secondary, "E7800", "Y"),
			icd10(4, claim.Secondary, "K1121", "N"),
		},
		Procedures: []claim.Procedure{
			{Position: 1, Code: "0SG30AJ", Revision: claim.ICD10, Date: day("2024-01-01")},
			{Position: 2, Code: "01NB0ZZ", Revision: claim.ICD10, Date: day("2024-01-01")},
			{Position: 3, Code: "0SB40ZZ", Revision: claim.ICD10, Date: day("2024-01-01")},
			{Position: 4, Code: "01NR0ZZ", Revision: claim.ICD10, Date: day("2024-01-01")},
			{Position: 5, Code: "8E0WXBZ", Revision: claim.ICD10, Date: day("2024-01-01")},
		},
		Paid: "3.50", Charged: "9001.55", Denied: true, Final: true, // nonpayment reason P
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(claim.Claim{}, "Lines", "Allowed", "PatientPaid"), cmpopts.IgnoreFields(fhir.Reference{}, "Display")); diff != "" {
		t.Error(diff)
	}
	first := claim.Line{Number: "1", Revenue: "0636", Service: "99213", Quantity: "3.00", Paid: "11.15", Allowed: "9194.22"}
	if diff := cmp.Diff(first, got.Lines[0]); diff != "" || len(got.Lines) != 4 {
		t.Error(diff)
	}
}

func TestCarrierClaimOfBFD(t *testing.T) {
	t.Parallel()
	got, faults := sample(t, "Carrier")
	if len(faults) != 0 || got.Kind != claim.Carrier || got.Type != "72" || got.Denied || !got.Final || got.Provider != "1942945159" {
		t.Errorf("%v %+v", faults, got)
	}
	if line := got.Lines[0]; !line.Denied || line.Place != "07" || line.Diagnosis != "M48062" || line.From.String() != "2025-01-01" || line.Thru.String() != "2025-01-02" {
		t.Errorf("the line with processing indicator J is %+v", line)
	}
	if got.Lines[1].Denied {
		t.Error("a line without the indicator is denied")
	}
}

func TestOtherClaimsOfBFD(t *testing.T) {
	t.Parallel()
	if got, faults := sample(t, "SNF"); len(faults) != 0 || got.Kind != claim.SkilledNurse || got.Type != "30" {
		t.Errorf("%v %s", faults, got.Kind)
	}
	got, faults := sample(t, "Outpatient")
	if len(faults) != 0 || got.Kind != claim.Outpatient || got.Admission != nil || got.Diagnoses[1].Type != claim.ReasonForVisit {
		t.Errorf("%v %+v", faults, got)
	}
	drug, faults := sample(t, "Pharmacy")
	if len(faults) != 0 || drug.Kind != claim.Drug || drug.PatientPaid != "100.00" || drug.Lines[0].DaysSupply != "30" || !drug.Final {
		t.Errorf("%v %+v", faults, drug)
	}
}
