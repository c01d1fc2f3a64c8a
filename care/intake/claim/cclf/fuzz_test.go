package cclf_test

import (
	"strings"
	"testing"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"
)

// FuzzRead feeds the reader anything for a file: it must end, place its faults
// inside the file, and account for every line of a file of one-line claims.
func FuzzRead(f *testing.F) {
	stay, visit := claimtest.Line("1", header), claimtest.Line("5", physician)
	for _, seed := range []struct{ file, text string }{
		{"1", stay}, {"1", stay[:200] + "\n" + stay + "\r\n\n"}, {"5", visit + "\n" + visit}, {"7", claimtest.Line("7", drug)},
		{"7", strings.Replace(claimtest.Line("7", drug), "2025", "20-5", 2)}, {"0", claimtest.Counts(nil)}, {"0", "CCLF1|x|y"},
		{"8", claimtest.Line("8", claimtest.Fields{"BENE_MBI_ID": "1S00A00AA01"})}, {"9", "M1S00A00AA021S00A00AA01 2018-04-012018-04-01"},
		{"A", "\x1f\x8b\x08\x00"}, {"2", "\x00\xff"}, {"3", ""},
	} {
		f.Add(seed.file, []byte(seed.text))
	}
	f.Fuzz(func(t *testing.T, file string, content []byte) {
		if cclf.Layouts[file] == nil && file != "0" {
			return
		}
		memory := &claimtest.Memory{}
		report, err := cclf.Read(t.Context(), []cclf.File{cclf.Bytes(claimtest.Name(file), content)}, memory, cclf.Options{})
		if err != nil {
			t.Fatal(err)
		}
		unread := 0
		for _, fault := range memory.Faults {
			if fault.Line > 0 && (fault.Effect == claim.Unread || fault.Effect == claim.Passed) && len(fault.Raw) == 0 {
				t.Errorf("%v without its line", fault)
			}
			if fault.Effect == claim.Passed {
				unread++
			}
		}
		if file == "7" && report.Claims+report.Unread+unread < report.Lines {
			t.Errorf("%d lines, %d claims, %d faults", report.Lines, report.Claims, report.Unread+unread)
		}
	})
}
