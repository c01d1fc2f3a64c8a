package instrument_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
)

// TestATrendShowsBandChangeResponseAndRemission: response is half of the first
// total gone, remission below 5, and 5 points matter on the PHQ-9.
func TestATrendShowsBandChangeResponseAndRemission(t *testing.T) {
	t.Parallel()
	n := func(f float64) *float64 { return &f }
	got := current(t, "phq-9").Trend("", []instrument.Total{{day, 4}, {day - 90, 18}, {day - 60, 14}, {day - 30, 9}})
	want := []instrument.Point{
		{On: day - 90, Total: 18, Band: "moderately_severe"},
		{On: day - 60, Total: 14, Band: "moderate", Change: n(-4), FromFirst: n(-4)},
		{On: day - 30, Total: 9, Band: "mild", Change: n(-5), FromFirst: n(-9), Response: true, Matters: true},
		{On: day, Total: 4, Band: "minimal", Change: n(-5), FromFirst: n(-14), Response: true, Matters: true, Remission: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestATrendWithoutACourseShowsTheChangeAlone(t *testing.T) {
	t.Parallel()
	got := current(t, "audit-c").Trend(instrument.Male, []instrument.Total{{day - 1, 8}, {day, 3}})
	if got[0].Band != "high_risk" || got[1].Band != "negative" || *got[1].Change != -5 || got[1].Response || got[1].Remission {
		t.Errorf("%+v", got)
	}
	if current(t, "phq-9").Trend("", nil) != nil {
		t.Error("no totals are no series")
	}
}

func TestWhoStartsInRemissionDoesNotRespond(t *testing.T) {
	t.Parallel()
	got := current(t, "phq-9").Trend("", []instrument.Total{{day - 1, 4}, {day, 1}})
	if got[1].Response || !got[1].Remission {
		t.Errorf("%+v", got[1])
	}
}
