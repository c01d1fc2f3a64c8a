package supply_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/medication/supply"
)

func day(text string) code.Day {
	d, err := code.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return d
}

func fill(on string, days int) supply.Fill {
	f := supply.Fill{ID: on, On: day(on)}
	if days > 0 {
		f.Days = &days
	}
	return f
}

// Worked out by hand, as the proportion of days covered is defined: days with some from the
// first fill on, fills that overlap moved on.
func TestOf(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fills   []supply.Fill
		asOf    string
		status  supply.Status
		until   string
		covered float64 // 0 where it is not told
		missing []string
	}{
		"lasts":                      {[]supply.Fill{fill("2026-09-01", 30)}, "2026-09-20", supply.Covered, "2026-09-30", 0, []string{"91 days since the first fill"}},
		"a week before the end":      {[]supply.Fill{fill("2026-09-01", 30)}, "2026-09-23", supply.Covered, "2026-09-30", 0, []string{"91 days since the first fill"}},
		"less than a week":           {[]supply.Fill{fill("2026-09-01", 30)}, "2026-09-24", supply.RunsOut, "2026-09-30", 0, []string{"91 days since the first fill"}},
		"the last day":               {[]supply.Fill{fill("2026-09-01", 30)}, "2026-09-30", supply.RunsOut, "2026-09-30", 0, []string{"91 days since the first fill"}},
		"over":                       {[]supply.Fill{fill("2026-09-01", 30)}, "2026-10-01", supply.Gap, "2026-09-30", 0, []string{"91 days since the first fill"}},
		"what was left goes along":   {[]supply.Fill{fill("2026-09-01", 30), fill("2026-09-21", 30)}, "2026-10-01", supply.Covered, "2026-10-30", 0, []string{"91 days since the first fill"}},
		"nobody said for how long":   {[]supply.Fill{fill("2026-09-01", 0)}, "2026-10-01", supply.Unstated, "", 0, []string{"days supply of the fill of 2026-09-01", "days supply of every fill of the last 365 days"}},
		"two of four months":         {[]supply.Fill{fill("2026-01-01", 30), fill("2026-03-02", 30)}, "2026-04-30", supply.Gap, "2026-03-31", 0.5, nil}, // 60 of 120 days
		"a fill of tomorrow is none": {[]supply.Fill{fill("2026-01-01", 100), fill("2026-05-01", 30)}, "2026-04-10", supply.RunsOut, "2026-04-10", 1, nil},
		"too long ago":               {[]supply.Fill{fill("2020-01-01", 30)}, "2026-04-10", supply.Gap, "2020-01-30", 0, []string{"a fill within 365 days"}},
	} {
		s := supply.Of(c.fills, day(c.asOf))
		if s.Status != c.status {
			t.Errorf("%s: %s", name, s.Status)
		}
		if c.until == "" && s.Until != nil || c.until != "" && *s.Until != day(c.until) {
			t.Errorf("%s: until %v", name, s.Until)
		}
		if (s.Covered == nil) != (c.covered == 0) || s.Covered != nil && *s.Covered != c.covered {
			t.Errorf("%s: covered %v", name, s.Covered)
		}
		if diff := cmp.Diff(c.missing, s.Missing); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if supply.Of(nil, day("2026-01-01")) != nil {
		t.Error("no fill has a supply")
	}
}

// The order in which fills came does not matter.
func TestOfIsOfAnyOrder(t *testing.T) {
	t.Parallel()
	fills := []supply.Fill{fill("2026-01-01", 30), fill("2026-01-20", 30), fill("2026-04-02", 30)}
	want := supply.Of(fills, day("2026-06-01"))
	slices.Reverse(fills)
	if diff := cmp.Diff(want, supply.Of(fills, day("2026-06-01"))); diff != "" {
		t.Error(diff)
	}
}
