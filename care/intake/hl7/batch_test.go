package hl7_test

import (
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"caseload/care/intake/hl7"

	"github.com/google/go-cmp/cmp"
)

// HL7 2.5.1 section 2.10.3: batches.
func TestRead(t *testing.T) {
	t.Parallel()
	one, two := "MSH|^~\\&|A||||||ADT^A01|1\rPID|1\r", "MSH|^~\\&|A||||||ADT^A01|2\rPID|1\r"
	cases := []struct {
		name, text string
		want       []string
	}{
		{"one", one, []string{"1@1 1"}},
		{"two without anything between", one + two, []string{"1@1 1", "2@3 2"}},
		{"two with blank lines between", one + "\n\n" + two, []string{"1@1 1", "2@4 2"}},
		{"line feeds", strings.ReplaceAll(one+two, "\r", "\n"), []string{"1@1 1", "2@3 2"}},
		{"both", strings.ReplaceAll(one+two, "\r", "\r\n"), []string{"1@1 1", "2@3 2"}},
		{"framed", "\v" + one + "\x1c\r\v" + two + "\x1c\r", []string{"1@1 1", "2@4 2"}},
		{"a batch", "FHS|^~\\&|A\rBHS|^~\\&|A\r" + one + two + "BTS|2\rFTS|1\r", []string{"1@3 1", "2@5 2"}},
		{"a batch with another count", "BHS|^~\\&|A\r" + one + "BTS|2 messages\r", []string{"1@2 1", "0@4 BTS-1: not as many as there are: something may be missing"}},
		{"two batches", "FHS|^~\\&|A\rBHS|^~\\&\r" + one + "BTS|1\rBHS|^~\\&\r" + two + "BTS|1\rFTS|3\r",
			[]string{"1@3 1", "2@7 2", "0@10 FTS-1: not as many as there are: something may be missing"}},
		{"what is none is one that cannot be read", "PID|1\r" + one, []string{"1@1 MSH: missing: a message begins with it", "2@2 1"}},
		{"one too large does not stop the next", "MSH|^~\\&|" + strings.Repeat("x", 5000) + "\r" + two, []string{"1@1 larger than the limit for one message", "2@2 2"}},
		{"a mark", "\ufeff" + one, []string{"1@1 1"}},
		{"UTF-16", utf16(one + two), []string{"1@1 1", "2@3 2"}},
		{"nothing", "", nil},
	}
	for _, c := range cases {
		var got []string
		for e := range hl7.Read(iotest.OneByteReader(strings.NewReader(c.text)), hl7.Limits{Bytes: 4000}) {
			got = append(got, describe(e))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestRead_saysThatTheReaderFailed(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	var last hl7.Entry
	for e := range hl7.Read(io.MultiReader(strings.NewReader(admit), iotest.ErrReader(broken)), hl7.Limits{}) {
		last = e
	}
	if !errors.Is(last.Err, broken) {
		t.Errorf("%v", last.Err)
	}
}

func TestRead_simulatedHospital(t *testing.T) {
	t.Parallel()
	file, err := os.Open("../testdata/adt/simhospital/messages-a.hl7.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]int{}
	for e := range hl7.Read(unpacked, hl7.Limits{}) {
		if e.Err != nil {
			t.Fatalf("line %d: %v", e.Line, e.Err)
		}
		types[e.Message.Header().Type+"^"+e.Message.Header().Trigger]++
	}
	// As counted by the README of the set.
	if diff := cmp.Diff(map[string]int{"ORU^R01": 347, "ADT^A01": 214, "MDM^T02": 2, "ADT^A34": 1}, types); diff != "" {
		t.Error(diff)
	}
}

func describe(e hl7.Entry) string {
	text := string(rune('0'+e.Number)) + "@"
	if e.Line > 9 {
		text += "1"
	}
	text += string(rune('0' + e.Line%10))
	if e.Err != nil {
		return text + " " + e.Err.Error()
	}
	return text + " " + e.Message.Header().ControlID
}
