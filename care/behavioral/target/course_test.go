package target_test

import (
	"slices"
	"testing"

	"caseload/care/behavioral/target"
	"caseload/care/code"
)

// The course that IMPACT describes: baseline 18, a review in week 8, another
// treatment, response in week 12, remission in week 20.
func TestImpactCourse(t *testing.T) {
	t.Parallel()
	start := code.Date(2026, 1, 5)
	week := func(n int) code.Day { return start + code.Day(7*n) }
	totals := []target.Total{{week(20), 4, nil}, {week(0), 18, nil}, {week(4), 16, nil}, {week(8), 15, nil}, {week(12), 8, nil}}
	for _, c := range []struct {
		week   int
		state  target.State
		review []string
	}{
		{0, target.InTreatment, nil},
		{3, target.InTreatment, nil},
		{4, target.NotImproving, []string{"fall of fewer than 5 points"}},
		{8, target.NotImproving, []string{"fall of fewer than 5 points", "not improved by week 8"}},
		{12, target.Response, nil},
		{20, target.Remission, nil},
	} {
		course, ok := target.CourseOf(totals, week(c.week))
		if !ok || course.State() != c.state || !slices.Equal(course.Review(), c.review) {
			t.Errorf("week %d: %s, review %v; want %s, %v", c.week, course.State(), course.Review(), c.state, c.review)
		}
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	one := 1
	for _, c := range []struct {
		name   string
		totals []target.Total
		state  target.State
		review int
	}{
		{"a fall of just half is response (Bao 2016)", []target.Total{{0, 18, nil}, {70, 9, nil}}, target.Response, 0},
		{"4 is remission (CMS159: below 5)", []target.Total{{0, 18, nil}, {70, 4, nil}}, target.Remission, 0},
		{"5 is not", []target.Total{{0, 18, nil}, {70, 5, nil}}, target.Response, 0},
		{"a baseline of 9 has no target of response", []target.Total{{0, 9, nil}, {70, 5, nil}}, target.Improved, 0},
		{"a rise to 10 after remission is relapse", []target.Total{{0, 18, nil}, {70, 4, nil}, {140, 10, nil}}, target.Relapse, 1},
		{"a rise of 5 after remission is relapse", []target.Total{{0, 18, nil}, {70, 2, nil}, {140, 7, nil}}, target.Relapse, 1},
		{"20 wants a review at once", []target.Total{{0, 20, nil}}, target.InTreatment, 1},
		{"item 9 wants a review at once", []target.Total{{0, 12, &one}}, target.InTreatment, 1},
	} {
		course, _ := target.CourseOf(c.totals, c.totals[len(c.totals)-1].On)
		if course.State() != c.state || len(course.Review()) != c.review {
			t.Errorf("%s: %s, review %v", c.name, course.State(), course.Review())
		}
	}
}
