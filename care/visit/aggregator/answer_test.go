package aggregator_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/visit/aggregator"
)

var bodies = map[string]bool{
	`{"answers":[]}`: true,
	`{"answers":[{"visitId":"v","version":1,"state":"ACCEPTED"}]}`:                                                                         true,
	`{"answers":[{"visitId":"v","version":1,"state":"PENDING"},{"visitId":"v","version":1,"state":"ACCEPTED"}]}`:                           true,
	`{"answers":[{"visitId":"v","version":2,"state":"REJECTED","reasons":[{"code":"X","field":"timeOut","correctable":true}]}],"more":1}`:  true,
	`{"answers":[{"visitId":"v","version":1,"state":"ACCEPTED"},{"visitId":"v","version":1,"state":"REJECTED","reasons":[{"code":"X"}]}]}`: false,
	`{"answers":[{"visitId":"v","version":1,"state":"REJECTED"}]}`:                                                                         false,
	`{"answers":[{"visitId":"v","version":1,"state":"REJECTED","reasons":[{"field":"timeOut"}]}]}`:                                         false,
	`{"answers":[{"visitId":"v","version":1,"state":"ACCEPTED","reasons":[{"code":"X"}]}]}`:                                                false,
	`{"answers":[{"visitId":"","version":1,"state":"ACCEPTED"}]}`:                                                                          false,
	`{"answers":[{"visitId":"v","version":0,"state":"ACCEPTED"}]}`:                                                                         false,
	`{"answers":[{"visitId":"v","version":1,"state":"Accepted"}]}`:                                                                         false,
	`{"answers":[{"visitId":"v","version":"1","state":"ACCEPTED"}]}`:                                                                       false,
	`{"answers":{}}`: false,
	`[]`:             false,
	``:               false,
}

func TestAnswersAreReadWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	for body, good := range bodies {
		answers, err := aggregator.ParseAnswers([]byte(body))
		if good != (err == nil) || err != nil && (answers != nil || !errorAs[*aggregator.BrokenError](err)) {
			t.Errorf("%s: %+v, %v", body, answers, err)
		}
	}
}

// FuzzParseAnswers feeds the parser anything. It must end, give only answers that a
// submission can take in, each version once, and read them again as they are.
func FuzzParseAnswers(f *testing.F) {
	for body := range bodies {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		answers, err := aggregator.ParseAnswers(data)
		if err != nil {
			if !errorAs[*aggregator.BrokenError](err) || answers != nil {
				t.Fatalf("%+v, %v", answers, err)
			}
			return
		}
		seen := map[aggregator.Key]bool{}
		for _, a := range answers {
			key := aggregator.Key{VisitID: a.VisitID, Version: a.Version}
			s, _ := aggregator.Submission{Key: key, State: aggregator.Pending}.Sent(noon)
			if s, err = s.Answered(a, noon); err != nil || s.State != a.State || seen[key] || (s.State == aggregator.Rejected) != (len(s.Reasons) > 0) {
				t.Fatalf("%+v: %+v, %v", a, s, err)
			}
			seen[key] = true
		}
		again, err := json.Marshal(map[string]any{"answers": answers})
		if err != nil {
			t.Fatal(err)
		}
		if same, err := aggregator.ParseAnswers(again); err != nil || !cmp.Equal(answers, same) {
			t.Fatalf("%+v, %+v, %v", answers, same, err)
		}
	})
}
