package trigger_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/monitor/trigger"
)

// start is the first day of every test.
var start = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)

// read makes readings of one code out of "DAY VALUE" and "DAY:HOUR VALUE", with a
// flag behind the value where there is one.
func read(loinc, unit string, values ...string) (readings []trigger.Reading) {
	for i, text := range values {
		fields := strings.Fields(text)
		day, hour, _ := strings.Cut(fields[0], ":")
		at := start.AddDate(0, 0, whole(day))
		if hour != "" {
			at = at.Add(time.Duration(whole(hour)) * time.Hour)
		}
		r := trigger.Reading{ID: fmt.Sprintf("%s-%d", loinc, i), Code: loinc, At: at, Unit: unit, Category: "laboratory"}
		number := strings.TrimLeft(fields[1], "<=>")
		r.Comparator = strings.TrimSuffix(fields[1], number)
		if v, err := strconv.ParseFloat(number, 64); err == nil {
			r.Value = &v
		}
		r.Flags = fields[2:]
		readings = append(readings, r)
	}
	return readings
}

func whole(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

// frail is a person of 76 of whom everything holds that a rule may require.
func frail() trigger.Person {
	birth := code.Date(1950, time.January, 1)
	return trigger.Person{Birth: &birth, States: []trigger.State{
		{Name: "heart_failure", Evidence: "Condition/hf"}, {Name: "hypoglycemic_drug", Evidence: "MedicationRequest/insulin"},
	}}
}

// holding are the rules that hold for the last of the readings.
func holding(p trigger.Person, readings []trigger.Reading) (rules []string) {
	last := readings[len(readings)-1]
	for _, hit := range trigger.Shipped().Evaluate(p, readings).Hits {
		if hit.Evidence[0] == last.ID {
			rules = append(rules, hit.Rule)
		}
	}
	slices.Sort(rules)
	return rules
}

func wantRules(t *testing.T, name string, got []string, want string) {
	t.Helper()
	if strings.Join(got, " ") != want {
		t.Errorf("%s: %v, want %q", name, got, want)
	}
}
