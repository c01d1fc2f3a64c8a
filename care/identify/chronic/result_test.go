package chronic_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/chronic"
	"caseload/care/score"
)

// ask asks a rule of the package by name.
func ask(t *testing.T, name, inputs string) score.Result {
	t.Helper()
	for _, rule := range chronic.Rules() {
		if rule.Name == name {
			result, err := rule.Evaluate(json.RawMessage(inputs))
			if err != nil {
				t.Fatal(err)
			}
			return result
		}
	}
	t.Fatalf("no rule %s", name)
	return score.Result{}
}

const both = `{"asOf":"2026-11-25",
	"claims":[{"id":"c1","type":"IP","from":"2026-03-01","thru":"2026-03-04","diagnoses":["G30.9","E11.9"]}],
	"conditions":[
		{"id":"p1","system":"http://snomed.info/sct","code":"44054006","clinicalStatus":"active"},
		{"id":"p2","system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F01.50","clinicalStatus":"active"},
		{"id":"p3","system":"http://hl7.org/fhir/sid/icd-10-cm","code":"H40.9","clinicalStatus":"active"}]}`

func TestCount_groupsOnceOverClaimsAndChart(t *testing.T) {
	t.Parallel()
	got := ask(t, "chronic-conditions", both)
	if n, ok := got.Value.Float(); !ok || n != 2 {
		t.Errorf("Goodman 2013: Alzheimer's and another dementia are one, diabetes twice is one: got %s", got.Value)
	}
	points, evidence := 0.0, map[string][]string{}
	for _, part := range got.Parts {
		if part.Points != nil {
			points += *part.Points
		} else {
			evidence[part.Name] = append(evidence[part.Name], part.Evidence...)
		}
	}
	if points != 2 {
		t.Errorf("the parts add up to %v", points)
	}
	want := map[string][]string{
		"alzheimers": {"c1"}, "diabetes": {"c1", "p1"}, "non_alzheimers_dementia": {"p2"}, "glaucoma": {"p3"},
	}
	if diff := cmp.Diff(want, evidence); diff != "" {
		t.Errorf("evidence (-want +got):\n%s", diff)
	}
}

func TestCount_saysWhatIsMissing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, rule, inputs, value string
		missing                   []string
	}{
		{"nothing given", "chronic-conditions", `{}`, "", []string{"asOf", "claims", "conditions"}},
		{"no day", "chronic-conditions-claims", `{"claims":[]}`, "", []string{"asOf"}},
		{"no claims", "chronic-conditions-claims", `{"asOf":"2026-11-25"}`, "", []string{"claims"}},
		{"no chart", "chronic-conditions-chart", `{"asOf":"2026-11-25"}`, "", []string{"conditions"}},
		{"known to have none", "chronic-conditions-claims", `{"asOf":"2026-11-25","claims":[]}`, "0", []string{}},
		{"an empty chart is none", "chronic-conditions-chart", `{"asOf":"2026-11-25","conditions":[]}`, "0", []string{}},
		{"one list is enough", "chronic-conditions", `{"asOf":"2026-11-25","conditions":[]}`, "0", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ask(t, tt.rule, tt.inputs)
			if diff := cmp.Diff(tt.missing, got.Missing); diff != "" || got.Value.String() != tt.value || got.Rule != tt.rule {
				t.Errorf("%s: value %q, missing %v", got.Rule, got.Value, got.Missing)
			}
		})
	}
}

func TestCount_notesWhatItCannotUse(t *testing.T) {
	t.Parallel()
	got := ask(t, "chronic-conditions", `{"asOf":"2026-11-25","claims":[{"id":"a","type":"IP"},{"id":"b","from":"2026-01-01"}]}`)
	want := []string{
		"claims without a date, not counted: 1", "claims without a type, not counted: 1",
		"Medicare removes claims about substance use before delivery, so that none found is no proof of absence",
		"from claims only: conditions not given",
	}
	if diff := cmp.Diff(want, got.Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}
