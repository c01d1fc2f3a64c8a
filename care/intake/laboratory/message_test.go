package laboratory_test

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/intake/hl7"
	"caseload/care/intake/laboratory"
	"caseload/care/transition/feed"
)

func nobody(hl7.Header) feed.Profile { return feed.Profile{} }

// message is one of a laboratory about patient P1: when it was sent, its id and what follows
// PID.
func message(sent, id string, lines ...string) string {
	return "MSH|^~\\&|LAB|HOSP|||" + sent + "||ORU^R01|" + id + "|P|2.5.1\rPID|1||P1^^^&urn:mrn&URI\r" + strings.Join(lines, "\r") + "\r"
}

const panel = "OBR|1|PL1|FI1|24323-8^Metabolic panel^LN|||20261120080000|||||||||||||||20261120090000|||F"

func obx(code, typ, value, unit, flags, status string) string {
	return fmt.Sprintf("OBX|1|%s|%s||%s|%s|3.5-5.1|%s|||%s", typ, code, value, unit, flags, status)
}

const potassium = "2823-3^Potassium^LN"

// told is what a message comes to, a line a result.
func told(t *testing.T, raws ...string) (lines []string) {
	t.Helper()
	var all []*laboratory.Message
	for _, raw := range raws {
		r := laboratory.Receive([]byte(raw), nobody)
		if r.Message == nil {
			t.Fatalf("%s %v", r.Answer, r.Faults)
		}
		all = append(all, r.Message)
	}
	for _, report := range laboratory.Fold(all) {
		lines = append(lines, "report "+report.Status.String())
		for _, o := range report.Results {
			value, _ := json.Marshal(o.Value)
			lines = append(lines, o.Codings[0].Code+" "+o.Status.String()+" "+o.Element+" "+string(value)+" "+strings.Join(o.Flags, ","))
		}
	}
	return lines
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// HL7 2.5.1 chapter 7: values by their type, units, flags (table 0078) and statuses (0085).
func TestValuesAreReadByTheirType(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ segment, want string }{
		"a number":            {obx(potassium, "NM", "6.40", "mmol/L^^UCUM", "HH", "F"), `2823-3 final valueQuantity {"code":"mmol/L","system":"http://unitsofmeasure.org","unit":"mmol/L","value":6.40} HH`},
		"two flags":           {obx(potassium, "NM", "007", "", "H~A", "F"), `2823-3 final valueQuantity {"value":7} H,A`},
		"a bound":             {obx(potassium, "NM", "<5", "mmol/L", "", "F"), `2823-3 final valueQuantity {"code":"mmol/L","comparator":"\u003c","system":"http://unitsofmeasure.org","unit":"mmol/L","value":5} `},
		"structured":          {obx(potassium, "SN", ">=^100", "mmol/L", "", "F"), `2823-3 final valueQuantity {"code":"mmol/L","comparator":"\u003e=","system":"http://unitsofmeasure.org","unit":"mmol/L","value":100} `},
		"a titer":             {obx(potassium, "SN", "^1^:^128", "", "", "F"), `2823-3 final valueString "1:128" `},
		"a code":              {obx(potassium, "CWE", "260373001^Detected^SCT", "", "A", "F"), `2823-3 final valueCodeableConcept {"coding":[{"code":"260373001","display":"Detected","system":"http://snomed.info/sct"}],"text":"Detected"} A`},
		"text":                {obx(potassium, "ST", "hemolyzed", "", "", "F"), `2823-3 final valueString "hemolyzed" `},
		"text of two lines":   {obx(potassium, "TX", "one~two", "", "", "F"), `2823-3 final valueString "one\ntwo" `},
		"a number by no type": {obx(potassium, "", "28", "%", "", "F"), `2823-3 final valueQuantity {"code":"%","system":"http://unitsofmeasure.org","unit":"%","value":28} `},
		"preliminary":         {obx(potassium, "NM", "4", "", "", "P"), `2823-3 preliminary valueQuantity {"value":4} `},
		"taken back":          {obx(potassium, "NM", "", "", "", "W"), `2823-3 entered-in-error  null `},
		"a local code beside": {obx("K^Potassium^99LAB^2823-3^Potassium^LN", "NM", "4", "", "", "F"), `2823-3 final valueQuantity {"value":4} `},
	} {
		got := told(t, message("20261120090000+0000", "1", panel, c.segment))
		same(t, name, got[1:], []string{c.want})
	}
}

// A value that is dropped is told with its place, whatever its type and status.
func TestNoValueIsDroppedWithoutAWord(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		segment string
		want    []string
	}{
		"a structured number of nothing": {obx(potassium, "SN", "^^^", "", "", "F"), []string{"OBX-5"}},
		"a code without code or words":   {obx(potassium, "CWE", "^^LN", "", "", "F"), []string{"OBX-5"}},
		"nothing in a correction":        {obx(potassium, "NM", "", "", "", "C"), []string{"OBX-5"}},
		"nothing in a preliminary":       {obx(potassium, "NM", `""`, "", "", "P"), []string{"OBX-5"}},
		"nothing in what is taken back":  {obx(potassium, "NM", "", "", "", "W"), nil},
	} {
		var places []string
		for _, f := range laboratory.Receive([]byte(message("20261120090000+0000", "1", panel, c.segment)), nobody).Faults {
			places = append(places, f.Place())
		}
		same(t, name, places, c.want)
	}
}

// What cannot be used is told with its place, and the rest lands.
func TestABadSegmentIsToldAndTheRestLands(t *testing.T) {
	t.Parallel()
	raw := message("20261120090000+0000", "1", panel,
		obx(potassium, "NM", "4.1", "mmol/L", "", "F"), obx("", "NM", "1", "", "", "F"), obx("1-1^X^LN", "NM", "abc", "", "", "F"),
		obx("1-2^X^LN", "NM", "1", "", "", "?"), obx("1-3^X^LN", "NM", "", "", "", "F"), obx("1-4^X^LN", "ED", "x^y^z", "", "", "F"), obx("1-5^X^LN", "NM", "1", "", "SECRET", "F"),
		"OBR|2|||", obx("1-6^X^LN", "NM", "1", "", "", "F"))
	r := laboratory.Receive([]byte(raw), nobody)
	same(t, "answer", r.Answer, hl7.Accepted)
	var places []string
	for _, f := range r.Faults {
		if places = append(places, f.Place()); strings.Contains(f.Error(), "SECRET") {
			t.Error("a value is told")
		}
	}
	same(t, "places", places, []string{"OBX[2]-3", "OBX[3]-5", "OBX[4]-11", "OBX[5]-5", "OBX[6]-5", "OBX[7]-8", "OBR[2]-3", "OBX[8]"})
	same(t, "results", len(r.Message.Orders[0].Results), 3)
}

func TestWhatCannotBeUsedIsAnswered(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"nonsense": "AR MSH", "MSH|^~\\&|LAB|HOSP|||20261120||ADT^A01|1|P|2.5.1\rPID|1||P1\r": "AE MSH-9",
		"MSH|^~\\&|LAB|HOSP|||20261120||ORU^R01||P|2.5.1\rPID|1||P1\r":                                                           "AE MSH-10",
		"MSH|^~\\&|||||20261120||ORU^R01|1|P|2.5.1\rPID|1||P1\r":                                                                 "AE MSH-4",
		"MSH|^~\\&|LAB|HOSP|||||ORU^R01|1|P|2.5.1\rPID|1||P1\r":                                                                  "AE MSH-7",
		"MSH|^~\\&|LAB|HOSP|||20261120||ORU^R01|1|P|2.5.1\r":                                                                     "AE PID-3",
		"MSH|^~\\&|LAB|HOSP|||20261120||ORU^R01|1|P|2.5.1\rPID|1||P1\rPID|2||P2\r":                                               "AE PID",
		"MSH|^~\\&|LAB|HOSP|||20261120||ORU^R01|1|P|2.5.1\rPID|1||P1\r":                                                          "AE OBR",
		"MSH|^~\\&|LAB|HOSP|||20261120||ORU^R01|1|P|2.5.1\rPID|1||P1\r" + strings.Replace(panel, "FI1", "", 1) + "\r":            "AA ",
		"MSH|^~\\&|LAB|HOSP|||20261120||ORU^R01|1|P|2.5.1\rPID|1||P1\rOBR|1|||24323-8^X^LN\r" + obx("1", "NM", "1", "", "", "F"): "AE OBR-3",
	} {
		r := laboratory.Receive([]byte(raw), nobody)
		got := string(r.Answer) + " "
		if len(r.Faults) > 0 {
			got += r.Faults[0].Place()
		}
		same(t, raw, got, want)
	}
}

// The latest word counts, in whatever order the messages come and however often; nothing
// preliminary over what was final.
func TestMessagesFoldInAnyOrder(t *testing.T) {
	t.Parallel()
	all := []string{
		message("20261120090000+0000", "1", strings.Replace(panel, "|||F", "|||P", 1), obx(potassium, "NM", "6.4", "mmol/L", "HH", "P"), obx("2951-2^Sodium^LN", "NM", "140", "mmol/L", "", "P")),
		message("20261120100000+0000", "2", panel, obx(potassium, "NM", "6.4", "mmol/L", "HH", "F"), obx("2951-2^Sodium^LN", "NM", "141", "mmol/L", "", "F"), obx("2160-0^Creatinine^LN", "NM", "1", "mg/dL", "", "F")),
		message("20261120110000+0000", "3", strings.Replace(panel, "|||F", "|||C", 1), obx(potassium, "NM", "4.4", "mmol/L", "", "C"), obx("2160-0^Creatinine^LN", "NM", "", "", "", "W")),
		message("20261120113000+0000", "4", strings.Replace(panel, "|||F", "|||P", 1), obx(potassium, "NM", "9.9", "mmol/L", "", "P")),
	}
	want := []string{
		"report corrected", `2160-0 entered-in-error valueQuantity {"code":"mg/dL","system":"http://unitsofmeasure.org","unit":"mg/dL","value":1} `,
		`2823-3 corrected valueQuantity {"code":"mmol/L","system":"http://unitsofmeasure.org","unit":"mmol/L","value":4.4} `,
		`2951-2 final valueQuantity {"code":"mmol/L","system":"http://unitsofmeasure.org","unit":"mmol/L","value":141} `,
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		shuffled := append(append([]string{}, all...), all[r.IntN(len(all))])
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, told(t, shuffled...)); diff != "" {
			t.Fatal(diff)
		}
	}
}

// Every message of results of the simulated hospital is read.
func TestReceive_simulatedHospital(t *testing.T) {
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
	messages, results := 0, 0
	for e := range hl7.Read(io.Reader(unpacked), hl7.Limits{}) {
		if e.Err != nil || !laboratory.Told(e.Message.Header()) {
			continue
		}
		r := laboratory.Read(e.Message, feed.Profile{})
		if r.Answer != hl7.Accepted {
			t.Errorf("line %d: %v", e.Line, r.Faults)
			continue
		}
		messages++
		for _, o := range r.Message.Orders {
			results += len(o.Results)
		}
	}
	if messages != 347 || results < 1000 {
		t.Errorf("%d messages with %d results", messages, results)
	}
}

// FuzzReceive feeds the reader anything. It must end, name places without values, and give
// what JSON can hold.
func FuzzReceive(f *testing.F) {
	for _, seed := range []string{
		message("20261120090000+0000", "1", panel, obx(potassium, "NM", "6.4", "mmol/L", "HH", "F"), "NTE|1||a note"),
		message("20261120", "2", panel, obx(potassium, "SN", ">^-007.50", "", "", "C"), obx(potassium, "CWE", "1^x^SCT^2^y^LN", "", "A~H", "W")),
		message("20261120", "3", "OBX|1|NM|x||1||||||F", "NTE|1||x", panel, "OBX"), message("", "", ""), "MSH|^~\\&|L|H|||2026||ORU^R01|1\rPID|||1\rOBR|||1|x\rOBX|||y||-0.0",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r := laboratory.Receive(raw, nobody)
		if (r.Message == nil) != (r.Answer != hl7.Accepted) || r.Message == nil && len(r.Faults) == 0 {
			t.Fatalf("%+v", r)
		}
		if r.Message == nil {
			return
		}
		for _, report := range laboratory.Fold([]*laboratory.Message{r.Message, r.Message}) {
			for _, o := range report.Results {
				if text, err := json.Marshal(o.Value); err != nil || !json.Valid(text) {
					t.Fatalf("%q %v", text, err)
				}
			}
		}
	})
}
