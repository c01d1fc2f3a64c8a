package cclf_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"

	"github.com/google/go-cmp/cmp"
)

// One delivery has everything wrong with it that the importer promises to report
// exactly: a wrong count, a short line, a bad date, a cancelled claim and foreign
// codes. Nothing is lost, and the rest is right.
func TestDamagedDeliveryIsReportedExactlyAndTheRestLands(t *testing.T) {
	t.Parallel()
	good := claimtest.Line("1", header)
	badDate := claimtest.Line("1", with(header, "CUR_CLM_UNIQ_ID", "1000000000002", "CLM_FROM_DT", "2025-02-30"))
	foreignType := claimtest.Line("1", with(header, "CUR_CLM_UNIQ_ID", "1000000000003", "CLM_TYPE_CD", "99"))
	foreignCode := claimtest.Line("1", with(header, "CUR_CLM_UNIQ_ID", "1000000000004", "CLM_THRU_DT", "2025-03-06", "PRNCPL_DGNS_CD", "25000"))
	cancelled := claimtest.Line("1", with(header, "CUR_CLM_UNIQ_ID", "1000000000010", "CLM_FROM_DT", "2025-06-01", "CLM_THRU_DT", "2025-06-02"))
	cancellation := claimtest.Line("1", with(header, "CUR_CLM_UNIQ_ID", "1000000000011", "CLM_FROM_DT", "2025-06-01", "CLM_THRU_DT", "2025-06-02",
		"CLM_ADJSMT_TYPE_CD", "1", "CLM_EFCTV_DT", "2025-07-01"))
	orphan := claimtest.Line("2", with(detail, "CUR_CLM_UNIQ_ID", "1000000000002", "CLM_LINE_NUM", "1", "CLM_LINE_PROD_REV_CTR_CD", "0120"))
	foreignDetail := claimtest.Line("4", with(detail, "CLM_PROD_TYPE_CD", "D", "CLM_VAL_SQNC_NUM", "02", "CLM_DGNS_CD", "4019", "DGNS_PRCDR_ICD_IND", "0"))
	delivery := claimtest.Delivery{
		"1": {good, good[:400], badDate, foreignType, foreignCode, cancelled, cancellation},
		"2": {orphan},
		"4": {foreignDetail},
	}
	memory, report := read(t, delivery.Counted(map[string]int{"1": 9, "2": 1, "4": 1}))
	counted := strings.Split(claimtest.Counts(map[string]int{"1": 9}), "\n")[1]
	want := []shown{
		{2, "", "short: the line has 400 characters, lines of file 1 have 437", claim.Unread, good[:400]},
		{2, "Total Records Count", "says 9 records for file 1, which has 7", claim.Notice, counted},
		{1, "CLM_DGNS_CD", "not a code of ICD-10-CM", claim.Unread, foreignDetail},
		{3, "CLM_FROM_DT", "not a date of the form YYYY-MM-DD that is on the calendar", claim.Unread, badDate},
		{1, "CUR_CLM_UNIQ_ID", "no line of file 1 with this claim id could be read", claim.Unread, orphan},
		{4, "CLM_TYPE_CD", "no claim type of this file", claim.Unread, foreignType},
		{5, "PRNCPL_DGNS_CD", "not a code of ICD-10-CM", claim.Partly, foreignCode},
	}
	if diff := cmp.Diff(want, show(memory.Faults)); diff != "" {
		t.Error(diff)
	}
	if unmatched := memory.Net(); unmatched != 0 {
		t.Errorf("%d cancellations found nothing", unmatched)
	}
	final := map[string]bool{}
	for i := range memory.Claims {
		final[memory.Claims[i].ID] = memory.Claims[i].Final
	}
	if diff := cmp.Diff(map[string]bool{"1000000000001": true, "1000000000004": true, "1000000000010": false, "1000000000011": false}, final); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(claim.Report{Lines: 9, Claims: 4, Unread: 5, Partly: 1, Notices: 1}, report); diff != "" {
		t.Error(diff)
	}
}

func TestFaultTextsHoldNoValues(t *testing.T) {
	t.Parallel()
	line := claimtest.Line("1", with(header, "CLM_FROM_DT", "2025-02-30", "CLM_TYPE_CD", "99", "CLM_ADJSMT_TYPE_CD", "7", "PRNCPL_DGNS_CD", "25000",
		"CLM_PMT_AMT", "12x", "CLM_EFCTV_DT", "2025/01/01"))
	memory, _ := read(t, claimtest.Delivery{"1": {line, line[:30]}}.Files())
	if len(memory.Faults) != 7 {
		t.Errorf("%d faults", len(memory.Faults))
	}
	for _, f := range memory.Faults {
		for _, value := range []string{"1S00A00AA01", "1000000000001", "2025-02-30", "99", "25000", "12x", "2025/01/01"} {
			if strings.Contains(strings.TrimPrefix(f.Error(), f.File), value) {
				t.Errorf("%v holds a value", f)
			}
		}
	}
}

func TestReadingAgainHandsOnTheSame(t *testing.T) {
	t.Parallel()
	delivery := claimtest.Delivery{
		"1": {claimtest.Line("1", header)}, "5": {claimtest.Line("5", physician)}, "7": {claimtest.Line("7", drug)},
	}
	runOut := cclf.Bytes("P.A0001.ACO.ZC1R24.D251116.T0300001", []byte(claimtest.Line("1", header)))
	once, _ := read(t, delivery.Files())
	twice, _ := read(t, append(delivery.Files(), runOut))
	if diff := cmp.Diff(once.Claims, twice.Claims); diff != "" {
		t.Error(diff)
	}
}

func TestFormerNumbersLeadToOnePersonsClaims(t *testing.T) {
	t.Parallel()
	alias := claimtest.Line("9", claimtest.Fields{"HICN_MBI_XREF_IND": "M", "CRNT_NUM": "1S00A00AA02", "PRVS_NUM": "1S00A00AA01", "PRVS_ID_OBSLT_DT": "2025-03-31"})
	memory, report := read(t, claimtest.Delivery{
		"1": {
			claimtest.Line("1", header),
			claimtest.Line("1", with(header, "CUR_CLM_UNIQ_ID", "1000000000002", "BENE_MBI_ID", "1S00A00AA02", "CLM_ADJSMT_TYPE_CD", "1", "CLM_EFCTV_DT", "2025-05-01")),
		},
		"8": {claimtest.Line("8", claimtest.Fields{"BENE_MBI_ID": "1S00A00AA01", "BENE_DOB": "1950-02-03", "BENE_ORGNL_ENTLMT_RSN_CD": "1"})},
		"9": {alias},
	}.Files())
	memory.Net()
	for _, c := range memory.Claims {
		if c.Beneficiary != "1S00A00AA02" || c.Final {
			t.Errorf("claim %s of %s, final %v: the cancellation is for the original under the old number", c.ID, c.Beneficiary, c.Final)
		}
	}
	if b := memory.Beneficiaries[0]; b.MBI != "1S00A00AA02" || b.AsSent != "1S00A00AA01" || b.OriginalReason != "1" || b.Birth.String() != "1950-02-03" {
		t.Errorf("%+v", b)
	}
	if report.Aliases != 1 || memory.Aliases[0].Thru.String() != "2025-03-31" {
		t.Errorf("%+v", memory.Aliases)
	}
}

func TestFilesThatDoNotBelongAreReported(t *testing.T) {
	t.Parallel()
	one := claimtest.Line("1", header)
	memory, _ := read(t, []cclf.File{
		cclf.Bytes("claims.csv", []byte("a,b")),
		cclf.Bytes("T.A0001.ACO.ZC1Y25.D251115.T0300001", []byte(one)),
		cclf.Bytes("P.A0001.ACO.ZC1Y25.D251115.T0300001", []byte(one)),
	})
	want := []shown{
		{0, "", "not the name of a CCLF file", claim.Passed, ""},
		{0, "", "a test file", claim.Passed, ""},
		{0, "", "came without file 0: nobody knows how many records there should be", claim.Notice, ""},
	}
	if diff := cmp.Diff(want, show(memory.Faults)); diff != "" {
		t.Error(diff)
	}
	if len(memory.Claims) != 1 {
		t.Errorf("%d claims", len(memory.Claims))
	}
}

func TestPackedFilesAndWindowsLinesAreRead(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	out := gzip.NewWriter(&packed)
	_, _ = out.Write([]byte("\xef\xbb\xbf" + claimtest.Line("1", header) + "\r\n\r\n"))
	_ = out.Close()
	memory, _ := read(t, []cclf.File{
		cclf.Bytes(claimtest.Name("0"), []byte(claimtest.Counts(map[string]int{"1": 1}))), cclf.Bytes(claimtest.Name("1")+".gz", packed.Bytes()),
	})
	if len(memory.Claims) != 1 || len(memory.Faults) != 0 {
		t.Errorf("%d claims, faults %v", len(memory.Claims), memory.Faults)
	}
}

func TestRepeatedLinesCountOnce(t *testing.T) {
	t.Parallel()
	line := claimtest.Line("5", physician)
	other := claimtest.Line("5", with(physician, "CLM_LINE_CVRD_PD_AMT", "90.00"))
	memory, _ := read(t, claimtest.Delivery{"5": {line, line, other}}.Files())
	if got := memory.Claims[0].Paid; got != "80.10" || len(memory.Claims) != 1 {
		t.Errorf("paid %s", got)
	}
	want := []shown{
		{2, "", "the same as line 1", claim.Passed, line},
		{3, "CUR_CLM_UNIQ_ID", "line 1 has the same key and says something else", claim.Unread, other},
	}
	if diff := cmp.Diff(want, show(memory.Faults)); diff != "" {
		t.Error(diff)
	}
}

func TestFormerRevisionIsKeptAndNoted(t *testing.T) {
	t.Parallel()
	memory, _ := read(t, claimtest.Delivery{"1": {claimtest.Line("1", with(header, "PRNCPL_DGNS_CD", "4280", "ADMTG_DGNS_CD", "", "DGNS_PRCDR_ICD_IND", "9"))}}.Files())
	if f := memory.Faults[0]; f.Effect != claim.Notice || f.Field != "PRNCPL_DGNS_CD" {
		t.Error(f)
	}
	c := memory.Claims[0]
	if c.Final = true; len(c.Diagnoses) != 1 || c.Diagnoses[0].Revision != claim.ICD9 || c.Codes() != nil {
		t.Errorf("%+v", c.Diagnoses)
	}
}

func TestShorterLinesOfAnOlderEditionAreRead(t *testing.T) {
	t.Parallel()
	counts := "File Number|File Description|Total Records Count|Record Length\nCCLF1|Part A Claims Header File|1|292\n"
	memory, _ := read(t, []cclf.File{
		cclf.Bytes(claimtest.Name("0"), []byte(counts)), cclf.Bytes(claimtest.Name("1"), []byte(claimtest.Line("1", header)[:292])),
	})
	if len(memory.Faults) != 0 || len(memory.Claims) != 1 || memory.Claims[0].Key != "A|220071|2025-03-01|2025-03-05|1S00A00AA01" {
		t.Errorf("%v %+v", memory.Faults, memory.Claims)
	}
}

func TestNumbersOfOlderDeliveriesAreFollowed(t *testing.T) {
	t.Parallel()
	var known claim.CrossReference
	known.Add("1S00A00AA01", "1S00A00AA09")
	memory := &claimtest.Memory{}
	if _, err := cclf.Read(t.Context(), claimtest.Delivery{"1": {claimtest.Line("1", header)}}.Files(), memory, cclf.Options{Numbers: &known}); err != nil {
		t.Fatal(err)
	}
	if c := memory.Claims[0]; c.Beneficiary != "1S00A00AA09" || c.AsSent != "1S00A00AA01" {
		t.Errorf("the claim is of %s", c.Beneficiary)
	}
}
