package intensity_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/intensity"
	"caseload/care/score"
)

// chart is a problem list of SNOMED CT or ICD-10-CM codes with ids p1, p2, ...
func chart(codes ...string) (entries []map[string]string) {
	entries = []map[string]string{}
	for i, code := range codes {
		system := "http://snomed.info/sct"
		if code[0] > '9' {
			system = "http://hl7.org/fhir/sid/icd-10-cm"
		}
		entries = append(entries, map[string]string{
			"id": "p" + string(rune('1'+i)), "system": system, "code": code, "clinicalStatus": "active", "verificationStatus": "confirmed",
		})
	}
	return entries
}

func part(r score.Result, name string) score.Part {
	for _, p := range r.Parts {
		if p.Name == name {
			return p
		}
	}
	return score.Part{}
}

func TestDecide_derivesCriteriaFromRows(t *testing.T) {
	t.Parallel()
	stays := []map[string]string{{"id": "s1", "admission": "2026-01-02", "discharge": "2026-01-05"}, {"id": "s2", "admission": "2026-06-02", "discharge": "2026-06-05"}, {"id": "s3", "admission": "2025-11-25", "discharge": "2025-11-28"}}
	claims := func(code string) []any {
		return []any{map[string]any{"id": "c1", "type": "IP", "from": "2026-02-01", "diagnoses": []string{code}}}
	}
	tests := []struct {
		name, part string
		in         inputs
		status     score.Status
		evidence   []string
	}{
		{"four groups of the chart", "case_management.chronic_conditions", inputs{"conditions": chart("44054006", "I10", "13645005", "49436004")}, score.Met, []string{"p1", "p2", "p3", "p4"}},
		{"two of four problems are one group", "case_management.chronic_conditions", inputs{"conditions": chart("44054006", "E11.9", "I10", "13645005")}, score.NotMet, []string{"p1", "p2", "p3", "p4"}},
		{"an empty chart", "case_management.chronic_conditions", inputs{"conditions": chart()}, score.NotMet, nil},
		{"no chart and no claims", "case_management.chronic_conditions", inputs{}, score.Unknown, nil},
		{"two stays in 12 months, one exactly 12 months ago", "case_management.hospitalizations", inputs{"stays": stays}, score.Met, []string{"s1", "s2"}},
		{"no stays given", "case_management.hospitalizations", inputs{}, score.Unknown, nil},
		{"opioid use disorder in the chart (CCW)", "case_management.behavioral_health", inputs{"conditions": chart("F11.20")}, score.Met, []string{"p1"}},
		{"schizophrenia in claims (CCW)", "case_management.behavioral_health", inputs{"claims": claims("F20.9")}, score.Met, []string{"c1"}},
		{"severe major depression", "case_management.behavioral_health", inputs{"conditions": chart("F32.2")}, score.Met, []string{"p1"}},
		{"mild major depression", "case_management.behavioral_health", inputs{"conditions": chart("F32.0")}, score.NotMet, nil},
		{"bipolar disorder by SNOMED CT", "case_management.behavioral_health", inputs{"conditions": chart("13746004")}, score.Met, []string{"p1"}},
		{"claims without substance use say nothing, for they are withheld", "case_management.behavioral_health", inputs{"claims": claims("I10")}, score.Unknown, nil},
		{"homeless in the chart", "case_management.social_barriers", inputs{"conditions": chart("32911000")}, score.Met, []string{"p1"}},
		{"food insecurity in the chart", "case_management.social_barriers", inputs{"conditions": chart("Z59.41")}, score.Met, []string{"p1"}},
		{"that there is no such entry is not a no", "case_management.social_barriers", inputs{"conditions": chart("I10")}, score.Unknown, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.in["asOf"] = "2026-11-25"
			got := part(ask(t, tt.in), tt.part)
			if got.Status != tt.status || !cmp.Equal(got.Evidence, tt.evidence) {
				t.Errorf("%s by %v: %s", got.Status, got.Evidence, got.Input)
			}
		})
	}
}

func TestDecide_aGivenFindingGoesFirst(t *testing.T) {
	t.Parallel()
	in := stable(inputs{"conditions": chart("F11.20"), "substanceUseDisorder": inputs{"value": false, "evidence": []string{"a1"}}})
	got := part(ask(t, in), "case_management.behavioral_health")
	if got.Status != score.NotMet || !cmp.Equal(got.Evidence, []string{"a1"}) {
		t.Errorf("%s by %v", got.Status, got.Evidence)
	}
}

func TestFinding_readsWhatPeopleWrite(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`true`: "yes", `false`: "no", `3`: "3", `2.5`: "2.5", `null`: "not known", `{"value":true}`: "yes",
		`{"value":4,"evidence":["a"]}`: "4", `{"value":null}`: "not known", `{}`: "not known",
	} {
		var f intensity.Finding
		if err := json.Unmarshal([]byte(text), &f); err != nil || f.String() != want {
			t.Errorf("%s: %q, %v", text, f.String(), err)
		}
	}
	var f intensity.Finding
	if json.Unmarshal([]byte(`"yes"`), &f) == nil {
		t.Error("a text is no finding")
	}
}

func BenchmarkDecide(b *testing.B) {
	text, err := json.Marshal(inputs{"asOf": "2026-11-25", "conditions": chart("44054006", "I10", "13645005", "49436004"), "stays": []any{}, "specialists": 1})
	if err != nil {
		b.Fatal(err)
	}
	var in intensity.In
	if err := json.Unmarshal(text, &in); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		intensity.Decide(in)
	}
}
