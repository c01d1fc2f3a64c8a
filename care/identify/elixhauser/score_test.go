package elixhauser_test

import (
	"encoding/json"
	"slices"
	"testing"

	"caseload/care/identify/elixhauser"
)

func TestScore(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, inputs, want string }{
		{"nothing found", `{"diagnoses":["Z00.00"]}`, "0"},
		{"van Walraven 2009: metastases 12", `{"diagnoses":["C77.0"]}`, "12"},
		{"van Walraven 2009: metastases replace the tumor (4)", `{"diagnoses":["C77.0","C50.911"]}`, "12"},
		{"van Walraven 2009: heart failure 7, kidney failure 5", `{"diagnoses":["I50.9","N18.6"]}`, "12"},
		{"van Walraven 2009: drug abuse lowers by 7", `{"diagnoses":["F11.20"]}`, "-7"},
		{"van Walraven 2009: obesity lowers by 4", `{"diagnoses":["E66.9"]}`, "-4"},
		{"Quan 2005: I42.6 is heart failure (7) and alcohol (0)", `{"diagnoses":["I42.6"]}`, "7"},
		{"Quan 2005: F31.5 is depression (-3) and psychosis (0)", `{"diagnoses":["F31.5"]}`, "-3"},
		{"any spelling, each once", `{"diagnoses":["i50.9","I509"]}`, "7"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			result, err := elixhauser.Rules()[0].Evaluate(json.RawMessage(c.inputs))
			if err != nil || result.Value.String() != c.want {
				t.Errorf("got %+v, %v", result, err)
			}
		})
	}
}

func TestScore_withoutDiagnosesHasNoValue(t *testing.T) {
	t.Parallel()
	result := elixhauser.Score(elixhauser.In{})
	if result.Value.Computable() || !slices.Equal(result.Missing, []string{"diagnoses"}) {
		t.Errorf("got %+v", result)
	}
}

// van Walraven 2009, Med Care 47:626: the score reaches from -19 to 89.
func TestScore_reachesFromTheLeastToTheMost(t *testing.T) {
	t.Parallel()
	least := elixhauser.Score(elixhauser.In{Diagnoses: []string{"I34.0", "E66.9", "D50.0", "D50.9", "F11.20", "F32.9"}})
	if least.Value.String() != "-19" {
		t.Errorf("the least is %s: %+v", least.Value, least.Parts)
	}
	most := elixhauser.Score(elixhauser.In{Diagnoses: []string{"I50.9", "I48.91", "I26.99", "I70.0", "G81.90", "G20", "J44.9", "N18.6", "K74.60", "C81.90", "C77.0", "C50.911", "D69.6", "E43", "E87.1"}})
	if most.Value.String() != "85" { // 89 counts the tumor beside its metastases, which replace it
		t.Errorf("the most is %s: %+v", most.Value, most.Parts)
	}
}

func BenchmarkScore(b *testing.B) {
	in := elixhauser.In{Diagnoses: []string{"I50.9", "I48.91", "J44.9", "N18.6", "E11.22", "I10", "F32.9"}}
	for b.Loop() {
		elixhauser.Score(in)
	}
}
