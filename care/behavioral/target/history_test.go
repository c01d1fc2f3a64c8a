package target_test

import (
	"slices"
	"testing"

	"caseload/care/behavioral/target"
	"caseload/care/code"
)

var start = code.Date(2026, 1, 5)

func week(n int) code.Day { return start + code.Day(7*n) }

// Each change of state on its day, in the course that IMPACT describes.
func TestHistory(t *testing.T) {
	t.Parallel()
	impact := []target.Total{{week(20), 4, nil}, {week(0), 18, nil}, {week(4), 16, nil}, {week(8), 15, nil}, {week(12), 8, nil}}
	for _, c := range []struct {
		name   string
		totals []target.Total
		asOf   code.Day
		states []target.State
		on     []code.Day
	}{
		{"Unützer 2002: the whole course", impact, week(30), []target.State{target.InTreatment, target.NotImproving, target.Response, target.Remission}, []code.Day{week(0), week(4), week(12), week(20)}},
		{"no further than it is asked for", impact, week(11), []target.State{target.InTreatment, target.NotImproving}, []code.Day{week(0), week(4)}},
		{"week 8 decides by time alone", []target.Total{{week(0), 18, nil}}, week(9), []target.State{target.InTreatment, target.NotImproving}, []code.Day{week(0), week(8)}},
		{"a fall of 5 by week 4 goes on (MacArthur)", []target.Total{{week(0), 18, nil}, {week(4), 13, nil}}, week(7), []target.State{target.InTreatment}, []code.Day{week(0)}},
		{"a baseline of 9 is improved from the beginning", []target.Total{{week(0), 9, nil}}, week(9), []target.State{target.Improved}, []code.Day{week(0)}},
		{"nothing without a total", nil, week(9), nil, nil},
	} {
		var states []target.State
		var on []code.Day
		for _, turn := range target.History(c.totals, c.asOf) {
			states, on = append(states, turn.State), append(on, turn.On)
		}
		if !slices.Equal(states, c.states) || !slices.Equal(on, c.on) {
			t.Errorf("%s: %v on %v, want %v on %v", c.name, states, on, c.states, c.on)
		}
	}
}

// Contact every 1 to 2 weeks at first, at most 4 weeks between contacts, monthly in
// maintenance (AIMS Center; Bao 2016).
func TestCadence(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		totals []target.Total
		week   int
		within code.Day
	}{
		{"at first", []target.Total{{week(0), 18, nil}}, 0, 14},
		{"low from the first day", []target.Total{{week(0), 9, nil}}, 0, 14},
		{"low from the first day, to the end of the first weeks", []target.Total{{week(0), 3, nil}}, 7, 14},
		{"low from the first day, after them", []target.Total{{week(0), 9, nil}}, 8, 28},
		{"none left from the first day, after them", []target.Total{{week(0), 3, nil}}, 8, 31},
		{"on the way down in the first weeks", []target.Total{{week(0), 18, nil}, {week(6), 9, nil}}, 6, 14},
		{"on the way down", []target.Total{{week(0), 18, nil}, {week(6), 9, nil}}, 8, 28},
		{"in remission in the first weeks", []target.Total{{week(0), 18, nil}, {week(6), 3, nil}}, 6, 31},
		{"not improving", []target.Total{{week(0), 18, nil}, {week(10), 17, nil}}, 10, 14},
		{"in remission", []target.Total{{week(0), 18, nil}, {week(10), 3, nil}}, 10, 31},
		{"relapse", []target.Total{{week(0), 18, nil}, {week(10), 3, nil}, {week(20), 12, nil}}, 20, 14},
	} {
		course, _ := target.CourseOf(c.totals, week(c.week))
		if got := course.Phase(week(c.week)).Within(); got != c.within {
			t.Errorf("%s: within %d days, want %d", c.name, got, c.within)
		}
	}
}
