package calendar_test

import (
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/facilitate/calendar"
)

func TestACalendarHasWhenAndHowAndNotWho(t *testing.T) {
	t.Parallel()
	starts := time.Date(2026, 3, 10, 15, 0, 0, 0, time.UTC)
	entry := calendar.Entry{
		ID: uuid.UUID{15: 7}, What: "Home visit", Starts: starts, Ends: starts.Add(time.Hour), Revision: 3, Changed: starts.AddDate(0, 0, -1), Alarms: []int{30},
	}
	off := entry
	off.ID, off.Cancelled, off.Initials = uuid.UUID{15: 8}, true, "J.S."
	text := calendar.Write([]calendar.Entry{entry, off})
	var got []string
	for line := range strings.Lines(text) {
		if !strings.HasSuffix(line, "\r\n") || len(line) > 77 {
			t.Errorf("line %q (RFC 5545 3.1)", line)
		}
		got = append(got, strings.TrimSpace(line))
	}
	want := []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Caseload//Appointments//EN", "METHOD:PUBLISH", "X-WR-CALNAME:Caseload",
		"REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
		"BEGIN:VEVENT", "UID:00000000-0000-0000-0000-000000000007@caseload", "DTSTAMP:20260309T150000Z", "LAST-MODIFIED:20260309T150000Z", "SEQUENCE:2",
		"DTSTART:20260310T150000Z", "DTEND:20260310T160000Z", "SUMMARY:Home visit", "CLASS:PRIVATE", "STATUS:CONFIRMED",
		"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT30M", "DESCRIPTION:Home visit", "END:VALARM", "END:VEVENT",
		"BEGIN:VEVENT", "UID:00000000-0000-0000-0000-000000000008@caseload", "DTSTAMP:20260309T150000Z", "LAST-MODIFIED:20260309T150000Z", "SEQUENCE:2",
		"DTSTART:20260310T150000Z", "DTEND:20260310T160000Z", "SUMMARY:Home visit J.S.", "CLASS:PRIVATE", "STATUS:CANCELLED", "END:VEVENT",
		"END:VCALENDAR",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	read, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil || len(read.Events()) != 2 {
		t.Errorf("it cannot be read: %v", err)
	}
}

func TestInitialsAreTheFirstLetters(t *testing.T) {
	t.Parallel()
	for want, name := range map[string]struct {
		given  []string
		family string
	}{
		"J.S.": {[]string{"jane", "mary"}, "Smith"},
		"Ö.":   {nil, "Özdemir"},
		"M.":   {[]string{"Mary"}, "(unknown)"},
		"":     {nil, " "},
	} {
		if got := calendar.Initials(name.given, name.family); got != want {
			t.Errorf("%v %s: %q, want %q", name.given, name.family, got, want)
		}
	}
}
