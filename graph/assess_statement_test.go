package graph_test

import (
	"testing"
)

func TestAssessmentsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	// Each act's count has the two of its payload's transaction and one for each level of it. The patient is in
	// collaborative care: five are for its registry, one looks for the same answer in an open protocol, and more where a relapse is told.
	for _, tt := range []struct {
		name string
		do   func()
		want int
	}{
		{"startAssessment", func() { d.start("phq-9") }, 11},
		{"submitAssessment without a finding", d.submits("phq-9", phq9(0, 0, 0, 0, 0, 0, 0, 0, 0)), 22},
		{"submitAssessment with a depression and thoughts of suicide", d.submits("phq-9", phq9(3, 3, 3, 3, 3, 3, 3, 3, 3)), 36},
		{"submitAssessment of the same again", d.submits("phq-9", phq9(3, 3, 3, 3, 3, 3, 3, 3, 3)), 32},
		{"assessments with results and proposals", func() {
			d.count(`assessments { nodes { result { parts { name } } proposals { nodes { title } } } }`, "title")
		}, 5},
		{"the course of all instruments", func() { d.count(`assessmentTrends { points { total } }`, "total") }, 4},
		{"assessmentDefinitions", func() { d.ask(`{ assessmentDefinitions { items { options { code } } fhir } }`, nil, &struct{}{}) }, 0},
	} {
		if sent := d.Statements(tt.do); len(sent) != tt.want {
			t.Errorf("%s takes %d statements, want %d:\n%.40q", tt.name, len(sent), tt.want, sent)
		}
	}
}

// submits begins an assessment, which does not count, and completes it in the
// function that it returns.
func (d *desk) submits(questionnaire string, answers []map[string]any) func() {
	d.t.Helper()
	of := d.start(questionnaire)
	return func() { d.submit(of, answers) }
}
