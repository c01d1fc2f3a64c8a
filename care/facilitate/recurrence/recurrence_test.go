package recurrence_test

import (
	"errors"
	"testing"
	"time"

	"caseload/care/facilitate/recurrence"
)

// clock reads a time on a clock in New York.
func clock(t *testing.T, text string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", text, zone)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestWorkThatRepeatsIsDueNext(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ rule, due, done, next, left string }{
		"daily for a while (RFC 5545 3.8.5.3)":       {"FREQ=DAILY;COUNT=10", "1997-09-02 09:00", "1997-09-02 08:00", "1997-09-03 09:00", "FREQ=DAILY;COUNT=9"},
		"the last of a count":                        {"FREQ=DAILY;COUNT=1", "1997-09-11 09:00", "1997-09-11 09:00", "", ""},
		"the last but one":                           {"FREQ=DAILY;COUNT=2", "1997-09-10 09:00", "1997-09-10 09:00", "1997-09-11 09:00", "FREQ=DAILY;COUNT=1"},
		"until a day (RFC 5545 3.8.5.3)":             {"FREQ=DAILY;UNTIL=19971224T000000Z", "1997-12-23 09:00", "1997-12-23 09:00", "", ""},
		"every other week (RFC 5545 3.8.5.3)":        {"FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02 09:00", "1997-09-02 09:00", "1997-09-16 09:00", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"},
		"first Friday (RFC 5545 3.8.5.3)":            {"FREQ=MONTHLY;BYDAY=1FR", "1997-09-05 09:00", "1997-09-05 09:00", "1997-10-03 09:00", "FREQ=MONTHLY;BYDAY=1FR"},
		"the clock stays over the change of clocks":  {"FREQ=WEEKLY", "2026-03-06 09:00", "2026-03-06 09:00", "2026-03-13 09:00", "FREQ=WEEKLY"},
		"done three weeks late, the next lies ahead": {"FREQ=WEEKLY;BYDAY=TU", "2026-03-03 09:00", "2026-03-24 10:00", "2026-03-31 09:00", "FREQ=WEEKLY;BYDAY=TU"},
		"done early, the next is not skipped":        {"FREQ=WEEKLY;BYDAY=TU", "2026-03-10 09:00", "2026-03-06 10:00", "2026-03-17 09:00", "FREQ=WEEKLY;BYDAY=TU"},
		"the 31st is not in every month":             {"FREQ=MONTHLY;BYMONTHDAY=31", "2026-03-31 09:00", "2026-03-31 09:00", "2026-05-31 09:00", "FREQ=MONTHLY;BYMONTHDAY=31"},
	} {
		next, left, ok, err := recurrence.Next(tt.rule, clock(t, tt.due), clock(t, tt.done))
		switch {
		case err != nil || ok != (tt.next != ""):
			t.Errorf("%s: %v, %v", name, ok, err)
		case ok && (!next.Equal(clock(t, tt.next)) || left != tt.left):
			t.Errorf("%s: %s by %s, want %s by %s", name, next, left, tt.next, tt.left)
		}
	}
}

func TestARuleThatNoWorkCanFollowIsRefused(t *testing.T) {
	t.Parallel()
	due := clock(t, "2026-03-10 09:00")
	for _, rule := range []string{
		"", "weekly", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=5", "FREQ=DAILY;BYHOUR=3", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
		"FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;BYMONTHDAY=77", "INTERVAL=2", "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY",
	} {
		if err := recurrence.Check(rule, due); !errors.Is(err, recurrence.ErrInvalid) {
			t.Errorf("%q: %v", rule, err)
		}
	}
	for _, rule := range []string{"FREQ=DAILY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20200101"} {
		if err := recurrence.Check(rule, due); err != nil {
			t.Errorf("%q: %v", rule, err)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("FREQ=MONTHLY;BYDAY=1FR;COUNT=3")
	f.Add("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
	f.Add("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;BYSETPOS=-1")
	due := time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, rule string) {
		if recurrence.Check(rule, due) != nil {
			return
		}
		next, _, ok, err := recurrence.Next(rule, due, due)
		if err != nil || ok && !next.After(due) {
			t.Errorf("%q: %s, %v", rule, next, err)
		}
	})
}
