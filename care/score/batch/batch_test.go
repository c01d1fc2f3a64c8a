package batch_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/score"
	"caseload/care/score/batch"
)

// doubled is a rule for the tests: it gives twice its input.
var doubled = score.Define("doubled", "twice as much", "arithmetic", func(in struct {
	N *float64 `json:"n" doc:"a number"`
},
) score.Result {
	if in.N == nil {
		return score.Result{Rule: "doubled", Version: "1", Missing: []string{"n"}}
	}
	return score.Result{Rule: "doubled", Version: "1", Value: score.Number(2 * *in.N), Parts: []score.Part{{Name: "n", Points: in.N}}}
})

func find(name string) (score.Rule, bool) { return doubled, name == "doubled" }

func TestEveryLineIsAnsweredInItsPlace(t *testing.T) {
	t.Parallel()
	in := strings.Join([]string{
		"\ufeff" + `{"id":"a","rule":"doubled","inputs":{"n":1.5}}`,
		`{"id":7,"rule":"doubled","inputs":{}}`,
		``,
		`{"rule":"doubled"`,
		`{"id":"c","rule":"halved","inputs":{}}`,
		`{"id":"d","rule":"doubled","inputs":{"n":"Mrs. Secret"}}`,
		`{"id":"e","rule":"doubled","inputs":{"m":1}}`,
		`{"id":"f","rule":"doubled"}` + "\r",
	}, "\n")
	var out strings.Builder
	tally, err := batch.Run(strings.NewReader(in), &out, find)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		`{"id":"a","rule":"doubled","version":"1","result":3,"parts":[{"name":"n","points":1.5}],"missing":[]}`,
		`{"id":7,"rule":"doubled","version":"1","result":null,"parts":[],"missing":["n"]}`,
		`{"error":{"code":"MALFORMED_LINE","message":"a line is one JSON object with rule and inputs"}}`,
		`{"id":"c","error":{"code":"UNKNOWN_RULE","field":"rule","message":"there is no such rule: see --rules"}}`,
		`{"id":"d","rule":"doubled","error":{"code":"BAD_INPUT","field":"inputs.n","message":"expected number"}}`,
		`{"id":"e","rule":"doubled","error":{"code":"BAD_INPUT","field":"inputs.m","message":"no such input"}}`,
		`{"id":"f","rule":"doubled","version":"1","result":null,"parts":[],"missing":["n"]}`,
		``,
	}, "\n")
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	if want := (batch.Tally{Lines: 7, NotComputable: 2, Failed: 4}); tally != want {
		t.Errorf("tally %+v, want %+v", tally, want)
	}
}

func TestALineThatIsTooLongKeepsNothingFromTheOthers(t *testing.T) {
	t.Parallel()
	ask := `{"id":"a","rule":"doubled","inputs":{"n":1}}`
	long := `{"id":"b","rule":"` + strings.Repeat("x", 17<<20) + `"}`
	for name, in := range map[string]string{"between": ask + "\n" + long + "\n" + ask, "at the end": ask + "\n" + ask + "\n" + long} {
		var out strings.Builder
		tally, err := batch.Run(strings.NewReader(in), &out, find)
		if want := (batch.Tally{Lines: 3, Failed: 1}); err != nil || tally != want {
			t.Errorf("%s: %+v, want %+v: %v", name, tally, want, err)
		}
		if strings.Count(out.String(), `"result":2`) != 2 || !strings.Contains(out.String(), `{"error":{"code":"MALFORMED_LINE","message":"a line has at most 16 MiB"}}`) {
			t.Errorf("%s: %.300s", name, out.String())
		}
	}
}

func TestALineOfAWrongTypeIsKnownByItsID(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if _, err := batch.Run(strings.NewReader(`{"id":"a","rule":7}`), &out, find); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.HasPrefix(got, `{"id":"a","error":{"code":"MALFORMED_LINE"`) {
		t.Error(got)
	}
}
