package code_test

import (
	"encoding/json"
	"testing"
	"time"

	"caseload/care/code"
)

func moment(t *testing.T, text string) code.Moment {
	t.Helper()
	m, ok := code.ParseMoment(text)
	if !ok {
		t.Fatalf("%s is no moment", text)
	}
	return m
}

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, ok := code.ZoneOf(name)
	if !ok {
		t.Fatalf("there is no zone %s", name)
	}
	return z.Location()
}

func TestAMomentIsASpan(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, zone, first, last string }{
		{"an instant", "2026-11-25T14:00:00-05:00", "America/New_York", "2026-11-25T19:00:00Z", "2026-11-25T19:00:00Z"},
		{"a clock on the wall", "2026-11-25T14:00", "America/New_York", "2026-11-25T19:00:00Z", "2026-11-25T19:00:00Z"},
		{"a time that clocks show twice", "2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"},
		{"a date", "2026-11-25", "America/New_York", "2026-11-25T05:00:00Z", "2026-11-26T04:59:59.999999999Z"},
		{"a day of 23 hours", "2026-03-08", "America/New_York", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59.999999999Z"},
		{"a day of 25 hours", "2026-11-01", "America/New_York", "2026-11-01T04:00:00Z", "2026-11-02T04:59:59.999999999Z"},
		{"a day that begins at one o'clock", "2026-03-08", "America/Havana", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59.999999999Z"},
	} {
		m, in := moment(t, c.text), zone(t, c.zone)
		if first, last := told(m.First(in)), told(m.Last(in)); first != c.first || last != c.last {
			t.Errorf("%s: from %s to %s", c.name, first, last)
		}
	}
}

func told(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func TestMomentsAreComparedAsFarAsTheyWereTold(t *testing.T) {
	t.Parallel()
	in := zone(t, "America/New_York")
	for _, c := range []struct {
		a, b         string
		after, known bool
	}{
		{"2026-11-26", "2026-11-25", true, true},
		{"2026-11-25", "2026-11-25", false, false},
		{"2026-11-25", "2026-11-26", false, true},
		{"2026-11-25T14:01", "2026-11-25T14:00", true, true},
		{"2026-11-25T14:00", "2026-11-25T19:00:00Z", false, true},
		{"2026-11-25T14:00", "2026-11-25", false, false},
		{"2026-11-01T01:30", "2026-11-01T01:15", false, false},
		{"2026-11-01T02:30", "2026-11-01T01:30", true, true},
	} {
		if after, known := moment(t, c.a).After(moment(t, c.b), in); after != c.after || known != c.known {
			t.Errorf("%s after %s: %t, known %t", c.a, c.b, after, known)
		}
	}
}

func TestTheDayOfAMomentIsThatOfTheZone(t *testing.T) {
	t.Parallel()
	late := moment(t, "2026-11-26T03:30:00Z")
	if got := late.Day(zone(t, "America/New_York")).String(); got != "2026-11-25" {
		t.Errorf("in New York it is %s", got)
	}
	if got := moment(t, "2026-11-26T23:30").Day(zone(t, "Asia/Tokyo")).String(); got != "2026-11-26" {
		t.Errorf("a clock on the wall shows its own day: %s", got)
	}
}

func TestMomentsAndZonesNameTheirFieldWhenTheyCannotBeRead(t *testing.T) {
	t.Parallel()
	for _, text := range []string{`{"at":"yesterday"}`, `{"at":7}`, `{"at":"2026-02-30"}`, `{"zone":"Mars/Olympus"}`, `{"zone":"Local"}`, `{"day":"2026-13-01"}`} {
		var in struct {
			At   *code.Moment `json:"at"`
			Zone code.Zone    `json:"zone"`
			Day  *code.Day    `json:"day"`
		}
		err := json.Unmarshal([]byte(text), &in)
		if wrong, ok := err.(*json.UnmarshalTypeError); !ok || wrong.Field == "" { //nolint:errorlint // it is not wrapped
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestMomentsAndZonesAreWrittenAsTheyWereTold(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"2026-11-25", "2026-11-25T14:00:00", "2026-11-25T14:00:00-05:00"} {
		if got, err := json.Marshal(moment(t, text)); err != nil || string(got) != `"`+text+`"` {
			t.Errorf("%s: %s, %v", text, got, err)
		}
	}
	var z code.Zone
	if err := json.Unmarshal([]byte(`"America/New_York"`), &z); err != nil || !z.Told() || z.String() != "America/New_York" {
		t.Errorf("got %s, %v", z, err)
	}
}

func TestHolidaysAreKnownForTheYearsOfTheTable(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"2022-12-31": false, "2023-01-01": true, "2030-12-31": true, "2031-01-01": false} {
		if code.HolidaysKnown(day(t, text)) != want {
			t.Errorf("%s: %t", text, !want)
		}
	}
}
