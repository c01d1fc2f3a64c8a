package renal_test

import (
	"slices"
	"strings"
	"testing"

	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
	"caseload/care/medication/renal"
	"caseload/care/score"
)

func list(names ...string) (list []drug.Medication) {
	for _, name := range names {
		list = append(list, drug.Medication{Ingredients: []fact.Text{fact.Text(name)}})
	}
	return list
}

func labels(result score.Result) (labels []string) {
	for _, part := range result.Parts {
		if part.Status == score.Met {
			labels = append(labels, part.Label)
		}
	}
	return labels
}

func TestMetformin(t *testing.T) { // FDA Drug Safety Communication 2016-04-08
	t.Parallel()
	for egfr, want := range map[float64][]string{
		29.9: {"contraindicated", "review"}, 30: {"avoid_start", "review"}, 44.9: {"avoid_start", "review"}, 45: nil,
	} {
		in := renal.In{Medications: list("metformin"), Function: renal.Function{EGFR: &egfr}}
		result := renal.Score(in)
		if got := labels(result); !slices.Equal(got, want) {
			t.Errorf("eGFR %g: %v, want %v", egfr, got, want)
		}
		if !slices.Equal(result.Missing, []string{"asOf", "egfrOn"}) {
			t.Errorf("missing %v: the age of the eGFR is not known", result.Missing)
		}
	}
}

func TestClearance(t *testing.T) { // Cockcroft and Gault 1976, Nephron 16:31
	t.Parallel()
	age, weight, creatinine, female := 80, 60.0, 1.0, true
	f := renal.Function{Age: &age, Weight: &weight, Creatinine: &creatinine, Female: &female}
	if value, missing := f.Clearance(); missing != nil || value < 42.49 || value > 42.51 {
		t.Errorf("%g %v, want 42.5", value, missing)
	}
	egfr := 90.0
	result := renal.Score(renal.In{Medications: list("gabapentin"), Function: renal.Function{EGFR: &egfr}})
	if result.Value.Computable() || !slices.Equal(result.Missing, []string{"age", "creatinine", "female", "weight"}) {
		t.Errorf("an eGFR must not stand for a clearance: %+v", result)
	}
}

func TestApixabanTwoOfThree(t *testing.T) { // FDA label
	t.Parallel()
	for _, c := range []struct {
		age                int
		weight, creatinine float64
		met                int
	}{{80, 60, 1.0, 1}, {79, 60, 1.5, 1}, {79, 61, 1.5, 0}, {80, 61, 1.4, 0}} {
		f := renal.Function{Age: &c.age, Weight: &c.weight, Creatinine: &c.creatinine}
		if result := renal.Score(renal.In{Medications: list("apixaban"), Function: f}); len(labels(result)) != c.met || !result.Value.Computable() {
			t.Errorf("%+v: %+v", c, result)
		}
	}
}

// What is missing is named in one order, whatever the order in which it is looked for.
func TestWhatIsMissingHasAnOrder(t *testing.T) {
	t.Parallel()
	uses, _ := drug.Resolve(list("apixaban", "gabapentin"))
	for range 50 {
		var missing []string
		for _, f := range renal.Check(renal.In{}, uses) {
			missing = append(missing, strings.Join(f.Missing, " "))
		}
		if want := []string{"age creatinine weight", "age creatinine female weight"}; !slices.Equal(missing, want) {
			t.Fatalf("%q, want %q", missing, want)
		}
	}
}
