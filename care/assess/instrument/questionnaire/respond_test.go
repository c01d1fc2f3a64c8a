package questionnaire_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/assess/instrument/questionnaire"
)

// TestAnswersComeBackAsTheyWent writes answers as FHIR, reads them back and scores
// both.
func TestAnswersComeBackAsTheyWent(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ id, answers string }{
		"choices":           {"phq-9", `{"q1":"LA6570-1","q2":3,"q3":"Several days","q4":0,"q5":0,"q6":0,"q7":0,"q8":0,"q9":1,"q10":"LA6574-3"}`},
		"reasons":           {"phq-9", `{"q1":"not-asked","q2":"asked-declined","q3":null,"q9":{"absent":"asked-unknown"}}`},
		"several":           {"ahc-hrsn", `{"q2":["LA28580-1","LA31998-0"],"q7":5,"q8":5,"q9":1,"q10":1,"s17":3,"s18":30}`},
		"points alone":      {"ahc-hrsn", `{"q3":1}`},
		"measured":          {"steadi-fall-risk", `{"k1":"yes","k1_n":2,"k2":"no","k3":"no","tug_s":13.5}`},
		"codes of ours":     {"adl-six-domain", `{"bathing":"independent","dressing":"needs-help","toileting":1,"transferring":1,"continence":1,"feeding":1}`},
		"words":             {"comprehensive-own", `{"worst":"my knees","language":"español","helper":"daily","burden":"too-much"}`},
		"a level in codes":  {"hunger-vital-sign", `{"q1":"LA28397-0","q2":"LA15775-2"}`},
		"a level in words":  {"cssrs-screener", `{"q1":"yes","q2":"no","q6":"no"}`},
		"nothing computed":  {"gad-7", `{"q1":1}`},
		"unable to compute": {"bims", `{"rep":"declined","year":"declined","month":"declined","day":"declined","r1":0,"r2":"cue","r3":0}`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := instrument.Shipped().Current(tt.id)
			var answers instrument.Answers
			if err := json.Unmarshal([]byte(tt.answers), &answers); err != nil {
				t.Fatal(err)
			}
			adult := 40
			about := instrument.Subject{Sex: instrument.Female, Age: &adult}
			before := in.Evaluate(answers, about)
			written, err := json.Marshal(questionnaire.Respond(in, answers, before))
			if err != nil {
				t.Fatal(err)
			}
			reading, err := questionnaire.Read(written, instrument.Shipped())
			if err != nil || reading.Instrument != in {
				t.Fatalf("%v %v", reading.Instrument, err)
			}
			after := reading.Instrument.Evaluate(reading.Answers, about)
			if diff := cmp.Diff(text(t, before), text(t, after)); diff != "" {
				t.Error(diff)
			}
			if differs := reading.Differs(after); differs != nil {
				t.Errorf("the result that went along differs: %v in %s", differs, written)
			}
		})
	}
}

func TestAResponseIsWrittenInTheOrderOfTheForm(t *testing.T) {
	t.Parallel()
	in := instrument.Shipped().Current("phq-2")
	answers := instrument.Answers{"q2": instrument.Absent(instrument.Declined), "q1": instrument.Choose("LA6569-3"), "q9": instrument.Measure(1)}
	want := `{"resourceType":"QuestionnaireResponse","questionnaire":"urn:caseload:instrument:phq-2|1","status":"completed","item":[` +
		`{"linkId":"q1","text":"Little interest or pleasure in doing things","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6569-3","display":"Several days"}}]},` +
		`{"linkId":"q2","text":"Feeling down, depressed, or hopeless","answer":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"asked-declined"}]}]}]}`
	got := text(t, questionnaire.Respond(in, answers, in.Evaluate(answers, instrument.Subject{})))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAResultThatCameAlongAndIsNotOursIsReported(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ item, path string }{
		"total":       {`{"linkId":"q1","answer":[{"valueInteger":2}]},{"linkId":"q2","answer":[{"valueInteger":1}]},{"linkId":"/55758-7","answer":[{"valueDecimal":4}]}`, "total"},
		"same total":  {`{"linkId":"q1","answer":[{"valueInteger":2}]},{"linkId":"q2","answer":[{"valueInteger":1}]},{"linkId":"total","answer":[{"valueDecimal":3}]}`, ""},
		"no total":    {`{"linkId":"q1","answer":[{"valueInteger":2}]},{"linkId":"q2","answer":[{"valueInteger":1}]}`, ""},
		"not a total": {`{"linkId":"q1","answer":[{"valueInteger":2}]},{"linkId":"q2","answer":[{"valueInteger":1}]},{"linkId":"total","answer":[{"valueString":"low"}]}`, ""},
	} {
		reading, err := questionnaire.Read(response(tt.item), instrument.Shipped())
		if err != nil {
			t.Fatal(err)
		}
		problems := reading.Differs(reading.Instrument.Evaluate(reading.Answers, instrument.Subject{}))
		if (len(problems) == 1 && problems[0].Path == tt.path) != (tt.path != "") || len(problems) > 1 || instrument.Refused(problems) {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
