package hl7_test

import (
	"strings"
	"testing"
	"time"

	"caseload/care/intake/hl7"
)

var noon = time.Date(2026, time.January, 1, 12, 0, 0, 0, time.UTC)

// HL7 2.5.1 section 2.15 (MSH, MSA, ERR); 2.3.1 section 2.24.4 for the older ERR.
func TestAcknowledge(t *testing.T) {
	t.Parallel()
	missing := &hl7.Fault{Segment: "PID", Sequence: 1, Field: 3, Code: hl7.RequiredMissing, Reason: "missing"}
	cases := []struct{ name, raw, want string }{
		{"accepted", "MSH|^~\\&|ADT1|HOSP|CL|CARE|20260101||ADT^A01^ADT_A01|C1|T|2.5.1\rPID|1",
			"MSH|^~\\&|CL|CARE|ADT1|HOSP|20260101120000+0000||ACK^A01^ACK|K1|T|2.5.1\rMSA|AA|C1\r"},
		{"old versions answer without the trigger", "MSH|^~\\&|ADT1|HOSP|||20260101||ADT^A01|C1|P|2.3\r",
			"MSH|^~\\&|||ADT1|HOSP|20260101120000+0000||ACK|K1|P|2.3\rMSA|AA|C1\r"},
		{"the sender's separators are not ours", "MSH$*!?%$A|1$B*9$$$$$ADT*A03$C^1$P$2.4\r",
			"MSH|^~\\&|||A\\F\\1|B|20260101120000+0000||ACK^A03^ACK|K1|P|2.4\rMSA|AA|C\\S\\1\r"},
		{"an encoding that is not read", "MSH|^~\\&|A|B|||||ADT^A01|C1|P|2.5.1||||||SECRET\r", "MSH|^~\\&|||A|B|20260101120000+0000||ACK^A01^ACK|K1|P|2.5.1\rMSA|AA|C1\r"},
		{"nothing readable", "garbage", "MSH|^~\\&|||||20260101120000+0000||ACK|K1|P|2.5.1\rMSA|AA\r"},
		{"letters are announced", "MSH|^~\\&|Hôp|H|||||ADT^A01|C1|P|2.5\r",
			"MSH|^~\\&|||Hôp|H|20260101120000+0000||ACK^A01^ACK|K1|P|2.5||||||UNICODE UTF-8\rMSA|AA|C1\r"},
	}
	for _, c := range cases {
		got := string(hl7.Acknowledge([]byte(c.raw), hl7.Reply{Answer: hl7.Accepted, At: noon, ID: "K1"}))
		if got != c.want {
			t.Errorf("%s:\n%q\n%q", c.name, got, c.want)
		}
	}
	failed := hl7.Reply{Answer: hl7.Failed, Faults: []*hl7.Fault{missing, {Code: hl7.Internal, Reason: "a|b"}}, At: noon, ID: "K1"}
	got := string(hl7.Acknowledge([]byte("MSH|^~\\&|||||||ADT^A01|C1|P|2.5.1"), failed))
	for _, want := range []string{
		"MSA|AE|C1\r", "ERR||PID^1^3|101^Required field missing^HL70357|E||||PID-3: missing\r",
		"ERR|||207^Application internal error^HL70357|E||||a\\F\\b\r",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
	got = string(hl7.Acknowledge([]byte("MSH|^~\\&|||||||ADT^A01|C1|P|2.3"), failed))
	if !strings.Contains(got, "\rERR|PID^1^3^101&Required field missing&HL70357\r") {
		t.Errorf("%q", got)
	}
}

func TestAcknowledge_isItselfReadable(t *testing.T) {
	t.Parallel()
	m := parse(t, string(hl7.Acknowledge([]byte(admit), hl7.Reply{Answer: hl7.Rejected, At: noon, ID: "K1"})))
	if h := m.Header(); h.Type != "ACK" || m.Segment("MSA").Field(1).Text() != "AR" || m.Segment("MSA").Field(2).Text() != "C1" {
		t.Errorf("%+v", h)
	}
}
