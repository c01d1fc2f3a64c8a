package verification

import (
	"strings"
	"testing"
	"time"

	"caseload/care/code"
)

func TestAStatesOwnLineHoldsFromItsDayOn(t *testing.T) {
	t.Parallel()
	s := fictional(t)
	for _, q := range []struct {
		state string
		day   code.Day
		name  string
		value string
		from  string
	}{
		{"ZZ", code.Date(2026, 3, 2), "distance_meters", "1609", "*"},
		{"ZZ", code.Date(2026, 3, 3), "distance_meters", "100", "ZZ"},
		{"zz ", code.Date(2026, 3, 3), "distance_meters", "100", "ZZ"},
		{"MA", code.Date(2026, 3, 3), "distance_meters", "1609", "*"},
		{"", code.Date(2026, 3, 3), "distance_meters", "1609", "*"},
		{"ZZ", code.Date(2026, 3, 3), "tasks", "required", "ZZ"},
		{"ZZ", code.Date(2026, 3, 4), "tasks", "optional", "ZZ"},
		{"ZZ", code.Date(2026, 3, 4), "longest_minutes", "1500", "*"},
		{"ZZ", code.Date(2019, 3, 4), "longest_minutes", "1500", "*"},
		{"MN", code.Date(2023, 7, 17), "live_in", "exempt", "*"},
		{"MN", code.Date(2023, 7, 18), "live_in", "captured", "MN"},
		{"NC", code.Date(2021, 1, 1), "live_in", "exempt", "NC"},
		{"ZZ", code.Date(2026, 3, 4), "ssn_last4", "never", "*"},
	} {
		if got := s.For(q.state, q.day).Term(q.name); got.Value != q.value || got.State != q.from || got.Source == "" {
			t.Errorf("%s on %s, %s: %+v", q.state, q.day, q.name, got)
		}
	}
}

func TestTheDayIsThatOfThePlace(t *testing.T) {
	t.Parallel()
	s := fictional(t)
	v := clean()
	v.Start = new(time.Date(2026, 3, 4, 2, 0, 0, 0, time.UTC))
	for name, want := range map[string]string{
		"America/New_York": "2026-03-03", "UTC": "2026-03-04", "Pacific/Honolulu": "2026-03-03", "Pacific/Guam": "2026-03-04",
	} {
		v.Zone = zone(name)
		terms := s.TermsOf(v, "ZZ")
		if required := terms.is("tasks", "required"); terms.On.String() != want || required != (want == "2026-03-03") {
			t.Errorf("%s: %s, tasks required: %v", name, terms.On, required)
		}
	}
	v.Zone, v.Start = zoneless, nil
	if got := s.TermsOf(v, "").On.String(); got != "2026-03-03" {
		t.Error(got)
	}
	if _, ok := v.Day(); ok {
		t.Error("a day without a zone")
	}
}

func TestBrokenSettingsAreRefused(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{
		"no such setting":    "ZZ,2026-01-01,distance_feet,500,a test",
		"no date":            "ZZ,soon,distance_meters,500,a test",
		"no number":          "ZZ,2026-01-01,distance_meters,near,a test",
		"a negative number":  "ZZ,2026-01-01,distance_meters,-5,a test",
		"no such word":       "ZZ,2026-01-01,signature,perhaps,a test",
		"no source":          "ZZ,2026-01-01,signature,optional,",
		"a number is wanted": "ZZ,2026-01-01,ssn_last4,required,a test",
	} {
		if _, err := ParseSettings(settingsCSV + line + "\n"); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	var kept []string
	for line := range strings.Lines(settingsCSV) {
		if !strings.HasPrefix(line, "*,2020-01-01,skew_minutes") {
			kept = append(kept, line)
		}
	}
	if _, err := ParseSettings(strings.Join(kept, "")); err == nil {
		t.Error("taken without a line for everywhere")
	}
}

func TestMinutesAreCountedAsTheStateDoes(t *testing.T) {
	t.Parallel()
	s := fictional(t)
	for _, q := range []struct {
		state  string
		length time.Duration
		want   int
	}{
		{"", 52*time.Minute + 29*time.Second, 52},
		{"", 52*time.Minute + 30*time.Second, 53},
		{"ZZ", 52 * time.Minute, 45},
		{"ZZ", 53 * time.Minute, 60},
		{"ZZ", 7 * time.Minute, 0},
	} {
		if got := s.For(q.state, code.Date(2026, 3, 3)).Minutes(q.length); got != q.want {
			t.Errorf("%s, %s: %d", q.state, q.length, got)
		}
	}
}
