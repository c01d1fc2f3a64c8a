package hl7_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"caseload/care/intake/hl7"
)

// seeds are the corners of the format; testdata/fuzz has what fuzzing has found
// worth keeping.
var seeds = []string{
	admit, strings.ReplaceAll(admit, "\r", "\n"), "\ufeff" + admit, utf16(admit), "\v" + admit + "\x1c\r",
	"FHS|^~\\&|A\rBHS|^~\\&|A\r" + admit + "BTS|1\rFTS|1\r", "MSH$*!?%$A$B\rPID$1$$5*6!7$a?S?b?T?c", "MSH|^~|\rPID|a\\T\\b",
	"MSH|^~\\&||||||||||||||||8859/1\rPID|\xe1\\XE1\\", "MSH|^~\\&|" + "\rNTE|\rgo\r\ron", "MSH", "MSH|", "MSH|^~\\&#", "\xff\xfeM\x00", "\xfe\xff\x00M\x00S\x00H\x00|",
}

// FuzzParse feeds the parser anything. It must end, give only text that a
// database can keep, and answer with something that it can read itself.
func FuzzParse(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := hl7.Parse(raw)
		if err != nil {
			if _, ok := errors.AsType[*hl7.Fault](err); !ok {
				t.Fatalf("an error of another type: %v", err)
			}
		} else {
			walk(t, m)
		}
		reply := hl7.Acknowledge(raw, hl7.Reply{Answer: hl7.Failed, At: noon, ID: "K", Faults: []*hl7.Fault{{Segment: "PID", Field: 3, Code: hl7.RequiredMissing, Reason: "missing"}}})
		answer, err := hl7.Parse(reply)
		if err != nil || answer.Segment("MSA").Field(1).Text() != "AE" || bytes.ContainsAny(reply, "\v\x1c\n") {
			t.Fatalf("the answer %q: %v", reply, err)
		}
		if m != nil {
			sameID(t, m.Header().ControlID, answer.Segment("MSA").Field(2).Text())
		}
	})
}

// sameID asks that the answer names the message that it answers.
func sameID(t *testing.T, sent, answered string) {
	t.Helper()
	plain := func(r rune) bool { return r > ' ' && r != 0x7f && r < 0x7f }
	if len(sent) <= 200 && strings.IndexFunc(sent, func(r rune) bool { return !plain(r) }) < 0 && sent != answered {
		t.Fatalf("sent %q, answered %q", sent, answered)
	}
}

// walk reads all that there is, up to a measure.
func walk(t *testing.T, m *hl7.Message) {
	t.Helper()
	if len(m.Segments) == 0 || m.Segments[0].Name != "MSH" {
		t.Fatal("a message without a header")
	}
	_ = m.Groups("PID")
	for _, s := range m.Segments[:min(len(m.Segments), 50)] {
		for number := range 30 {
			for _, v := range s.Field(number).Repeats() {
				text := v.Component(2).Subcomponent(2).Text() + v.Component(1).Text() + v.Text()
				if !utf8.ValidString(text) || strings.Contains(text, "\x00") {
					t.Fatalf("%s-%d: %q", s.Name, number, text)
				}
				_, _ = hl7.ParseTime(text, nil)
			}
		}
	}
}

// FuzzRead feeds the reader of batches anything: places count upward, and every
// message that Parse can read alone is found.
func FuzzRead(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
		f.Add([]byte(seed + "\r" + seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		line, number := 0, 0
		for e := range hl7.Read(bytes.NewReader(raw), hl7.Limits{Bytes: 1 << 16, Segments: 100}) {
			if e.Line < line || e.Number > 0 && e.Number != number+1 || (e.Err == nil) != (e.Message != nil) {
				t.Fatalf("entry %d on line %d after %d on %d: %v", e.Number, e.Line, number, line, e.Err)
			}
			line, number = e.Line, max(number, e.Number)
		}
	})
}
