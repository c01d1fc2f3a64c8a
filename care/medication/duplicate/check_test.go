package duplicate_test

import (
	"testing"

	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
	"caseload/care/medication/duplicate"
	"caseload/care/score"
)

func TestScore(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		list []string
		want map[string]string
	}{
		{"nothing", []string{"lisinopril", "metformin"}, nil},
		{"an ACE inhibitor and an ARB overlap in the renin-angiotensin system", []string{"lisinopril", "losartan"}, map[string]string{"raas": "block"}},
		{"two ACE inhibitors", []string{"lisinopril", "enalapril"}, map[string]string{"acei": "block", "raas": "block"}},
		{"one ingredient twice may be one dose", []string{"metoprolol", "metoprolol"}, map[string]string{"metoprolol": "ask"}},
		{"two beta blockers", []string{"metoprolol", "carvedilol"}, map[string]string{"beta_blocker": "warn"}},
		{"a class that serves other rules only", []string{"nitroglycerin", "isosorbide mononitrate"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var list []drug.Medication
			for _, name := range c.list {
				list = append(list, drug.Medication{Ingredients: []fact.Text{fact.Text(name)}})
			}
			result := duplicate.Score(duplicate.In{Medications: list})
			if result.Missing != nil || !result.Value.Computable() || len(result.Parts) != len(c.want) {
				t.Fatalf("%+v", result)
			}
			for _, part := range result.Parts {
				if c.want[part.Name] != part.Input || part.Status != score.Met || len(part.Evidence) != 2 {
					t.Errorf("%+v", part)
				}
			}
		})
	}
}
