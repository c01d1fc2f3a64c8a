package hl7_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"caseload/care/intake/hl7"

	"github.com/google/go-cmp/cmp"
)

const admit = "MSH|^~\\&|ADT1|HOSP|||20260101120000-0500||ADT^A01^ADT_A01|C1|P|2.5.1\r" +
	"EVN|A01|20260101120000\rPID|1||77^^^HOSP^MR~888^^^NHS^PI||DOE^JANE^&Q&||19500102|F\rPV1|1|I|W1^2^3|U\r"

// HL7 2.5.1 section 2.5: delimiters, components, repetitions, subcomponents.
func TestParse_reachesEveryPart(t *testing.T) {
	t.Parallel()
	m := parse(t, admit)
	pid := m.Segment("PID")
	got := []string{
		pid.Field(3).Text(), pid.Field(3).Component(4).Text(), pid.Field(3).Repeats()[1].Component(5).Text(),
		pid.Field(5).Component(3).Subcomponent(2).Text(), pid.Field(5).Component(3).Text(),
		pid.Field(8).Component(1).Subcomponent(1).Text(), pid.Field(8).Component(2).Text(),
		pid.Field(99).Component(3).Text(), m.Segment("MRG").Field(1).Text(),
		m.Segment("MSH").Field(1).Text(), m.Segment("MSH").Field(2).Text(), m.Segment("MSH").Field(10).Text(),
	}
	want := []string{"77", "HOSP", "PI", "Q", "", "F", "", "", "", "|", `^~\&`, "C1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := len(pid.Field(99).Repeats()); n != 0 {
		t.Errorf("%d repetitions of an empty field", n)
	}
	if m.Segment("MRG").Exists() || !pid.Exists() {
		t.Error("which segments there are is wrong")
	}
}

func TestParse_takesEveryEndOfASegment(t *testing.T) {
	t.Parallel()
	want := names(parse(t, admit))
	for name, text := range map[string]string{
		"line feed":            strings.ReplaceAll(admit, "\r", "\n"),
		"both":                 strings.ReplaceAll(admit, "\r", "\r\n"),
		"no end at the end":    strings.TrimRight(admit, "\r"),
		"blank lines":          strings.ReplaceAll(admit, "\r", "\r\r"),
		"a mark before":        "\ufeff" + admit,
		"blanks before":        "\r\n  " + admit,
		"padded with NUL":      admit + "\x00\x00",
		"still in its framing": "\v" + admit + "\x1c\r",
		"UTF-16":               utf16(admit),
	} {
		if diff := cmp.Diff(want, names(parse(t, text))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestParse_strayLineFeedBeginsNoSegment(t *testing.T) {
	t.Parallel()
	m := parse(t, admit+"NTE|1||one\nPID|1||666\r\nNTE|2||two\rand more\rDG1|1\r")
	if len(m.All("PID")) != 1 || m.All("NTE")[0].Field(3).Text() != "one\nPID" {
		t.Errorf("%q", m.All("NTE")[0].Field(3).Text())
	}
	if got := m.All("NTE")[1].Field(3).Text(); got != "two\nand more" || !m.Segment("DG1").Exists() {
		t.Errorf("%q", got)
	}
}

func TestParse_takesTheSendersOwnSeparators(t *testing.T) {
	t.Parallel()
	m := parse(t, "MSH$*!?%$A$B\rPID$1$$5*6!7$a?S?b?T?c?F?d|^~\\&")
	pid := m.Segment("PID")
	if pid.Field(3).Component(2).Text() != "6" || len(pid.Field(3).Repeats()) != 2 || pid.Field(4).Text() != `a*b%c$d|^~\&` {
		t.Errorf("%q %q", pid.Field(3).Component(2).Text(), pid.Field(4).Text())
	}
	two := parse(t, "MSH|&~|A|B\rPID|1||5&6^7")
	if pid := two.Segment("PID"); pid.Field(3).Component(2).Text() != "6^7" {
		t.Errorf("a header with two separators: %q", pid.Field(3).Component(2).Text())
	}
}

// HL7 2.5.1 section 2.7: escape sequences.
func TestText_isWithoutEscapes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`A\T\E`: "A&E", `\F\\S\\R\\E\`: `|^~\`, `a\.br\b`: "a\nb", `\H\loud\N\`: "loud", `\X41 42\`: "AB", `\XC3A9\`: "é",
		`\X00\`: "", `\XZZ\`: `\XZZ\`, `\Z1\`: `\Z1\`, `lone \ here`: `lone \ here`, `""`: "", `"`: `"`, ` x `: "x", `\`: `\`,
	} {
		if got := parse(t, "MSH|^~\\&|\rNTE|"+text+"|").Segment("NTE").Field(1).Text(); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if v := parse(t, admit+`PV2|""|`).Segment("PV2"); !v.Field(1).Null() || v.Field(1).Empty() || !v.Field(2).Empty() {
		t.Error("a null is not told from an empty field")
	}
}

// HL7 table 0211.
func TestParse_readsTheEncodingThatIsNamed(t *testing.T) {
	t.Parallel()
	cases := []struct {
		stated, bytes, text, charset string
		guessed                      bool
	}{
		{"", "Hern\xc3\xa1n", "Hernán", "UTF-8", false},
		{"", "Hern\xe1n", "Hernán", "ISO 8859-1", false},
		{"ASCII", "Hern\xc3\xa1n", "Hernán", "UTF-8", false},
		{"UNICODE UTF-8", "Hern\xc3\xa1n", "Hernán", "UTF-8", false},
		{"UNICODE UTF-8", "Hern\xe1n", "Hernán", "ISO 8859-1", true},
		{"8859/1", "Hern\xe1n", "Hernán", "ISO 8859-1", false},
		{"8859/1", "\x93q\x94 \xe1", "“q” á", "ISO 8859-1", false},
		{"8859/2", "Dvo\xf8\xe1k", "Dvořák", "ISO 8859-2", false},
		{"ISO-8859-15", "\xa4", "€", "ISO 8859-15", false},
		{"8859/1~UNICODE UTF-8", "Hern\xe1n", "Hernán", "ISO 8859-1", false},
		{"8859/1", `Hern\XE1\n`, "Hernán", "ISO 8859-1", false},
	}
	for _, c := range cases {
		m := parse(t, "MSH|^~\\&|||||||||||||||"+"|"+c.stated+"\rPID|"+c.bytes)
		if got := m.Segment("PID").Field(1).Text(); got != c.text || m.Charset != c.charset || m.Guessed != c.guessed {
			t.Errorf("%s %q: %q, %s, guessed %t", c.stated, c.bytes, got, m.Charset, m.Guessed)
		}
	}
}

func TestParse_refusesWithAPlaceAndWithoutContent(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                                   "empty",
		"\v\r\n":                             "empty",
		"SECRET":                             "MSH: missing: a message begins with it",
		"FHS|^~\\&|SECRET\rMSH|^~\\&|":       "a batch, where one message was expected",
		"MSH":                                "MSH-1: missing: the message ends in its header",
		"MSHSECRET":                          "MSH-1: not a character that can separate",
		"MSH|S~\\&|SECRET":                   "MSH-2: not a character that can separate",
		"MSH|^^\\&|SECRET":                   "MSH-2: one character for two separators",
		"MSH|^~\\&#!|SECRET":                 "MSH-2: more than five separators",
		admit + "MSH|^~\\&|SECRET":           "MSH[2]: a second message begins before the end of this one",
		admit + "NTE|SE\x00CRET":             "a NUL character, which no database keeps",
		"MSH|^~\\&|SECRET\rSECRET|\rPID|1":   "MSH: what follows it is no segment",
		"MSH|^~\\&||||||||||||||||SECRET-16": "MSH-18: an encoding that is not read",
		"\xff\xfeM":                          "MSH: missing: a message begins with it",
	} {
		_, err := hl7.Parse([]byte(text))
		if fault, ok := errors.AsType[*hl7.Fault](err); !ok || fault.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%q: the error repeats what was sent", text)
		}
	}
}

func TestParse_keepsWithinItsLimits(t *testing.T) {
	t.Parallel()
	limits := hl7.Limits{Bytes: 1000, Segments: 3}
	for text, want := range map[string]string{
		admit + strings.Repeat("x", 1000): "larger than the limit for one message",
		admit + "ZZZ|\r":                  "more segments than the limit for one message",
	} {
		if _, err := limits.Parse([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	hostile := parse(t, "MSH|^~\\&|\rPID|1||"+strings.Repeat("~", 3<<20))
	if n := len(hostile.Segment("PID").Field(3).Repeats()); n != 256 {
		t.Errorf("%d repetitions", n)
	}
	parse(t, "MSH|^~\\&|\rNTE|1"+strings.Repeat("\rx", 1<<20)) // must not take the square of its size
}

func TestGroups_giveEachPersonItsOwnSegments(t *testing.T) {
	t.Parallel()
	m := parse(t, "MSH|^~\\&|\rEVN|A40\rPID|1\rMRG|a\rPID|2\rMRG|b\rPV1|9")
	groups := m.Groups("PID")
	if len(groups) != 2 || groups[1].Segment("MRG").Field(1).Text() != "b" || groups[0].Segment("PV1").Exists() || len(m.Segments) != 7 {
		t.Errorf("%d groups", len(groups))
	}
}

func TestParse_readsEverySample(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../testdata/adt/fhir-converter/*.hl7")
	if err != nil || len(files) != 72 {
		t.Fatalf("%d samples: %v", len(files), err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m := parse(t, string(raw))
		h := m.Header()
		if h.ControlID == "" || h.Trigger == "" || h.Version == "" || !m.Segment("PID").Exists() {
			t.Errorf("%s: %+v", file, h)
		}
	}
}

func parse(t *testing.T, text string) *hl7.Message {
	t.Helper()
	m, err := hl7.Parse([]byte(text))
	if err != nil {
		t.Fatalf("%.40q: %v", text, err)
	}
	return m
}

func names(m *hl7.Message) (all []string) {
	for _, s := range m.Segments {
		all = append(all, s.Name+s.Field(3).Text()+s.Field(5).Text())
	}
	return all
}

// utf16 is ASCII text in UTF-16, little end first, with its mark.
func utf16(text string) string {
	var out strings.Builder
	out.WriteString("\xff\xfe")
	for i := range len(text) {
		out.WriteByte(text[i])
		out.WriteByte(0)
	}
	return out.String()
}

func TestDigest_doesNotDependOnWhenAMessageWasSent(t *testing.T) {
	t.Parallel()
	one := parse(t, admit).Digest()
	for change, same := range map[string]bool{"20260101120000-0500": true, "DOE": false, "C1": false, "20260101120000\r": false} {
		if got := parse(t, strings.Replace(admit, change, "", 1)).Digest(); (got == one) != same {
			t.Errorf("%q: %t", change, got == one)
		}
	}
	if parse(t, strings.ReplaceAll(admit, "\r", "\n")).Digest() != one {
		t.Error("how segments end matters")
	}
}
