package cohort_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/cohort"
	"caseload/care/score"
)

func TestParse_namesThePlaceOfEveryProblem(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       []string
	}{
		{"no object", `[]`, []string{"an object is expected"}},
		{"no rule", `{}`, []string{"rule: an object is expected"}},
		{"an unknown field", `{"rules":[],"rule":{"fact":"age","op":"=","value":1}}`, []string{"rules: a definition has no such field"}},
		{"a name that is no text", `{"name":1,"rule":{"fact":"age","op":"=","value":1}}`, []string{"name: a text is expected"}},
		{"settings that are no numbers", `{"settings":{"a":"b"},"rule":{"fact":"age","op":"=","value":1}}`, []string{"settings: an object of numbers by name is expected"}},
		{"no form", `{"rule":{"every":[]}}`, []string{"rule: one of all, any, atLeast, not, known, cohort or fact is expected"}},
		{"two forms", `{"rule":{"all":[{"fact":"age","op":"=","value":1}],"any":[]}}`, []string{`rule.any: does not belong to an expression with "all"`}},
		{"an empty list", `{"rule":{"any":[]}}`, []string{"rule.any: a list of one expression or more is expected"}},
		{"problems far inside, all of them", `{"rule":{"all":[{"fact":"tea","op":"=","value":1},{"not":{"any":[{"fact":"age","op":"~","value":1},{"fact":"age","op":"=","value":"old"}]}}]}}`, []string{
			"rule.all[0].fact: there is no such fact",
			"rule.all[1].not.any[0].op: one of =, !=, >=, >, <=, <, between is expected for a number",
			`rule.all[1].not.any[1].value: a number or {"setting": NAME} is expected`,
		}},
		{"no window", `{"rule":{"fact":"admissions","op":">=","value":1}}`, []string{"rule.months: this fact needs a window of months"}},
		{"a window too many", `{"rule":{"fact":"age","months":6,"op":">=","value":1}}`, []string{"rule.months: this fact has no window"}},
		{"a window of no months", `{"rule":{"fact":"admissions","months":0,"op":">=","value":1}}`, []string{"rule.months: a whole number from 1 on is expected"}},
		{"no such setting", `{"settings":{"a":1},"rule":{"fact":"age","op":">=","value":{"setting":"b"}}}`, []string{`rule.value.setting: there is no setting "b"`}},
		{"ends in the wrong order", `{"rule":{"fact":"age","op":"between","value":[80,19]}}`, []string{"rule.value: the first number is greater than the second"}},
		{"one end", `{"rule":{"fact":"age","op":"between","value":[80]}}`, []string{"rule.value: a list of two numbers is expected"}},
		{"a text where a list is expected", `{"rule":{"fact":"payer","op":"in","value":"MEDICARE"}}`, []string{"rule.value: a list of one text or more is expected"}},
		{"a list where a text is expected", `{"rule":{"fact":"payer","op":"contains","value":["MEDICARE"]}}`, []string{"rule.value: a text is expected"}},
		{"no yes or no", `{"rule":{"fact":"adlLimitation","op":"is","value":1}}`, []string{"rule.value: true or false is expected"}},
		{"more than the list has", `{"rule":{"atLeast":2,"of":[{"fact":"age","op":"=","value":1}]}}`, []string{"rule.atLeast: a whole number from 1 to the length of the list is expected"}},
		{"no such cohort", `{"rule":{"cohort":"tea-drinkers"}}`, []string{"rule.cohort: there is no ready cohort of this name"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := cohort.Parse(json.RawMessage(tt.text))
			problems, ok := errors.AsType[cohort.Problems](err)
			if !ok {
				t.Fatalf("got %v", err)
			}
			var got []string
			for _, problem := range problems {
				got = append(got, problem.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParse_endsWithARuleThatIsTooLarge(t *testing.T) {
	t.Parallel()
	const leaf = `{"fact":"age","op":"=","value":1}`
	deep := strings.Repeat(`{"not":`, 40) + leaf + strings.Repeat(`}`, 40)
	wide := `{"all":[` + strings.TrimSuffix(strings.Repeat(leaf+",", 600), ",") + `]}`
	for name, text := range map[string]string{"deep": deep, "wide": wide} {
		if _, err := cohort.Parse(json.RawMessage(`{"rule":` + text + `}`)); err == nil || !strings.Contains(err.Error(), "the rule is too large") {
			t.Errorf("%s: %.80v", name, err)
		}
	}
}

// evaluate holds an expression against facts, both as JSON.
func evaluate(t *testing.T, rule, facts string) cohort.Outcome {
	t.Helper()
	d, err := cohort.Parse(json.RawMessage(`{"settings":{"few":2},"rule":` + rule + `}`))
	if err != nil {
		t.Fatal(err)
	}
	var known cohort.Facts
	if err := json.Unmarshal([]byte(facts), &known); err != nil {
		t.Fatal(err)
	}
	return d.Evaluate(known)
}

func TestEvaluate_comparesAsTheOperatorSays(t *testing.T) {
	t.Parallel()
	const met, notMet, unknown = score.Met, score.NotMet, score.Unknown
	for _, tt := range []struct {
		rule, facts string
		want        score.Status
	}{
		{`{"fact":"age","op":">=","value":65}`, `{"age":65}`, met},
		{`{"fact":"age","op":">","value":65}`, `{"age":65}`, notMet},
		{`{"fact":"age","op":"<=","value":65}`, `{"age":65}`, met},
		{`{"fact":"age","op":"<","value":65}`, `{"age":65}`, notMet},
		{`{"fact":"age","op":"=","value":65}`, `{"age":65}`, met},
		{`{"fact":"age","op":"!=","value":65}`, `{"age":65}`, notMet},
		{`{"fact":"age","op":"between","value":[19,80]}`, `{"age":19}`, met},
		{`{"fact":"age","op":"between","value":[19,80]}`, `{"age":80}`, met},
		{`{"fact":"age","op":"between","value":[19,80]}`, `{"age":81}`, notMet},
		{`{"fact":"age","op":">=","value":65}`, `{}`, unknown},
		{`{"fact":"age","op":">=","value":65}`, `{"age":null}`, unknown},
		{`{"fact":"age","op":"<","value":1}`, `{"age":0}`, met},
		{`{"fact":"chronicGroups","op":">=","value":{"setting":"few"}}`, `{"chronicGroups":2}`, met},
		{`{"fact":"hccScoreChange","months":12,"op":">=","value":0.3}`, `{"hccScoreChange":{"12":0.29999999999999993}}`, met},
		{`{"fact":"admissions","months":12,"op":">=","value":1}`, `{"admissions":{"6":1}}`, unknown},
		{`{"fact":"admissions","months":6,"op":">=","value":1}`, `{"admissions":{"6":{"value":1,"evidence":["s1"]}}}`, met},
		{`{"fact":"state","op":"in","value":["NJ","NY"]}`, `{"state":"nj"}`, met},
		{`{"fact":"state","op":"=","value":"NJ"}`, `{"state":"PA"}`, notMet},
		{`{"fact":"state","op":"!=","value":"NJ"}`, `{"state":"PA"}`, met},
		{`{"fact":"payer","op":"in","value":["MEDICARE"]}`, `{"payer":["MEDICAID","MEDICARE"]}`, met},
		{`{"fact":"payer","op":"in","value":["MEDICARE"]}`, `{"payer":"MEDICARE"}`, met},
		{`{"fact":"socialNeeds","op":"contains","value":"housing"}`, `{"socialNeeds":["food"]}`, notMet},
		{`{"fact":"socialNeeds","op":"contains","value":"housing"}`, `{"socialNeeds":[]}`, notMet},
		{`{"fact":"socialNeeds","op":"contains","value":"housing"}`, `{}`, unknown},
		{`{"fact":"adlLimitation","op":"is","value":false}`, `{"adlLimitation":false}`, met},
		{`{"fact":"other.team","op":"=","value":"blue"}`, `{"other.team":"blue"}`, met},
		{`{"fact":"other.frailty","op":">=","value":4}`, `{"other.frailty":5}`, met},
		{`{"fact":"other.frailty","op":">=","value":4}`, `{"other.frailty":"high"}`, unknown},
	} {
		if got := evaluate(t, tt.rule, tt.facts).Status; got != tt.want {
			t.Errorf("%s with %s: %s, want %s", tt.rule, tt.facts, got, tt.want)
		}
	}
}

func TestEvaluate_isThreeValued(t *testing.T) {
	t.Parallel()
	// T holds, F does not, U is not known.
	facts := `{"age":50}`
	letters := strings.NewReplacer(
		"T", `{"fact":"age","op":"=","value":50}`, "F", `{"fact":"age","op":"=","value":51}`, "U", `{"fact":"lace","op":"=","value":5}`)
	const met, notMet, unknown = score.Met, score.NotMet, score.Unknown
	for rule, want := range map[string]score.Status{
		`{"all":[T,T]}`: met, `{"all":[T,F]}`: notMet, `{"all":[T,U]}`: unknown, `{"all":[F,U]}`: notMet,
		`{"any":[F,F]}`: notMet, `{"any":[T,F]}`: met, `{"any":[F,U]}`: unknown, `{"any":[T,U]}`: met,
		`{"not":T}`: notMet, `{"not":F}`: met, `{"not":U}`: unknown,
		`{"known":T}`: met, `{"known":F}`: notMet, `{"known":U}`: notMet, `{"not":{"known":U}}`: met,
		`{"atLeast":2,"of":[T,T,U]}`: met, `{"atLeast":2,"of":[T,F,U]}`: unknown, `{"atLeast":2,"of":[F,F,U]}`: notMet,
	} {
		if got := evaluate(t, letters.Replace(rule), facts).Status; got != want {
			t.Errorf("%s: %s, want %s", rule, got, want)
		}
	}
}

func TestEvaluate_tellsTheFactsThatDecided(t *testing.T) {
	t.Parallel()
	const rule = `{"all":[{"any":[{"fact":"age","op":">=","value":65},{"fact":"admissions","months":6,"op":">=","value":1}]},{"not":{"fact":"adlLimitation","op":"is","value":true}}]}`
	got := evaluate(t, rule, `{"age":50,"admissions":{"6":{"value":2,"evidence":["s1","s2"]}},"adlLimitation":false}`)
	want := []score.Part{
		{Name: "all[0].any[1]", Label: "inpatient admissions in 6 months >= 1", Status: score.Met, Input: "2", Evidence: []string{"s1", "s2"}},
		{Name: "all[1].not", Label: "a limitation in self-care or daily tasks is true", Status: score.NotMet, Input: "no"},
	}
	if diff := cmp.Diff(want, got.Why); diff != "" {
		t.Errorf("why (-want +got):\n%s", diff)
	}
	if len(got.All) != 3 {
		t.Errorf("%d comparisons", len(got.All))
	}
	got = evaluate(t, rule, `{"admissions":{"6":0}}`)
	if diff := cmp.Diff([]string{"facts.adlLimitation", "facts.age"}, got.Missing); diff != "" || got.Status != score.Unknown {
		t.Errorf("%s, missing (-want +got):\n%s", got.Status, diff)
	}
	// What is not known but cannot decide is not missing.
	if got = evaluate(t, rule, `{"adlLimitation":true}`); got.Missing != nil || got.Status != score.NotMet {
		t.Errorf("%s, missing %v", got.Status, got.Missing)
	}
}

func TestFacts_refuseWhatTheyCannotRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"tea":1}`:                        "facts.tea: there is no such fact",
		`{"age":"old"}`:                    "facts.age: a number is expected",
		`{"admissions":4}`:                 `facts.admissions: a number for each window of months, as in {"12": 4}`,
		`{"socialNeeds":[1]}`:              "facts.socialNeeds: a number, a text, a list of texts, true or false is expected",
		`{"adlLimitation":{"value":"no"}}`: "facts.adlLimitation: a flag is expected",
		`[]`:                               "facts are an object of facts by name",
	} {
		var f cohort.Facts
		if err := json.Unmarshal([]byte(text), &f); err == nil || err.Error() != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, d := range cohort.Ready() {
		text, _ := json.Marshal(map[string]any{"settings": d.Settings, "rule": map[string]any{"cohort": d.Name}})
		f.Add(string(text))
	}
	f.Add(`{"rule":{"atLeast":{"setting":"n"},"of":[{"not":null}]}}`)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := cohort.Parse(json.RawMessage(text))
		if err == nil && fmt.Sprint(d.Evaluate(cohort.Facts{}).Status) == "" {
			t.Error("a rule that was read has no answer")
		}
	})
}
