package unit_test

import (
	"errors"
	"math"
	"testing"

	"caseload/care/monitor/unit"
)

func TestValuesComeIntoTheUnitOfARule(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		code     string
		value    float64
		from, to string
		want     float64
	}{
		"UCUM: a pound is 0.45359237 kg":             {"29463-7", 0.45359237, "kg", "[lb_av]", 1},
		"and back":                                   {"29463-7", 1, "[lb_av]", "kg", 0.453592},
		"a newborn in grams":                         {"29463-7", 453.59237, "g", "[lb_av]", 1},
		"38 °C is 100.4 °F exactly":                  {"8310-5", 100.4, "[degF]", "Cel", 38},
		"35 °C is 95 °F exactly":                     {"8310-5", 95, "[degF]", "Cel", 35},
		"and back to Fahrenheit":                     {"8310-5", 38, "Cel", "[degF]", 100.4},
		"ADA: 3.0 mmol/L glucose is 54 mg/dL":        {"2339-0", 3, "mmol/L", "mg/dL", 54.0468},
		"NGSP: 53 mmol/mol is 7.0 %":                 {"4548-4", 53, "mmol/mol", "%", 7},
		"NGSP: 75 mmol/mol is 9.0 %, to one decimal": {"4548-4", 75, "mmol/mol", "%", 9},
		"creatinine 88.42 umol/L is 1 mg/dL":         {"2160-0", 88.42, "umol/L", "mg/dL", 1},
		"potassium in milliequivalents":              {"2823-3", 5.5, "meq/L", "mmol/L", 5.5},
		"magnesium has two charges":                  {"19123-9", 2, "meq/L", "mg/dL", 2.4305},
		"hemoglobin per liter":                       {"718-7", 70, "g/L", "g/dL", 7},
		"platelets per liter":                        {"777-3", 20, "10*9/L", "10*3/uL", 20},
		"platelets by the piece":                     {"777-3", 20_000, "/uL", "10*3/uL", 20},
		"KDIGO: 34 mg/mmol is about 300 mg/g":        {"9318-7", 34, "mg/mmol", "mg/g", 300.56},
		"beats are an annotation":                    {"8867-4", 50, "{beats}/min", "/min", 50},
		"a score has no unit":                        {"44261-6", 20, "", "{score}", 20},
		"a score in tagged units":                    {"44261-6", 20, "{#}", "{score}", 20},
		"eGFR as UCUM writes it":                     {"33914-3", 15, "mL/min/{1.73_m2}", "mL/min/1.73m2", 15},
	} {
		got, err := unit.Convert(tt.code, tt.value, tt.from, tt.to)
		if err != nil || math.Abs(got-tt.want) > 1e-6 {
			t.Errorf("%s: %v, %v, want %v", name, got, err, tt.want)
		}
	}
}

func TestAUnitThatLeadsNowhereIsRefusedByName(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ code, from, to, want string }{
		"another dimension": {"29463-7", "cm", "[lb_av]", "not comparable: unit cm"},
		"no unit":           {"2823-3", "", "mmol/L", "not comparable: no unit"},
		"moles of something whose mass is unknown":  {"718-7", "mmol/L", "g/dL", "not comparable: unit mmol/L"},
		"glucose by the mass of another thing":      {"2160-0", "mmol/L", "mg/dL", "not comparable: unit mmol/L"},
		"eGFR that is not for a body surface":       {"33914-3", "mL/min", "mL/min/1.73m2", "not comparable: unit mL/min"},
		"milliequivalents of what has many charges": {"17861-6", "eq", "mg/dL", "not comparable: unit eq"},
		"HbA1c back to IFCC, which rounding spoils": {"4548-4", "%", "mmol/mol", "not comparable: unit %"},
	} {
		_, err := unit.Convert(tt.code, 1, tt.from, tt.to)
		if _, ok := errors.AsType[*unit.Error](err); !ok || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
}

func TestRoundingIsThatOfPeople(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		value    float64
		decimals int
		want     float64
	}{{2.675, 2, 2.68}, {69.5, 0, 70}, {-0.5, 0, -1}, {8.1 - 7.1, -1, 1}, {4.995, 2, 5}} {
		if got := unit.Round(tt.value, tt.decimals); got != tt.want {
			t.Errorf("%v to %d decimals is %v, want %v", tt.value, tt.decimals, got, tt.want)
		}
	}
	for _, tt := range []struct {
		value      float64
		unit, want string
	}{{5, "[lb_av]", "5 lb"}, {9.1, "%", "9.1 %"}, {20, "{score}", "20"}, {6.2, "mmol/L", "6.2 mmol/L"}} {
		if got := unit.Text(tt.value, tt.unit); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
