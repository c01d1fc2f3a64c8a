package cclf_test

import (
	"maps"
	"testing"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"
)

// with is fields and those that differ.
func with(base claimtest.Fields, pairs ...string) claimtest.Fields {
	fields := maps.Clone(base)
	for i := 0; i < len(pairs); i += 2 {
		fields[pairs[i]] = pairs[i+1]
	}
	return fields
}

// header is a stay in hospital; physician, equipment and drug are a line each.
var (
	header = claimtest.Fields{
		"CUR_CLM_UNIQ_ID": "1000000000001", "PRVDR_OSCAR_NUM": "220071", "BENE_MBI_ID": "1S00A00AA01", "CLM_TYPE_CD": "60",
		"CLM_FROM_DT": "2025-03-01", "CLM_THRU_DT": "2025-03-05", "CLM_BILL_FAC_TYPE_CD": "1", "CLM_BILL_CLSFCTN_CD": "1",
		"CLM_BILL_FREQ_CD": "1", "PRNCPL_DGNS_CD": "I5033", "ADMTG_DGNS_CD": "R0602", "CLM_PMT_AMT": "8123.45",
		"BENE_PTNT_STUS_CD": "03", "DGNS_DRG_CD": "0291", "FAC_PRVDR_NPI_NUM": "1999999968", "CLM_ADJSMT_TYPE_CD": "0",
		"CLM_EFCTV_DT": "2025-03-20", "CLM_IDR_LD_DT": "2025-03-27", "CLM_ADMSN_TYPE_CD": "1", "CLM_ADMSN_SRC_CD": "4",
		"DGNS_PRCDR_ICD_IND": "0", "CLM_MDCR_INSTNL_TOT_CHRG_AMT": "20000.00", "CLM_BLG_PRVDR_OSCAR_NUM": "220071", "CLM_CNTL_NUM": "CONTROL1",
	}
	physician = claimtest.Fields{
		"CUR_CLM_UNIQ_ID": "1000000000005", "CLM_LINE_NUM": "1", "BENE_MBI_ID": "1S00A00AA01", "CLM_TYPE_CD": "71",
		"CLM_FROM_DT": "2025-04-01", "CLM_THRU_DT": "2025-04-01", "CLM_POS_CD": "11", "CLM_LINE_FROM_DT": "2025-04-01",
		"CLM_LINE_THRU_DT": "2025-04-01", "CLM_LINE_HCPCS_CD": "99213", "CLM_LINE_CVRD_PD_AMT": "80.10", "CLM_LINE_DGNS_CD": "E119",
		"RNDRG_PRVDR_NPI_NUM": "1999999984", "CLM_CARR_PMT_DNL_CD": "1", "CLM_PRCSG_IND_CD": "A", "CLM_ADJSMT_TYPE_CD": "0",
		"CLM_EFCTV_DT": "2025-04-10", "CLM_CNTL_NUM": "CONTROL5", "DGNS_PRCDR_ICD_IND": "0", "CLM_DGNS_1_CD": "E119", "CLM_DGNS_2_CD": "I10",
	}
	drug = claimtest.Fields{
		"CUR_CLM_UNIQ_ID": "1000000000007", "BENE_MBI_ID": "1S00A00AA01", "CLM_LINE_NDC_CD": "99999000301", "CLM_TYPE_CD": "01",
		"CLM_LINE_FROM_DT": "2025-04-02", "PRVDR_SRVC_ID_QLFYR_CD": "01", "CLM_SRVC_PRVDR_GNRC_ID_NUM": "1999999992",
		"CLM_LINE_SRVC_UNIT_QTY": "90.0000", "CLM_LINE_DAYS_SUPLY_QTY": "000000090", "CLM_LINE_BENE_PMT_AMT": "4.50",
		"CLM_ADJSMT_TYPE_CD": "0", "CLM_EFCTV_DT": "2025-04-03", "CLM_LINE_RX_SRVC_RFRNC_NUM": "100000000001", "CLM_LINE_RX_FILL_NUM": "1",
	}
	detail = claimtest.Fields{"CUR_CLM_UNIQ_ID": "1000000000001", "BENE_MBI_ID": "1S00A00AA01", "CLM_TYPE_CD": "60"}
)

// read reads files into a new sink.
func read(t *testing.T, files []cclf.File) (*claimtest.Memory, claim.Report) {
	t.Helper()
	memory := &claimtest.Memory{}
	report, err := cclf.Read(t.Context(), files, memory, cclf.Options{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	return memory, report
}

// only is the one claim that was read, without any fault.
func only(t *testing.T, delivery claimtest.Delivery) claim.Claim {
	t.Helper()
	memory, _ := read(t, delivery.Files())
	for _, f := range memory.Faults {
		t.Error(f)
	}
	if len(memory.Claims) != 1 {
		t.Fatalf("%d claims", len(memory.Claims))
	}
	return memory.Claims[0]
}

// shown is a fault without its file, for comparison.
type shown struct {
	Line   int
	Field  string
	Reason string
	Effect claim.Effect
	Raw    string
}

func show(faults []claim.Fault) (list []shown) {
	for _, f := range faults {
		list = append(list, shown{f.Line, f.Field, f.Reason, f.Effect, string(f.Raw)})
	}
	return list
}
