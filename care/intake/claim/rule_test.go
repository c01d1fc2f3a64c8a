package claim_test

import (
	"testing"

	"caseload/care/intake/claim"

	"github.com/google/go-cmp/cmp"
)

func TestRefusedByPaymentCode(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]bool{
		"": false, "1": false, "9": false, "A": false, "B": false, "C": false,
		"0": true, "D": true, "E": true, "Z": true, "00": true, "12": true, "T1": true,
	} {
		if got := claim.Refused(code); got != want {
			t.Errorf("%q denies: %v", code, got)
		}
	}
}

func TestUnpaidIsEveryIndicatorButA(t *testing.T) {
	t.Parallel()
	if claim.Unpaid("A") || !claim.Unpaid("D") || !claim.Unpaid("") {
		t.Error("A alone is allowed")
	}
}

func TestClaimIsDeniedWhenEveryLineIs(t *testing.T) {
	t.Parallel()
	c := claim.Claim{Lines: []claim.Line{{Denied: true}, {}}}
	if c.Settle(); c.Denied {
		t.Error("one line is paid")
	}
	c.Lines[1].Denied = true
	if c.Settle(); !c.Denied {
		t.Error("no line is paid")
	}
}

func TestCodesLeaveOutDeniedReplacedAndFormerRevisions(t *testing.T) {
	t.Parallel()
	c := claim.Claim{Final: true, Diagnoses: []claim.Diagnosis{
		{Code: "I10", Revision: claim.ICD10}, {Code: "4019", Revision: claim.ICD9}, {Code: "E119", Revision: claim.ICD10}, {Code: "I10", Revision: claim.ICD10},
	}}
	if diff := cmp.Diff([]string{"I10", "E119"}, c.Codes()); diff != "" {
		t.Error(diff)
	}
	c.Denied = true
	if c.Codes() != nil {
		t.Error("a denied claim has codes")
	}
	if c.Denied, c.Final = false, false; c.Codes() != nil {
		t.Error("a replaced claim has codes")
	}
}

func TestAmountIsWrittenOneWay(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"": "", "  ": "", "0.00": "0.00", "-0012.50": "-12.50", "12.5": "12.50", "+12": "12.00", " 7.1234": "7.1234", ".5": "0.50",
		"0000000009999.99": "9999.99", "-0.01": "-0.01", "90.0000": "90.00",
	} {
		if got, ok := claim.Amount(text); !ok || got != want {
			t.Errorf("%q is %q, %v", text, got, ok)
		}
	}
	for _, text := range []string{"1.2.3", "1-", "-", ".", "1,000", "1e3", "12.34567", "123456789012345", "--1", "x"} {
		if got, ok := claim.Amount(text); ok {
			t.Errorf("%q is %q", text, got)
		}
	}
}

func TestSumKeepsDecimals(t *testing.T) {
	t.Parallel()
	if got := claim.Sum("0.10", "", "0.20", "-1.00"); got != "-0.70" {
		t.Errorf("the sum is %s", got)
	}
	if got := claim.Sum("", ""); got != "" {
		t.Errorf("the sum of nothing is %q", got)
	}
}

func TestCodeForms(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"I10", "U071", "E11A", "S72001A", "Z992", "C7A1"} {
		if !claim.DiagnosisCode(code) {
			t.Errorf("%s has the form of ICD-10-CM", code)
		}
	}
	for _, code := range []string{"", "I1", "4019", "E11.9", "S72001AA", "i10", "EA1"} {
		if claim.DiagnosisCode(code) {
			t.Errorf("%q has not the form of ICD-10-CM", code)
		}
	}
	for code, want := range map[string]bool{"4019": true, "V1011": true, "E8889": true, "I10": false, "V": false, "": false} {
		if got := claim.FormerCode(code); got != want {
			t.Errorf("%q has the form of ICD-9-CM: %v", code, got)
		}
	}
	if !claim.ProcedureCode("0SG30AJ") || claim.ProcedureCode("0SG3OAJ") || claim.ProcedureCode("99213") {
		t.Error("seven letters or digits without I and O are ICD-10-PCS")
	}
	if got := claim.NormalCode(" e11.9 "); got != "E119" {
		t.Errorf("normal form %q", got)
	}
}

func TestCrossReferenceFollowsCardsAndLeavesCircles(t *testing.T) {
	t.Parallel()
	var x claim.CrossReference
	x.Add("1S00E00AA01", "1S00E00AA02")
	x.Add("1S00E00AA02", "1S00E00AA03")
	x.Add("1S00E00AA05", "1S00E00AA06")
	x.Add("1S00E00AA06", "1S00E00AA05")
	for sent, want := range map[string]string{
		"1S00E00AA01": "1S00E00AA03", "1S00E00AA03": "1S00E00AA03", "1S00E00AA05": "1S00E00AA05", "another": "another", "": "",
	} {
		if got := x.Current(sent); got != want {
			t.Errorf("%q is now %q", sent, got)
		}
	}
}

func TestFaultTextHasThePlaceAndNoValue(t *testing.T) {
	t.Parallel()
	f := claim.Fault{File: "f", Line: 7, Field: "CLM_FROM_DT", Reason: "missing", Raw: []byte("1S00E00AA01")}
	if got := f.Error(); got != "f: line 7: CLM_FROM_DT: missing" {
		t.Error(got)
	}
	f = claim.Fault{File: "f", Place: "Bundle.entry[3]", Reason: "missing"}
	if got := f.Error(); got != "f: Bundle.entry[3]: missing" {
		t.Error(got)
	}
}

func TestKindOfBill(t *testing.T) {
	t.Parallel()
	for bill, want := range map[string]claim.Kind{
		"0111": claim.Inpatient, "0121": claim.Outpatient, "0131": claim.Outpatient, "0211": claim.SkilledNurse, "0329": claim.HomeHealth,
		"0811": claim.Hospice, "0851": claim.Outpatient, "0181": claim.SkilledNurse, "0999": "", "111": "", "": "",
	} {
		if got := claim.KindOfBill(bill); got != want {
			t.Errorf("%s is %q", bill, got)
		}
	}
}

func TestRekeyMovesAClaimToTheNewNumber(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]string{
		"A|220071|2025-03-01|2025-03-05|1S00A00AA01": "A|220071|2025-03-01|2025-03-05|1S00A00AA02",
		"5|CONTROL|1S00A00AA01":                      "5|CONTROL|1S00A00AA02",
		"5|1S00A00AA01|another":                      "5|1S00A00AA01|another",
		"id|1S00A00AA01":                             "id|1S00A00AA01",
	} {
		if got := claim.Rekey(key, "1S00A00AA01", "1S00A00AA02"); got != want {
			t.Errorf("%s becomes %s", key, got)
		}
	}
}
