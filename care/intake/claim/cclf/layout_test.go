package cclf_test

import (
	"testing"
	"time"

	"caseload/care/intake/claim/cclf"

	"github.com/google/go-cmp/cmp"
)

// Lengths: CCLF Information Packet, version 38.0.
func TestLayoutsAreThoseOfTheirEdition(t *testing.T) {
	t.Parallel()
	want := map[string]int{"1": 437, "2": 199, "3": 114, "4": 112, "5": 388, "6": 247, "7": 195, "8": 549, "9": 55, "A": 324, "B": 128}
	fields := 0
	for file, layout := range cclf.Layouts {
		if layout.Length != want[file] {
			t.Errorf("lines of file %s have %d characters, want %d", file, layout.Length, want[file])
		}
		fields += len(layout.Fields)
	}
	if len(cclf.Layouts) != len(want) || fields != 286 {
		t.Errorf("%d files with %d fields", len(cclf.Layouts), fields)
	}
	if cclf.Published.Version != "38.0" || cclf.Published.EffectiveFrom != "2024-02-02" || cclf.Published.Source == "" {
		t.Errorf("edition %+v", cclf.Published)
	}
}

func TestParseName(t *testing.T) {
	t.Parallel()
	day := time.Date(2025, 11, 15, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]cclf.Name{
		"P.A1234.ACO.ZC1Y25.D251115.T1234567":        {Organization: "A1234", File: "1", Year: "25", Date: day, Time: "1234567"},
		"folder/P.A1234.ACO.ZC0Y25.D251115.T123456":  {Organization: "A1234", File: "0", Year: "25", Date: day, Time: "123456"},
		"P.A1234.ACO.ZCAR24.D251115.T1234567.txt.gz": {Organization: "A1234", File: "A", RunOut: true, Year: "24", Date: day, Time: "1234567"},
		"T.A1234.ACO.ZC8Y25.D251115.T1234567":        {Test: true, Organization: "A1234", File: "8", Year: "25", Date: day, Time: "1234567"},
	} {
		got, err := cclf.ParseName(text)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", text, err, diff)
		}
	}
	for _, text := range []string{
		"", "P.A1234.ACO.ZCCY25.D251115.T1234567", "P.A1234.ACO.ZC1Y25.D251315.T1234567", "X.A1234.ACO.ZC1Y25.D251115.T1234567", "claims.csv",
	} {
		if _, err := cclf.ParseName(text); err == nil {
			t.Errorf("%q is no name", text)
		}
	}
}

func TestNameIsWrittenAsItIsRead(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"P.A1234.ACO.ZC1Y25.D251115.T1234567", "T.A1234.ACO.ZCBR24.D240101.T0000000"} {
		if name, err := cclf.ParseName(text); err != nil || name.String() != text {
			t.Errorf("%s is written %s", text, name)
		}
	}
}
