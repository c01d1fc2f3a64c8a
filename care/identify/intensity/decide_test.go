package intensity_test

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/intensity"
	"caseload/care/score"
)

// inputs are the inputs of a decision by name, as JSON values.
type inputs map[string]any

// stable is somebody for whom every criterion is known: none of case management
// is met, and all of care coordination are.
func stable(change inputs) inputs {
	in := inputs{
		"asOf": "2026-11-25", "chronicConditions": 3, "hospitalizations": 1, "housingInstability": false, "foodInsecurity": false,
		"limitedEnglish": false, "substanceUseDisorder": false, "seriousMentalIllness": false, "longTermCareDecision": false,
		"conditionsStable": true, "specialists": 2, "supportsReliable": true, "healthLiteracySufficient": true, "needInformational": true,
	}
	maps.Copy(in, change)
	return in
}

func ask(t testing.TB, in inputs) score.Result {
	t.Helper()
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	result, err := intensity.Rules()[0].Evaluate(text)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestDecide(t *testing.T) {
	t.Parallel()
	const (
		management, coordination, clinician = "CASE_MANAGEMENT", "CARE_COORDINATION", "CLINICIAN_DECIDES"
	)
	tests := []struct {
		name    string
		change  inputs
		want    string
		missing []string
	}{
		{"all of coordination and none of management", nil, coordination, nil},
		{"4 chronic conditions", inputs{"chronicConditions": 4}, management, nil},
		{"2 hospitalizations", inputs{"hospitalizations": 2}, management, nil},
		{"housing is unstable", inputs{"housingInstability": true}, management, nil},
		{"food is insecure", inputs{"foodInsecurity": true}, management, nil},
		{"English is limited", inputs{"limitedEnglish": true}, management, nil},
		{"a substance use disorder", inputs{"substanceUseDisorder": true}, management, nil},
		{"a serious mental illness", inputs{"seriousMentalIllness": true}, management, nil},
		{"a placement decision", inputs{"longTermCareDecision": true}, management, nil},
		{"one criterion of management is enough, whatever is not known", inputs{"chronicConditions": 4, "hospitalizations": nil, "foodInsecurity": nil, "specialists": nil}, management, nil},
		{"one criterion of management goes before all of coordination", inputs{"hospitalizations": 5}, management, nil},
		{"conditions are not stable", inputs{"conditionsStable": false}, clinician, nil},
		{"3 specialists", inputs{"specialists": 3}, clinician, nil},
		{"no specialist", inputs{"specialists": 0}, coordination, nil},
		{"supports are not reliable", inputs{"supportsReliable": false}, clinician, nil},
		{"health literacy is not enough", inputs{"healthLiteracySufficient": false}, clinician, nil},
		{"the need is for more than information", inputs{"needInformational": false}, clinician, nil},
		{"a criterion of coordination is not known", inputs{"supportsReliable": nil}, clinician, []string{"supportsReliable"}},
		{"a criterion of management is not known", inputs{"hospitalizations": nil}, clinician, []string{"hospitalizations"}},
		{"one social barrier is not known", inputs{"foodInsecurity": nil}, clinician, []string{"foodInsecurity"}},
		{"what coordination lacks does not matter where one of it is not met", inputs{"specialists": 3, "supportsReliable": nil, "limitedEnglish": nil}, clinician, []string{"limitedEnglish"}},
		{"a number where a yes or no is asked for is not known", inputs{"conditionsStable": 1}, clinician, []string{"conditionsStable"}},
		{"a yes where a number is asked for is not known", inputs{"chronicConditions": true}, clinician, []string{"chronicConditions"}},
		{"no day", inputs{"asOf": nil}, "", []string{"asOf"}},
		{"before the first version", inputs{"asOf": "2015-09-30"}, "", []string{"asOf"}},
		{"on its first day", inputs{"asOf": "2015-10-01"}, coordination, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ask(t, stable(tt.change))
			if tt.missing == nil {
				tt.missing = []string{}
			}
			if diff := cmp.Diff(tt.missing, got.Missing); diff != "" || got.Value.String() != tt.want {
				t.Errorf("%q, want %q; missing (-want +got):\n%s", got.Value, tt.want, diff)
			}
		})
	}
}

func TestDecide_nothingKnownIsForAClinician(t *testing.T) {
	t.Parallel()
	got := ask(t, inputs{"asOf": "2026-11-25"})
	if got.Value.String() != intensity.DecideClinician || len(got.Missing) != 13 || len(got.Parts) != 10 {
		t.Errorf("%q, %d parts, missing %v", got.Value, len(got.Parts), got.Missing)
	}
	for _, part := range got.Parts {
		if part.Status != score.Unknown {
			t.Errorf("%s is %s", part.Name, part.Status)
		}
	}
}

func TestDecide_underTwoPayersShowsWhy(t *testing.T) {
	t.Parallel()
	tests := []struct {
		payer, want, note string
		parts             int
		missing           []string
	}{
		{"MEDICARE", "CARE_COORDINATION", "the payer MEDICARE adds no criteria", 10, []string{}},
		{"MA_SNP", "CASE_MANAGEMENT", "the payer MA_SNP adds: special_needs_plan", 11, []string{}},
		{"medicaid_mco", "CLINICIAN_DECIDES", "the payer medicaid_mco adds: special_health_care_needs", 11, []string{"specialHealthCareNeeds"}},
	}
	for _, tt := range tests {
		t.Run(tt.payer, func(t *testing.T) {
			t.Parallel()
			got := ask(t, stable(inputs{"payer": tt.payer}))
			if got.Value.String() != tt.want || got.Notes[0] != tt.note || len(got.Parts) != tt.parts || !cmp.Equal(got.Missing, tt.missing) {
				t.Errorf("%q, %d parts, missing %v, notes %q", got.Value, len(got.Parts), got.Missing, got.Notes)
			}
		})
	}
}

func TestDecide_payersAddCriteriaWithEffectiveDates(t *testing.T) {
	t.Parallel()
	criteria := []map[string]string{
		{"payer": "ACME", "side": "case_management", "criterion": "emergency", "measure": "edVisits", "operator": ">=", "threshold": "3", "from": "2026-01-01", "to": "2026-12-31"},
		{"payer": "ACME", "side": "care_coordination", "criterion": "frailty", "measure": "frailty", "operator": "<", "threshold": "4", "from": "2026-01-01"},
	}
	visits := []map[string]string{{"id": "v1", "date": "2026-03-01"}, {"id": "v2", "date": "2026-04-01"}, {"id": "v3", "date": "2026-05-01"}}
	tests := []struct {
		name   string
		change inputs
		want   string
	}{
		{"the criterion of its payer is met", inputs{"payer": "acme", "visits": visits, "other": inputs{"frailty": 2}}, "CASE_MANAGEMENT"},
		{"not of another payer", inputs{"payer": "OTHER", "visits": visits}, "CARE_COORDINATION"},
		{"not before its first day", inputs{"payer": "ACME", "visits": visits, "asOf": "2025-12-31"}, "CARE_COORDINATION"},
		{"on its last day", inputs{"payer": "ACME", "visits": visits, "asOf": "2026-12-31", "other": inputs{"frailty": 2}}, "CASE_MANAGEMENT"},
		{"not after its last day", inputs{"payer": "ACME", "visits": visits, "asOf": "2027-01-01", "other": inputs{"frailty": 2}}, "CARE_COORDINATION"},
		{"one of coordination is not met", inputs{"payer": "ACME", "visits": []any{}, "other": inputs{"frailty": 4}}, "CLINICIAN_DECIDES"},
		{"one of coordination is not known", inputs{"payer": "ACME", "visits": []any{}}, "CLINICIAN_DECIDES"},
		{"both are as coordination needs", inputs{"payer": "ACME", "visits": []any{}, "other": inputs{"frailty": 3}}, "CARE_COORDINATION"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.change["payerCriteria"] = criteria
			if got := ask(t, stable(tt.change)); got.Value.String() != tt.want {
				t.Errorf("%q, want %q: %+v", got.Value, tt.want, got.Parts)
			}
		})
	}
	for field, value := range map[string]string{"side": "left", "operator": "~", "threshold": "many", "measure": "", "criterion": ""} {
		broken := maps.Clone(criteria[0])
		broken[field] = value
		got := ask(t, stable(inputs{"payerCriteria": []any{broken}}))
		if want := []string{"payerCriteria[0]." + field}; !cmp.Equal(got.Missing, want) || got.Value.Computable() {
			t.Errorf("%s: missing %v", field, got.Missing)
		}
	}
}
