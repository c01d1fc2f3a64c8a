package instrument_test

import (
	"testing"

	"caseload/care/assess/instrument"
)

// TestTheTriageOfTheSuicideScreenerHoldsForEveryPath goes through every path that
// the branching allows, against the Columbia triage guideline: high is yes at 4,
// at 5 or to a recent act; moderate yes at 3 or to an act longer ago; low yes at 1
// or 2.
func TestTheTriageOfTheSuicideScreenerHoldsForEveryPath(t *testing.T) {
	t.Parallel()
	in := current(t, "cssrs-screener")
	items := []string{"q1", "q2", "q3", "q4", "q5", "q6", "q6_recent"}
	for path := range 1 << len(items) {
		yes := map[string]bool{}
		for i, id := range items {
			yes[id] = path>>i&1 == 1
		}
		if !yes["q2"] && (yes["q3"] || yes["q4"] || yes["q5"]) || !yes["q6"] && yes["q6_recent"] {
			continue // not asked
		}
		answers := instrument.Answers{}
		for _, id := range items {
			asked := yes["q2"] || id != "q3" && id != "q4" && id != "q5"
			if asked && (yes["q6"] || id != "q6_recent") {
				answers[id] = instrument.Choose(map[bool]string{true: "LA33-6", false: "LA32-8"}[yes[id]])
			}
		}
		want := "none"
		switch {
		case yes["q4"] || yes["q5"] || yes["q6_recent"]:
			want = "high"
		case yes["q3"] || yes["q6"]:
			want = "moderate"
		case yes["q1"] || yes["q2"]:
			want = "low"
		}
		out := in.Evaluate(answers, nobody)
		if out.Band != want || out.Result.Value.String() != want || out.AtLeast || len(out.Problems) != 0 {
			t.Errorf("%v: %q %v, want %q", yes, out.Band, out.Problems, want)
		}
	}
}

func TestTheSuicideScreenerIsSafeWhenAnswersAreMissing(t *testing.T) {
	t.Parallel()
	in := current(t, "cssrs-screener")
	tests := map[string]struct {
		answers, level string
		least          bool
		missing        int
	}{
		"nothing answered is no level":              {`{}`, "unknown", false, 3},
		"item 6 declined is not none":               {`{"q1":"no","q2":"no","q6":"asked-declined"}`, "unknown", false, 1},
		"a method is at least moderate":             {`{"q1":"yes","q2":"yes","q3":"yes","q6":"no"}`, "moderate", true, 2},
		"an act without its time is moderate":       {`{"q1":"no","q2":"no","q6":"yes"}`, "moderate", true, 1},
		"high needs nothing more":                   {`{"q2":"yes","q5":"yes"}`, "high", false, 0},
		"a plan counts though it was not asked for": {`{"q1":"no","q2":"no","q5":"yes","q6":"no"}`, "high", false, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := in.Evaluate(given(t, tt.answers), nobody)
			if out.Band != tt.level || out.AtLeast != tt.least || len(out.Result.Missing) != tt.missing {
				t.Errorf("level %q, at least %v, missing %v", out.Band, out.AtLeast, out.Result.Missing)
			}
			if computable := out.Result.Value.Computable(); computable != (tt.level != "unknown") {
				t.Errorf("value %v", out.Result.Value)
			}
		})
	}
}
