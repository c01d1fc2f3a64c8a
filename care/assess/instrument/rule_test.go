package instrument_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/score"
)

func ask(t *testing.T, name, inputs string) (score.Result, error) {
	t.Helper()
	for _, rule := range instrument.Rules() {
		if rule.Name == name {
			return rule.Evaluate(json.RawMessage(inputs))
		}
	}
	t.Fatalf("no rule %q", name)
	return score.Result{}, nil
}

func TestAnInstrumentIsAskedAsARule(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ rule, inputs, value, band string }{
		"by codes":             {"phq-2", `{"answers":{"q1":"LA6570-1","q2":"LA6569-3"}}`, "3", "positive"},
		"by sex":               {"audit-c", `{"answers":{"q1":3,"q2":0,"q3":0},"sex":"male"}`, "3", "negative"},
		"by the other sex":     {"audit-c", `{"answers":{"q1":3,"q2":0,"q3":0},"sex":"FEMALE"}`, "3", "positive"},
		"by an older version":  {"comprehensive-own", `{"version":"1","answers":{"plan":"yes","pain":"most-days","people":"yes","interpreter":"no","helper":"nobody"}}`, "1", "need"},
		"by no such version":   {"phq-2", `{"version":"8","answers":{"q1":0,"q2":0}}`, "", ""},
		"without any input":    {"phq-2", ``, "", ""},
		"with earlier totals":  {"bims", `{"answers":{"rep":3,"year":3,"month":2,"day":1,"r1":0,"r2":0,"r3":1},"on":"2025-11-25","previous":[{"on":"2025-10-01","total":15}]}`, "10", "moderate_impairment"},
		"a level and its word": {"taps-1", `{"answers":{"tobacco":4},"sex":"male"}`, "positive", "positive"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			result, err := ask(t, tt.rule, tt.inputs)
			if err != nil || result.Value.String() != tt.value || result.Band != tt.band || result.Rule != tt.rule {
				t.Errorf("%+v %v", result, err)
			}
		})
	}
}

func TestARuleNamesWhatItCannotRead(t *testing.T) {
	t.Parallel()
	for inputs, field := range map[string]string{
		`{"answers":[1]}`: "answers", `{"answer":{}}`: "answer", `{"age":"old"}`: "age", `{"on":"tomorrow"}`: "",
	} {
		_, err := ask(t, "phq-2", inputs)
		if err == nil || !strings.Contains(err.Error(), "inputs") || field != "" && !strings.Contains(err.Error(), field) {
			t.Errorf("%s: %v", inputs, err)
		}
	}
}

func TestARuleTellsItsAlertsAndProblemsInNotes(t *testing.T) {
	t.Parallel()
	result, err := ask(t, "phq-9", `{"answers":{"q9":1,"q1":"maybe","zz":0},"age":12}`)
	if err != nil {
		t.Fatal(err)
	}
	notes := strings.Join(result.Notes, "\n")
	for _, want := range []string{"alert phq9_item9, urgent, due before the contact ends", "answers[q1]: unknown_option", "answers[zz]: unknown_item", "18 years"} {
		if !strings.Contains(notes, want) {
			t.Errorf("%q is not among %s", want, notes)
		}
	}
}

func TestARuleDocumentsItsItems(t *testing.T) {
	t.Parallel()
	var names []string
	for _, rule := range instrument.Rules() {
		names = append(names, rule.Name)
		if rule.Summary == "" || rule.Source == "" {
			t.Errorf("%s says not what it means or where it is from", rule.Name)
		}
		in := current(t, rule.Name)
		fields := map[string]score.Field{}
		for _, field := range rule.Inputs {
			fields[field.Name] = field
		}
		for i := range in.Items {
			item := &in.Items[i]
			field := fields["answers["+item.ID+"]"]
			for _, option := range in.Options(item) {
				if !strings.Contains(field.Text, option.Code) {
					t.Errorf("%s: %s does not tell %s", rule.Name, item.ID, option.Code)
				}
			}
		}
	}
	if len(names) != 21 || cmp.Diff(names[0], "adl-six-domain") != "" {
		t.Errorf("%v", names)
	}
}
