package code_test

import (
	"encoding/json"
	"testing"
	"time"

	"caseload/care/code"
)

func day(t *testing.T, text string) code.Day {
	t.Helper()
	d, err := code.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestMonthsClampToTheEndOfTheMonth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-08-31", 6, "2026-02-28"},
		{"2024-08-31", 6, "2024-02-29"},
		{"2026-03-31", 1, "2026-02-28"},
		{"2026-01-15", 12, "2025-01-15"},
		{"2024-02-29", 12, "2023-02-28"},
		{"2026-01-31", 14, "2024-11-30"},
	} {
		if got := day(t, c.from).MonthsBefore(c.months).String(); got != c.want {
			t.Errorf("%d months before %s is %s, want %s", c.months, c.from, got, c.want)
		}
	}
}

func TestAWindowLeavesItsFirstDayOut(t *testing.T) {
	t.Parallel()
	asOf := day(t, "2026-06-30")
	for text, want := range map[string]bool{"2025-06-30": false, "2025-07-01": true, "2026-06-30": true, "2026-07-01": false} {
		if got := day(t, text).Within(12, asOf); got != want {
			t.Errorf("%s within 12 months before %s: %t", text, asOf, got)
		}
	}
}

func TestYearsAreCompletedOnTheBirthday(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		birth, on string
		want      int
	}{
		{"1950-03-10", "2026-03-09", 75},
		{"1950-03-10", "2026-03-10", 76},
		{"1952-02-29", "2026-02-28", 73},
		{"1952-02-29", "2026-03-01", 74},
	} {
		if got := day(t, c.birth).YearsTo(day(t, c.on)); got != c.want {
			t.Errorf("born %s, on %s: %d, want %d", c.birth, c.on, got, c.want)
		}
	}
}

func TestBusinessDaysLeaveOutWeekendsAndObservedHolidays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ from, want, why string }{
		{"2026-11-23", "2026-11-25", "Monday to Wednesday"},
		{"2026-11-25", "2026-11-30", "Thanksgiving and a weekend between"},
		{"2026-07-01", "2026-07-06", "Independence Day on a Saturday is observed on Friday"},
		{"2026-11-20", "2026-11-24", "a Friday"},
		{"2026-11-21", "2026-11-24", "a Saturday"},
	} {
		if got := day(t, c.from).BusinessDaysAfter(2).String(); got != c.want {
			t.Errorf("%s: two business days after %s are %s, want %s", c.why, c.from, got, c.want)
		}
	}
}

func TestADayIsReadOffItsOwnClock(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`"2026-01-31"`:                "2026-01-31",
		`"2026-01-31T23:30:00-05:00"`: "2026-01-31",
		`"0001-01-01"`:                "0001-01-01",
	} {
		var d code.Day
		if err := json.Unmarshal([]byte(text), &d); err != nil || d.String() != want {
			t.Errorf("%s is read as %s, %v", text, d, err)
		}
	}
	for _, text := range []string{`"2026-02-30"`, `"31.01.2026"`, `20260131`, `""`} {
		var d code.Day
		if err := json.Unmarshal([]byte(text), &d); err == nil {
			t.Errorf("%s is read as %s", text, d)
		}
	}
	if got := code.DayOf(time.Date(1969, 12, 31, 23, 0, 0, 0, time.UTC)); got != -1 {
		t.Errorf("the day before the first is %d", got)
	}
}
