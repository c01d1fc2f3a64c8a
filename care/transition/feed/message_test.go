package feed_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"
)

// message is an HL7 message about to be written. Times are days of January 2026
// and hours, as "05 08:00"; empty fields are not sent.
type message struct {
	trigger              string
	occurred             string // EVN-6
	recorded             string // EVN-2; as occurred when empty
	sent                 string // MSH-7; as recorded when empty
	id                   string // MSH-10; counted when empty
	class, patientType   string
	location, prior      string // PV1-3, PV1-6
	visit                string // V1 when empty, - for none
	account              string
	patient              string // P1 when empty
	admitted, discharged string
	disposition          string
	diagnosis            string
	merged               string // MRG-1, MRG-5 after a /
}

// stamp writes a time of the test as HL7 does.
func stamp(text string) string {
	if text == "" {
		return ""
	}
	return "202601" + text[:2] + text[3:5] + text[6:8]
}

// when is the same time as a value.
func when(text string) time.Time {
	at, err := time.Parse("2006-01-02 15:04", "2026-01-"+text)
	if err != nil {
		panic(err)
	}
	return at
}

func or(text, usual string) string {
	switch text {
	case "":
		return usual
	case "-":
		return ""
	}
	return text
}

// text is the message as it is sent.
func (m message) text(number int) string {
	recorded := or(m.recorded, m.occurred)
	text := fmt.Sprintf("MSH|^~\\&|ADT|HOSP|||%s||ADT^%s|%s|P|2.5.1\rEVN||%s||||%s\r", stamp(or(m.sent, recorded)), m.trigger, or(m.id, strconv.Itoa(number)), stamp(recorded), stamp(m.occurred))
	text += fmt.Sprintf("PID|1||%s^^^HOSP^MR||DOE^JANE||19500102|F||||||||||%s\r", or(m.patient, "P1"), m.account)
	if m.merged != "" {
		prior, visit, _ := cut(m.merged)
		text += fmt.Sprintf("MRG|%s^^^HOSP^MR||||%s\r", prior, visit)
	}
	if m.trigger != "A40" {
		text += fmt.Sprintf("PV1|1|%s|%s|||%s||||||||||||%s|%s|||||||||||||||||%s||||||||%s|%s\r", m.class, m.location, m.prior, m.patientType, or(m.visit, "V1"),
			m.disposition, stamp(m.admitted), stamp(m.discharged))
	}
	if m.diagnosis != "" {
		text += "DG1|1||" + m.diagnosis + "^words^I10||||F\r"
	}
	return text
}

func cut(text string) (before, after string, found bool) {
	for i := range text {
		if text[i] == '/' {
			return text[:i], text[i+1:], true
		}
	}
	return text, "", false
}

// events reads messages as a hospital's would be.
func events(t testing.TB, messages ...message) (all []feed.Event) {
	t.Helper()
	for i, m := range messages {
		all = append(all, read(t, m.text(i+1))...)
	}
	return all
}

func read(t testing.TB, text string) []feed.Event {
	t.Helper()
	parsed, err := hl7.Parse([]byte(text))
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	found, err := feed.FromHL7(parsed, feed.Profile{})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return found
}
