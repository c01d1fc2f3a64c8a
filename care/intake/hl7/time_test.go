package hl7_test

import (
	"testing"
	"time"

	"caseload/care/intake/hl7"
)

// HL7 2.5.1 section 2.A.22 (DTM) and the odd zones of the sample messages.
func TestParseTime(t *testing.T) {
	t.Parallel()
	eastern, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		text, want string
		precision  hl7.Precision
		zoned      bool
	}{
		{"20260115103000", "2026-01-15T15:30:00Z", hl7.Second, false},
		{"20260715103000", "2026-07-15T14:30:00Z", hl7.Second, false},
		{"202601151030", "2026-01-15T15:30:00Z", hl7.Minute, false},
		{"2026011510", "2026-01-15T15:00:00Z", hl7.Hour, false},
		{"20260115", "2026-01-15T05:00:00Z", hl7.Day, false},
		{"202601", "2026-01-01T05:00:00Z", hl7.Month, false},
		{"2026", "2026-01-01T05:00:00Z", hl7.Year, false},
		{"20210817151943.4+0200", "2021-08-17T13:19:43.4Z", hl7.Second, true},
		{"20150208113419+0110", "2015-02-08T10:24:19Z", hl7.Second, true},
		{"198908181126+0215", "1989-08-18T09:11:00Z", hl7.Minute, true},
		{"20260115103000-0500", "2026-01-15T15:30:00Z", hl7.Second, true},
		{"20240229", "2024-02-29T05:00:00Z", hl7.Day, false},
	}
	for _, c := range cases {
		got, err := hl7.ParseTime(c.text, eastern)
		if err != nil || got.At.Format(time.RFC3339Nano) != c.want || got.Precision != c.precision || got.Zoned != c.zoned {
			t.Errorf("%s: %+v, %v", c.text, got, err)
		}
	}
	if got, err := hl7.ParseTime("", eastern); err != nil || got != (hl7.Time{}) {
		t.Errorf("nothing: %+v, %v", got, err)
	}
	for _, text := range []string{
		"202", "20261", "2026-01-15", "20260230", "20261301", "20260015", "2026011524", "20260115106", "202601151030+5", "202601151030+1560",
		"0000", "00000000", "20260115103000.", "20260115.5", "20260115103000.1234567890", "x", "20260115103000-", "２０２６",
	} {
		if got, err := hl7.ParseTime(text, eastern); err == nil {
			t.Errorf("%s is %+v", text, got)
		}
	}
}
