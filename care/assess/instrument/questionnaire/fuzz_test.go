package questionnaire_test

import (
	"encoding/json"
	"testing"

	"caseload/care/assess/instrument"
	"caseload/care/assess/instrument/questionnaire"
)

// FuzzRead feeds the reader anything: what it reads can be scored and written
// again, and the second reading says the same as the first.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"phq-9-example", "AUDIT-C", "TAPS", "hunger-vital-sign-example", "PRAPARE-example", "exercise-vital-sign"} {
		f.Add(file(f, "QuestionnaireResponse-"+name+".json"))
	}
	f.Add(response(`{"linkId":"q1","answer":[{"valueInteger":1e400},{"valueDecimal":-0},{"valueString":""}],"item":[{"linkId":"q1"}]}`))
	f.Add([]byte(`{"resourceType":"QuestionnaireResponse","questionnaire":"urn:caseload:instrument:steadi-fall-risk","item":[{"linkId":"tug_s","answer":[{"valueDecimal":9e300}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		reading, err := questionnaire.Read(data, instrument.Shipped())
		if err != nil || reading.Instrument == nil {
			return
		}
		in := reading.Instrument
		out := in.Evaluate(reading.Answers, instrument.Subject{})
		in.Propose(out)
		if out.Total != nil && (*out.Total < in.Scoring.Min || *out.Total > in.Scoring.Max) {
			t.Errorf("%s: a total of %v", in.Pin(), *out.Total)
		}
		if _, err := json.Marshal(reading.Answers); err != nil {
			t.Errorf("what was kept is no JSON: %v", err)
		}
		again(t, in, reading.Answers, out)
	})
}

func again(t *testing.T, in *instrument.Instrument, answers instrument.Answers, out instrument.Outcome) {
	t.Helper()
	written, err := json.Marshal(questionnaire.Respond(in, answers, out))
	if err != nil {
		t.Fatal(err)
	}
	reading, err := questionnaire.Read(written, instrument.Shipped())
	if err != nil || reading.Instrument != in {
		t.Fatalf("%s is not read back: %v", in.Pin(), err)
	}
	if second := in.Evaluate(reading.Answers, instrument.Subject{}); second.Result.Value.String() != out.Result.Value.String() || second.Band != out.Band {
		t.Errorf("%s: %v in %q becomes %v in %q", in.Pin(), out.Result.Value, out.Band, second.Result.Value, second.Band)
	}
}
