package instrument_test

import (
	"encoding/json"
	"strings"
	"testing"

	"caseload/care/assess/instrument"
)

// TestAScoreOnlyInstrumentTakesItsTotalAndNothingElse enters totals as a phone or
// another system does.
func TestAScoreOnlyInstrumentTakesItsTotalAndNothingElse(t *testing.T) {
	t.Parallel()
	in := current(t, "moca")
	for answers, want := range map[string]string{`{"total":25}`: "25 below_usual", `{"total":"26"}`: "26 usual", `{"total":0}`: "0 below_usual"} {
		out := in.Evaluate(given(t, answers), nobody)
		if got := out.Result.Value.String() + " " + out.Band; got != want || len(out.Problems) > 0 {
			t.Errorf("%s: %s, want %s: %v", answers, got, want, out.Problems)
		}
	}
	for answers, want := range map[string]instrument.ProblemCode{
		`{"total":31}`: instrument.OutOfRange, `{"total":-1}`: instrument.OutOfRange, `{"total":25.5}`: instrument.WrongType,
		`{"total":"high"}`: instrument.WrongType, `{}`: instrument.MissingItem, `{"total":25,"clock":3}`: instrument.UnknownItem,
	} {
		out := in.Evaluate(given(t, answers), nobody)
		if len(out.Problems) != 1 || out.Problems[0].Code != want || want != instrument.UnknownItem && out.Total != nil {
			t.Errorf("%s: %v with a total of %v", answers, out.Problems, out.Total)
		}
	}
}

// TestAFormThatMayNotBeShippedShipsNoItems spoils a definition.
func TestAFormThatMayNotBeShippedShipsNoItems(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*instrument.Instrument){
		"another item": func(in *instrument.Instrument) {
			in.Items = append(in.Items, instrument.Item{ID: "clock", Text: "Draw a clock", Type: instrument.Text})
		},
		"its own words":        func(in *instrument.Instrument) { in.License.Verbatim = true },
		"an item in its place": func(in *instrument.Instrument) { in.Items[0].ID = "clock" },
	} {
		raw, err := json.Marshal(current(t, "moca"))
		if err != nil {
			t.Fatal(err)
		}
		var in instrument.Instrument
		if err := json.Unmarshal(raw, &in); err != nil || in.Valid() != nil {
			t.Fatal(err, in.Valid())
		}
		spoil(&in)
		if err := in.Valid(); err == nil || !strings.Contains(err.Error(), "nothing but the total") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
