package cclf_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"

	"github.com/google/go-cmp/cmp"
)

// The packet's natural keys: files 5 and 6 by control number and person, file 7 by
// the prescription. Files 5 and 6 have no corrections: a new original follows.
func TestCancellationsFindTheirOriginalsByNaturalKey(t *testing.T) {
	t.Parallel()
	second := with(physician, "CLM_LINE_NUM", "2", "CLM_LINE_CVRD_PD_AMT", "19.90")
	memory, _ := read(t, claimtest.Delivery{
		"5": {
			claimtest.Line("5", physician), claimtest.Line("5", second), // together 100.00
			claimtest.Line("5", with(physician, "CUR_CLM_UNIQ_ID", "1000000000051", "CLM_ADJSMT_TYPE_CD", "1", "CLM_LINE_CVRD_PD_AMT", "60.00")),
			claimtest.Line("5", with(second, "CUR_CLM_UNIQ_ID", "1000000000051", "CLM_ADJSMT_TYPE_CD", "1", "CLM_LINE_CVRD_PD_AMT", "40.00")),
			claimtest.Line("5", with(physician, "CUR_CLM_UNIQ_ID", "1000000000052", "CLM_EFCTV_DT", "2025-06-01")),
			claimtest.Line("5", with(physician, "CUR_CLM_UNIQ_ID", "1000000000053", "CLM_CNTL_NUM", "ANOTHER")),
		},
		"7": {
			claimtest.Line("7", drug),
			claimtest.Line("7", with(drug, "CUR_CLM_UNIQ_ID", "1000000000071", "CLM_ADJSMT_TYPE_CD", "1")),
			claimtest.Line("7", with(drug, "CUR_CLM_UNIQ_ID", "1000000000072", "CLM_ADJSMT_TYPE_CD", "2", "CLM_LINE_BENE_PMT_AMT", "0.00")),
			claimtest.Line("7", with(drug, "CUR_CLM_UNIQ_ID", "1000000000073", "CLM_LINE_RX_FILL_NUM", "2")),
		},
	}.Files())
	memory.Net()
	final := []string{}
	for i := range memory.Claims {
		if memory.Claims[i].Final {
			final = append(final, memory.Claims[i].ID)
		}
	}
	if diff := cmp.Diff([]string{"1000000000053", "1000000000052", "1000000000072", "1000000000073"}, final); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutControlNumberClaimsStandAlone(t *testing.T) {
	t.Parallel()
	memory, _ := read(t, claimtest.Delivery{"5": {
		claimtest.Line("5", with(physician, "CLM_CNTL_NUM", "")),
		claimtest.Line("5", with(physician, "CLM_CNTL_NUM", "", "CUR_CLM_UNIQ_ID", "1000000000051", "CLM_ADJSMT_TYPE_CD", "1")),
	}}.Files())
	if unmatched := memory.Net(); unmatched != 1 {
		t.Errorf("%d cancellations found nothing", unmatched)
	}
}

// A file in which all lines are of one claim does not end up in memory.
func TestClaimWithTooManyLinesIsCutAndReported(t *testing.T) {
	t.Parallel()
	lines := []string{claimtest.Line("1", header)}
	var revenue []string
	for i := range 10_004 {
		revenue = append(revenue, claimtest.Line("2", with(detail, "CLM_LINE_NUM", fmt.Sprintf("%010d", i+1), "CLM_LINE_PROD_REV_CTR_CD", "0120")))
	}
	memory, report := read(t, claimtest.Delivery{"1": lines, "2": revenue}.Files())
	if report.Unread != 5 || report.Claims != 1 || len(memory.Claims[0].Lines) != 9_999 {
		t.Errorf("%+v", report)
	}
	if f := memory.Faults[0]; f.Line != 10_000 || f.Field != "CUR_CLM_UNIQ_ID" {
		t.Error(f)
	}
}

func TestEndlessLineIsReportedAndTheNextIsRead(t *testing.T) {
	t.Parallel()
	memory, _ := read(t, claimtest.Delivery{"1": {strings.Repeat("9", 200_000), claimtest.Line("1", header)}}.Files())
	if len(memory.Claims) != 1 || len(memory.Faults) != 1 || memory.Faults[0].Line != 1 || len(memory.Faults[0].Raw) != 64<<10 {
		t.Errorf("%d claims, %v", len(memory.Claims), memory.Faults)
	}
}

func TestLongerLineIsReportedUnlessFile0SaysSo(t *testing.T) {
	t.Parallel()
	line := claimtest.Line("1", header) + "X"
	memory, _ := read(t, claimtest.Delivery{"1": {line, claimtest.Line("1", header) + "   "}}.Files())
	want := []shown{{1, "", "long: the line has 438 characters, lines of file 1 have 437", claim.Unread, line}}
	if diff := cmp.Diff(want, show(memory.Faults)); diff != "" {
		t.Error(diff)
	}
	counts := "CCLF1|Part A Claims Header File|1|438\n"
	memory, _ = read(t, []cclf.File{cclf.Bytes(claimtest.Name("0"), []byte(counts)), cclf.Bytes(claimtest.Name("1"), []byte(line))})
	if len(memory.Claims) != 1 || len(memory.Faults) != 0 {
		t.Errorf("%v", memory.Faults)
	}
}

func TestFileThatEndsInTheMiddleKeepsWhatWasRead(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	out := gzip.NewWriter(&packed)
	_, _ = out.Write([]byte(claimtest.Line("1", header) + "\n"))
	_ = out.Flush()
	memory, _ := read(t, []cclf.File{
		cclf.Bytes(claimtest.Name("0"), []byte(claimtest.Counts(map[string]int{"1": 2}))), cclf.Bytes(claimtest.Name("1"), packed.Bytes()),
	})
	if len(memory.Claims) != 1 || len(memory.Faults) != 2 || memory.Faults[0].Reason != "cannot be read after line 1" {
		t.Errorf("%d claims, %v", len(memory.Claims), memory.Faults)
	}
}

func TestFile0IsCheckedItself(t *testing.T) {
	t.Parallel()
	memory, _ := read(t, []cclf.File{
		cclf.Bytes(claimtest.Name("0"), []byte("CCLFX|x|1|1\nCCLF5|x|many|388\nCCLF6|x\nCCLF7|x|3|195\n")),
		cclf.Bytes(claimtest.Name("1"), []byte(claimtest.Line("1", header))),
	})
	var got []string
	for _, f := range memory.Faults {
		got = append(got, f.Field+": "+f.Reason)
	}
	want := []string{
		"File Number: no file of CCLF has this name", "Total Records Count: not a number", "Total Records Count: missing",
		": has no count for file 1", "Total Records Count: says 3 records for file 7, which has 0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// failing is a sink whose database is gone.
type failing struct{ claimtest.Memory }

var errGone = errors.New("gone")

func (*failing) Claim(context.Context, claim.Claim) error { return errGone }

func TestErrorOfTheSinkEndsTheReading(t *testing.T) {
	t.Parallel()
	_, err := cclf.Read(t.Context(), claimtest.Delivery{"1": {claimtest.Line("1", header)}}.Files(), &failing{}, cclf.Options{})
	if !errors.Is(err, errGone) {
		t.Errorf("the error is %v", err)
	}
}

func TestReadingStopsWhenItIsNotWantedAnyMore(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	lines := make([]string, 5000)
	for i := range lines {
		lines[i] = claimtest.Line("B", claimtest.Fields{"CUR_CLM_UNIQ_ID": "1"})
	}
	progress := 0
	_, err := cclf.Read(ctx, claimtest.Delivery{"B": lines}.Files(), &claimtest.Memory{}, cclf.Options{Progress: func(n int) { progress = n; cancel() }})
	if !errors.Is(err, context.Canceled) || progress == 0 {
		t.Errorf("after %d lines: %v", progress, err)
	}
}

// CMS's test files for bulk data leave off the railroad number at the end of file
// 9 when it is blank (BCDA, synthetic files).
func TestLineOfFile9MayEndBeforeTheRailroadNumber(t *testing.T) {
	t.Parallel()
	line := claimtest.Line("9", claimtest.Fields{"CRNT_NUM": "1S00A00AA02", "PRVS_NUM": "1S00A00AA01"})
	memory, report := read(t, claimtest.Delivery{"9": {line[:43], line[:42]}}.Files())
	if report.Aliases != 1 || len(memory.Faults) != 1 || memory.Faults[0].Line != 2 {
		t.Errorf("%+v %v", report, memory.Faults)
	}
}
