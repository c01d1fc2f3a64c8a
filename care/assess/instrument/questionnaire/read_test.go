package questionnaire_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/assess/instrument/questionnaire"
)

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestTheExamplesOfUSCoreAreRead: each one with what its own quirks make of it.
func TestTheExamplesOfUSCoreAreRead(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		file, id, value, band string
		sex                   instrument.Sex
		problems              []string
		total                 string
	}{
		"PHQ-9": {file: "QuestionnaireResponse-phq-9-example.json", id: "phq-9", value: "12", band: "moderate", total: "12"},
		"AUDIT-C asks 68517-2 in place of its first item": {
			file: "QuestionnaireResponse-AUDIT-C.json", id: "audit-c", sex: "female", total: "0",
			problems: []string{"answers[q1] missing_item", "answers[/68517-2] unknown_item", "total different_total"},
		},
		"Hunger Vital Sign": {file: "QuestionnaireResponse-hunger-vital-sign-example.json", id: "hunger-vital-sign", value: "at_risk", band: "at_risk"},
		"TAPS asks both questions on drinks and gives one answer as the text of its points": {
			file: "QuestionnaireResponse-TAPS.json", id: "taps-1", sex: "female", value: "negative", band: "negative",
			problems: []string{"answers[alcohol_m] hidden_item"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			reading, err := questionnaire.Read(file(t, tt.file), instrument.Shipped())
			if err != nil || reading.Instrument == nil || reading.Instrument.ID != tt.id {
				t.Fatalf("%+v %v", reading.Instrument, err)
			}
			out := reading.Instrument.Evaluate(reading.Answers, instrument.Subject{Sex: tt.sex})
			if out.Result.Value.String() != tt.value || tt.band != "" && out.Band != tt.band {
				t.Errorf("%q in %q", out.Result.Value, out.Band)
			}
			var problems []string
			for _, p := range append(out.Problems, reading.Differs(out)...) {
				problems = append(problems, p.Path+" "+string(p.Code))
			}
			if diff := cmp.Diff(tt.problems, problems); diff != "" {
				t.Error(diff)
			}
			if tt.total != "" && (reading.Total == nil || json.Number(tt.total) != number(*reading.Total)) {
				t.Errorf("total that came along: %v", reading.Total)
			}
			if reading.Response.Subject.Reference != "Patient/example" || reading.Response.Authored == "" {
				t.Errorf("head: %+v", reading.Response)
			}
		})
	}
}

func number(n float64) json.Number {
	raw, _ := json.Marshal(n)
	return json.Number(raw)
}

func TestALongerFormThatSharesAFewQuestionsIsAnotherForm(t *testing.T) {
	t.Parallel()
	reading, err := questionnaire.Read(file(t, "QuestionnaireResponse-PRAPARE-example.json"), instrument.Shipped())
	if err != nil || reading.Instrument != nil {
		t.Fatalf("PRAPARE is read as %v, %v", reading.Instrument, err)
	}
	if len(reading.Answers) < 15 {
		t.Errorf("%d answers are kept", len(reading.Answers))
	}
	if race, err := json.Marshal(reading.Answers["/93043-8/32624-9"]); err != nil || strings.Count(string(race), "LA") != 2 {
		t.Errorf("of two answers these are kept: %s %v", race, err)
	}
}

func TestAFormIsRecognizedByHalfOfItsQuestionsAtLeast(t *testing.T) {
	t.Parallel()
	phq2 := []string{"/44250-9", "/44255-8"}
	for name, tt := range map[string]struct {
		linkIDs []string
		id      string
	}{
		"two questions of the PHQ-2":            {phq2, "phq-2"},
		"with as many of others":                {append([]string{"/1-8", "/2-6"}, phq2...), "phq-2"},
		"with more of others":                   {append([]string{"/1-8", "/2-6", "/3-4"}, phq2...), ""},
		"five of the nine of the PHQ-9":         {append([]string{"/44259-0", "/44254-1", "/44251-7"}, phq2...), "phq-9"},
		"four of them are the PHQ-2 and others": {append([]string{"/44259-0", "/44254-1"}, phq2...), "phq-2"},
		"nothing":                               {nil, ""},
	} {
		var items []string
		for _, linkID := range tt.linkIDs {
			items = append(items, `{"linkId":"`+linkID+`","answer":[{"valueInteger":0}]}`)
		}
		data := strings.Replace(string(response(strings.Join(items, ","))), "urn:caseload:instrument:phq-2|1", "https://other.example/form", 1)
		reading, err := questionnaire.Read([]byte(data), instrument.Shipped())
		if err != nil || (reading.Instrument == nil) != (tt.id == "") || tt.id != "" && reading.Instrument.ID != tt.id {
			t.Errorf("%s: %v %v", name, reading.Instrument, err)
		}
	}
}

func response(items string) []byte {
	return []byte(`{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"urn:caseload:instrument:phq-2|1","item":[` + items + `]}`)
}

func TestAnswersAreReadInEveryKindOfValue(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ item, answer string }{
		"coding":             {`{"linkId":"q1","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6570-1"}}]}`, `{"code":"LA6570-1","system":"http://loinc.org"}`},
		"words of a coding":  {`{"linkId":"q1","answer":[{"valueCoding":{"display":"Several days"}}]}`, `"Several days"`},
		"decimal as written": {`{"linkId":"q1","answer":[{"valueDecimal":2.0}]}`, `2.0`},
		"integer":            {`{"linkId":"q1","answer":[{"valueInteger":2}]}`, `2`},
		"quantity":           {`{"linkId":"q1","answer":[{"valueQuantity":{"value":2,"code":"1"}}]}`, `2`},
		"text":               {`{"linkId":"q1","answer":[{"valueString":"often"}]}`, `"often"`},
		"yes":                {`{"linkId":"q1","answer":[{"valueBoolean":true}]}`, `true`},
		"date":               {`{"linkId":"q1","answer":[{"valueDate":"2025-11-25"}]}`, `"2025-11-25"`},
		"attachment is kept": {`{"linkId":"q1","answer":[{"valueAttachment":{"url":"x"}}]}`, `{"url":"x"}`},
		"declined":           {`{"linkId":"q1","answer":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"asked-declined"}]}]}`, `{"absent":"asked-declined"}`},
		"not asked":          {`{"linkId":"q1","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"not-asked"}]}`, `{"absent":"not-asked"}`},
		"left blank":         {`{"linkId":"q1"}`, `null`},
		"by LOINC":           {`{"linkId":"44250-9","answer":[{"valueInteger":2}]}`, `2`},
		"by a path of LOINC": {`{"linkId":"/55757-9/44250-9","answer":[{"valueInteger":2}]}`, `2`},
		"within a group":     {`{"linkId":"g","item":[{"linkId":"q1","answer":[{"valueInteger":2}]}]}`, `2`},
		"within an answer":   {`{"linkId":"q2","answer":[{"valueInteger":0,"item":[{"linkId":"q1","answer":[{"valueInteger":2}]}]}]}`, `2`},
		"twice":              {`{"linkId":"q1","answer":[{"valueInteger":2}]},{"linkId":"/44250-9","answer":[{"valueInteger":1}]}`, `[2,1]`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			reading, err := questionnaire.Read(response(tt.item), instrument.Shipped())
			if err != nil || reading.Instrument.Pin() != "phq-2|1" {
				t.Fatal(err)
			}
			answer, ok := reading.Answers["q1"]
			if text, err := json.Marshal(answer); err != nil || !ok || string(text) != tt.answer {
				t.Errorf("%s, want %s", text, tt.answer)
			}
		})
	}
}

func TestWhatIsNoResponseIsRefusedWithoutRepeatingIt(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"not JSON":         `{"resourceType":"QuestionnaireResponse","item":[`,
		"another resource": `{"resourceType":"Patient","id":"Secret"}`,
		"a wrong element":  `{"resourceType":"QuestionnaireResponse","item":[{"linkId":7,"text":"Secret"}]}`,
		"no resource":      `["Secret"]`,
	} {
		reading, err := questionnaire.Read([]byte(text), instrument.Shipped())
		if err == nil || strings.Contains(err.Error(), "Secret") {
			t.Errorf("%s: %+v %v", name, reading, err)
		}
	}
}

func TestARetiredVersionIsFoundByItsPin(t *testing.T) {
	t.Parallel()
	text := `{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"urn:caseload:instrument:comprehensive-own%s","item":[]}`
	for suffix, version := range map[string]string{"|1": "1", "|2": "2", "": "2"} {
		reading, err := questionnaire.Read([]byte(strings.Replace(text, "%s", suffix, 1)), instrument.Shipped())
		if err != nil || reading.Instrument == nil || reading.Instrument.Version != version {
			t.Errorf("%q: %+v %v", suffix, reading.Instrument, err)
		}
	}
	if reading, err := questionnaire.Read([]byte(strings.Replace(text, "%s", "|9", 1)), instrument.Shipped()); err != nil || reading.Instrument != nil {
		t.Errorf("a version that is not there: %v %v", reading.Instrument, err)
	}
}
