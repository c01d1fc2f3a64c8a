package charlson_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/charlson"
	"caseload/care/score"
)

func TestConditions_ofOneCode(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, code, want string }{
		{"Quan 2005: I13.2 is heart failure and not renal", "I13.2", "chf"},
		{"Quan 2005: I13.0 is heart failure", "I13.0", "chf"},
		{"Quan 2005: I13.1 is renal and not heart failure", "I13.10", "rend"},
		{"Quan 2005: C80 is metastatic", "C80.1", "metacanc"},
		{"Quan 2005: C77 is metastatic", "C77.0", "metacanc"},
		{"Quan 2005: skin cancer other than melanoma does not score", "C44.91", ""},
		{"Quan 2005: melanoma does", "C43.9", "canc"},
		{"Quan 2005: carcinoid tumors do not score", "C7A.090", ""},
		{"Quan 2005: secondary carcinoid tumors do not score", "C7B.01", ""},
		{"Quan 2005: Merkel cell carcinoma does not score", "C4A.0", ""},
		{"Quan 2005: cancer in situ does not score", "D05.10", ""},
		{"Quan 2005: E08 is not in the list", "E08.22", ""},
		{"Quan 2005: E09 is not in the list", "E09.9", ""},
		{"Quan 2005: E13 is", "E13.9", "diab"},
		{"Quan 2005: E11.65 is without complication", "E11.65", "diab"},
		{"Quan 2005: E11.69 is without complication", "E11.69", "diab"},
		{"Quan 2005: E11.22 is with complication", "E11.22", "diabwc"},
		{"Quan 2005: E11.9", "E11.9", "diab"},
		{"Quan 2005: G80.9 is not paralysis", "G80.9", ""},
		{"Quan 2005: G80.0 is not paralysis", "G80.0", ""},
		{"Quan 2005: G80.1 is paralysis", "G80.1", "hp"},
		{"Quan 2005: G80.2 is paralysis", "G80.2", "hp"},
		{"Quan 2005: acute kidney failure does not score", "N17.9", ""},
		{"Quan 2005: I25.2 is an old heart attack", "I25.2", "mi"},
		{"Quan 2005: I25.10 is none", "I25.10", ""},
		{"Quan 2005: B20 is AIDS", "B20", "aids"},
		{"Quan 2005: K70.4 is severe liver disease", "K70.40", "msld"},
		{"Quan 2005: K70.3 is mild liver disease", "K70.30", "mld"},
		{"the WHO edition's E14 and F00 match as listed", "F00.1", "dementia"},
		{"any case, no dot, blanks around it", " e1122 ", "diabwc"},
		{"a foreign code stands for nothing", "250.00", ""},
		{"a code shorter than every prefix stands for nothing", "I5", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, condition := range charlson.Conditions([]string{c.code}) {
				got = append(got, condition.Key)
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%s: got %v, want %q", c.code, got, c.want)
			}
		})
	}
}

func TestScore_totals(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, inputs, want string }{
		{"Charlson 1987: nothing found", `{"diagnoses":[],"age":49}`, "0"},
		{"Charlson 1987: heart failure and plain diabetes at 67", `{"diagnoses":["I50.9","E11.9"],"age":67}`, "4"},
		{"the same without the points for age", `{"diagnoses":["I50.9","E11.9"],"ageAdjusted":false}`, "2"},
		{"Quan 2011: heart failure 2, plain diabetes 0", `{"variant":"quan-2011","diagnoses":["I50.9","E11.9"]}`, "2"},
		{"Quan 2011: AIDS weighs 4, not 2", `{"variant":"quan-2011","diagnoses":["B20"]}`, "4"},
		{"Quan 2011: dementia 2", `{"variant":"quan-2011","diagnoses":["F03.90"]}`, "2"},
		{"Quan 2011: renal disease 1", `{"variant":"quan-2011","diagnoses":["N18.6"]}`, "1"},
		{"Quan 2011: ulcer, vessels, stroke and heart attack 0", `{"variant":"quan-2011","diagnoses":["K25.9","I70.0","I63.9","I21.9"]}`, "0"},
		{"severe liver disease replaces mild", `{"diagnoses":["K70.30","K76.6"],"ageAdjusted":false}`, "3"},
		{"complicated diabetes replaces plain", `{"diagnoses":["E11.9","E11.22"],"ageAdjusted":false}`, "2"},
		{"metastases replace the tumor", `{"diagnoses":["C50.911","C79.51"],"ageAdjusted":false}`, "6"},
		{"the same code twice counts once", `{"diagnoses":["I50.9","I509","i50.9"],"ageAdjusted":false}`, "1"},
		{"two codes of one condition count once", `{"diagnoses":["I50.9","I42.0"],"ageAdjusted":false}`, "1"},
		{"Charlson 1994: 49 years 0", `{"diagnoses":[],"age":49}`, "0"},
		{"Charlson 1994: 50 years 1", `{"diagnoses":[],"age":50}`, "1"},
		{"Charlson 1994: 59 years 1", `{"diagnoses":[],"age":59}`, "1"},
		{"Charlson 1994: 60 years 2", `{"diagnoses":[],"age":60}`, "2"},
		{"Charlson 1994: 70 years 3", `{"diagnoses":[],"age":70}`, "3"},
		{"Charlson 1994: 79 years 3", `{"diagnoses":[],"age":79}`, "3"},
		{"Charlson 1994: 80 years 4", `{"diagnoses":[],"age":80}`, "4"},
		{"Charlson 1994: 104 years 4", `{"diagnoses":[],"age":104}`, "4"},
		{"age on the day of the question", `{"diagnoses":[],"birthDate":"1976-11-25","asOf":"2026-11-25"}`, "1"},
		{"age on the day before", `{"diagnoses":[],"birthDate":"1976-11-26","asOf":"2026-11-25"}`, "0"},
		{"Charlson 1987: the highest without age is 29", `{"diagnoses":` + everything + `,"ageAdjusted":false}`, "29"},
		{"Quan 2011: the highest is 24", `{"variant":"quan-2011","diagnoses":` + everything + `}`, "24"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			result := evaluate(t, c.inputs)
			if result.Value.String() != c.want || len(result.Missing) > 0 {
				t.Errorf("got %q, missing %v", result.Value, result.Missing)
			}
			if sum := sumOf(result.Parts); result.Value.Computable() && score.Number(sum).String() != c.want {
				t.Errorf("the parts add up to %v", sum)
			}
		})
	}
}

// everything has a code of each of the 17 conditions.
const everything = `["I21.9","I50.9","I70.0","I63.9","F03.90","J44.9","M05.79","K25.9","K74.60","E11.9","E11.22","G81.90","N18.6","C50.911","K76.6","C79.51","B20"]`

// Charlson 1987, J Chronic Dis 40:373: 0.983^(e^(0.9 x score)), in percent.
func TestScore_tenYearSurvival(t *testing.T) {
	t.Parallel()
	ages := []string{"98.3 %", "95.9 %", "90.1 %", "77.5 %", "53.4 %"}
	for points, want := range ages {
		result := evaluate(t, `{"diagnoses":[],"age":`+[]string{"40", "50", "60", "70", "80"}[points]+`}`)
		if got := result.Parts[len(result.Parts)-1]; got.Name != "tenYearSurvival" || got.Input != want {
			t.Errorf("at %d points: got %+v, want %s", points, got, want)
		}
	}
	for codes, want := range map[string]string{`["I50.9"]`: "21.4 %", `["N18.6"]`: "2.2 %", `["K76.6"]`: "0.0 %"} {
		result := evaluate(t, `{"diagnoses":`+codes+`,"age":85}`)
		if got := result.Parts[len(result.Parts)-1].Input; got != want {
			t.Errorf("%s at 85: got %s, want %s", codes, got, want)
		}
	}
}

func TestScore_whatIsMissingIsNamedAndTheRestShown(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs string
		missing      []string
		parts        int
	}{
		{"no age", `{"diagnoses":["I50.9"]}`, []string{"age"}, 1},
		{"no day of the question", `{"diagnoses":["I50.9"],"birthDate":"1950-01-01"}`, []string{"asOf"}, 1},
		{"no diagnoses is not the same as none", `{"age":70}`, []string{"diagnoses"}, 1},
		{"nothing", `{}`, []string{"diagnoses", "age"}, 0},
		{"Quan 2011 needs no age", `{"variant":"quan-2011"}`, []string{"diagnoses"}, 0},
		{"no such variant", `{"variant":"deyo","diagnoses":[]}`, []string{"variant"}, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			result := evaluate(t, c.inputs)
			if result.Value.Computable() || !slices.Equal(result.Missing, c.missing) || len(result.Parts) != c.parts {
				t.Errorf("got %q, missing %v, parts %v", result.Value, result.Missing, result.Parts)
			}
		})
	}
}

func TestScore_tellsTheCodesBehindEachPart(t *testing.T) {
	t.Parallel()
	got := evaluate(t, `{"variant":"quan-2011","diagnoses":["I50.9","E11.22","E11.9","I11.0"]}`)
	want := score.Result{
		Rule: "charlson", Version: "quan-2011/2026.1", Value: score.Number(3), Missing: []string{},
		Parts: []score.Part{
			{Name: "chf", Label: "Congestive heart failure", Points: score.Points(2), Evidence: []string{"I110", "I509"}},
			{Name: "diab", Label: "Diabetes without chronic complication", Points: score.Points(0), Input: "replaced by diabwc", Evidence: []string{"E119"}},
			{Name: "diabwc", Label: "Diabetes with chronic complication", Points: score.Points(1), Evidence: []string{"E1122"}},
		},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(score.Value{})); diff != "" {
		t.Error(diff)
	}
}

func TestScore_orderAndRepetitionDoNotMatterAndNoCodeLowersIt(t *testing.T) {
	t.Parallel()
	var all []string
	if err := json.Unmarshal([]byte(everything), &all); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		codes := slices.Clone(all[:random.IntN(len(all))])
		for _, variant := range []string{charlson.Charlson1987, charlson.Quan2011} {
			before := total(t, variant, codes)
			if after := total(t, variant, append([]string{all[len(all)-1]}, codes...)); after < before {
				t.Fatalf("%s: %s lowers %v from %v to %v", variant, all[len(all)-1], codes, before, after)
			}
			mixed := append(slices.Clone(codes), codes...)
			slices.Reverse(mixed)
			if again := total(t, variant, mixed); again != before {
				t.Fatalf("%s: %v scores %v, twice and backwards %v", variant, codes, before, again)
			}
		}
	}
}

func total(t *testing.T, variant string, codes []string) float64 {
	t.Helper()
	no := false
	result := charlson.Score(charlson.In{Variant: variant, Diagnoses: codes, AgeAdjusted: &no})
	if len(codes) == 0 {
		return 0
	}
	points, ok := result.Value.Float()
	if !ok {
		t.Fatalf("no value: %+v", result)
	}
	return points
}

func evaluate(t *testing.T, inputs string) score.Result {
	t.Helper()
	result, err := charlson.Rules()[0].Evaluate(json.RawMessage(inputs))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func sumOf(parts []score.Part) (sum float64) {
	for _, part := range parts {
		if part.Points != nil {
			sum += *part.Points
		}
	}
	return sum
}

func BenchmarkScore(b *testing.B) {
	var codes []string
	if err := json.Unmarshal([]byte(everything), &codes); err != nil {
		b.Fatal(err)
	}
	age := 71
	in := charlson.In{Diagnoses: codes}
	in.Age = &age
	for b.Loop() {
		charlson.Score(in)
	}
}
