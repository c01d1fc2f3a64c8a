package cclf_test

import (
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/intake/claim/claimtest"

	"github.com/google/go-cmp/cmp"
)

// march is a day of the month in which the stay is.
func march(day int) *code.Day {
	d := code.Date(2025, time.March, day)
	return &d
}

func TestStayIsJoinedOfItsFiles(t *testing.T) {
	t.Parallel()
	got := only(t, claimtest.Delivery{
		"1": {claimtest.Line("1", header)},
		"2": {
			claimtest.Line("2", with(detail, "CLM_LINE_NUM", "0000000001", "CLM_LINE_PROD_REV_CTR_CD", "0120", "CLM_LINE_FROM_DT", "2025-03-01",
				"CLM_LINE_THRU_DT", "2025-03-05", "CLM_LINE_SRVC_UNIT_QTY", "4.0000", "CLM_LINE_CVRD_PD_AMT", "-1.50")),
			claimtest.Line("2", with(detail, "CLM_LINE_NUM", "0000000002", "CLM_LINE_PROD_REV_CTR_CD", "450", "CLM_LINE_INSTNL_REV_CTR_DT", "2025-03-01")),
		},
		"3": {claimtest.Line("3", with(detail, "CLM_VAL_SQNC_NUM", "01", "CLM_PRCDR_CD", "4A023N7", "CLM_PRCDR_PRFRM_DT", "2025-03-02", "DGNS_PRCDR_ICD_IND", "0"))},
		"4": {
			claimtest.Line("4", with(detail, "CLM_PROD_TYPE_CD", "D", "CLM_VAL_SQNC_NUM", "01", "CLM_DGNS_CD", "I5033", "CLM_POA_IND", "Y", "DGNS_PRCDR_ICD_IND", "0")),
			claimtest.Line("4", with(detail, "CLM_PROD_TYPE_CD", "D", "CLM_VAL_SQNC_NUM", "02", "CLM_DGNS_CD", "E1122", "CLM_POA_IND", "N", "DGNS_PRCDR_ICD_IND", "0")),
			claimtest.Line("4", with(detail, "CLM_PROD_TYPE_CD", "E", "CLM_VAL_SQNC_NUM", "01", "CLM_DGNS_CD", "W19XXXA", "DGNS_PRCDR_ICD_IND", "0")),
		},
		"A": {claimtest.Line("A", with(detail, "CLM_ACTV_CARE_FROM_DT", "2025-03-02"))},
	})
	want := claim.Claim{
		ID: "1000000000001", Source: claim.CCLF, Kind: claim.Inpatient, Type: "60", Adjustment: claim.Original,
		Effective: march(20), Control: "CONTROL1", Key: "A|220071|2025-03-01|2025-03-05|1S00A00AA01",
		Beneficiary: "1S00A00AA01", AsSent: "1S00A00AA01", From: *march(1), Thru: *march(5),
		Admission: march(2), Discharge: march(5), AdmissionType: "1", AdmissionSource: "4", DischargeStatus: "03",
		BillType: "0111", Facility: "220071", Provider: "1999999968", DRG: "0291", Paid: "8123.45", Charged: "20000.00",
		Diagnoses: []claim.Diagnosis{
			{Position: 1, Type: claim.Principal, Code: "I5033", Revision: claim.ICD10},
			{Position: 1, Type: claim.Admitting, Code: "R0602", Revision: claim.ICD10},
			{Position: 2, Type: claim.Secondary, Code: "E1122", Revision: claim.ICD10, PresentOnAdmission: "N"},
			{Position: 1, Type: claim.ExternalCause, Code: "W19XXXA", Revision: claim.ICD10},
		},
		Procedures: []claim.Procedure{{Position: 1, Code: "4A023N7", Revision: claim.ICD10, Date: march(2)}},
		Lines: []claim.Line{
			{Number: "1", Revenue: "0120", From: march(1), Thru: march(5), Quantity: "4.00", Paid: "-1.50"},
			{Number: "2", Revenue: "0450", From: march(1), Thru: march(1), Quantity: "0.00", Paid: "0.00"},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestStillPatientHasNoDischargeAndFromStandsForTheAdmission(t *testing.T) {
	t.Parallel()
	got := only(t, claimtest.Delivery{"1": {claimtest.Line("1", with(header, "BENE_PTNT_STUS_CD", "30"))}})
	if got.Discharge != nil || got.Admission == nil || *got.Admission != got.From {
		t.Errorf("admission %v, discharge %v", got.Admission, got.Discharge)
	}
}

func TestPhysiciansLinesMakeOneClaim(t *testing.T) {
	t.Parallel()
	got := only(t, claimtest.Delivery{"5": {
		claimtest.Line("5", physician),
		claimtest.Line("5", with(physician, "CLM_LINE_NUM", "2", "CLM_LINE_CVRD_PD_AMT", "19.95", "CLM_PRCSG_IND_CD", "D", "CLM_POS_CD", "23")),
	}})
	if got.Kind != claim.Carrier || got.Paid != "100.05" || got.Denied || len(got.Lines) != 2 || !got.Lines[1].Denied || got.Lines[1].Place != "23" {
		t.Errorf("%+v", got)
	}
	want := []claim.Diagnosis{
		{Position: 1, Type: claim.Principal, Code: "E119", Revision: claim.ICD10}, {Position: 2, Type: claim.Secondary, Code: "I10", Revision: claim.ICD10},
	}
	if diff := cmp.Diff(want, got.Diagnoses); diff != "" {
		t.Error(diff)
	}
	if got.Key != "5|CONTROL5|1S00A00AA01" || got.Lines[0].Diagnosis != "E119" {
		t.Errorf("key %s, line %+v", got.Key, got.Lines[0])
	}
}

func TestDrugEventIsOneLine(t *testing.T) {
	t.Parallel()
	got := only(t, claimtest.Delivery{"7": {claimtest.Line("7", drug)}})
	if got.Kind != claim.Drug || got.PatientPaid != "4.50" || got.Version().Amount != "4.50" || got.From != got.Thru {
		t.Errorf("%+v", got)
	}
	if got.Key != "7|2025-04-02|1999999992|01|-|100000000001|1" {
		t.Errorf("key %s", got.Key)
	}
	if line := got.Lines[0]; line.Drug != "99999000301" || line.DaysSupply != "90" || line.Quantity != "90.00" {
		t.Errorf("%+v", line)
	}
}

func TestDenials(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		file string
		line claimtest.Fields
		want bool
	}{
		"a reason for nonpayment":        {"1", with(header, "CLM_MDCR_NPMT_RSN_CD", "N"), true},
		"none":                           {"1", header, false},
		"payment code 0":                 {"5", with(physician, "CLM_CARR_PMT_DNL_CD", "0"), true},
		"payment code D":                 {"5", with(physician, "CLM_CARR_PMT_DNL_CD", "D"), true},
		"payment code of two digits":     {"5", with(physician, "CLM_CARR_PMT_DNL_CD", "14"), true},
		"payment code A":                 {"5", with(physician, "CLM_CARR_PMT_DNL_CD", "A"), false},
		"payment code 9":                 {"5", with(physician, "CLM_CARR_PMT_DNL_CD", "9"), false},
		"the only line is not processed": {"5", with(physician, "CLM_PRCSG_IND_CD", "C"), true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := only(t, claimtest.Delivery{test.file: {claimtest.Line(test.file, test.line)}}); got.Denied != test.want {
				t.Errorf("denied: %v", got.Denied)
			}
		})
	}
}

func TestSentinelsAndPaddingSayNothing(t *testing.T) {
	t.Parallel()
	got := only(t, claimtest.Delivery{"1": {claimtest.Line("1", with(header, "CLM_EFCTV_DT", "9999-12-31", "DGNS_DRG_CD", "~", "CLM_PMT_AMT", "-12.50"))}})
	if got.Effective != nil || got.DRG != "" || got.Paid != "-12.50" {
		t.Errorf("effective %v, group %q, paid %q", got.Effective, got.DRG, got.Paid)
	}
}
