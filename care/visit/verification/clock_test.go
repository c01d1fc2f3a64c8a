package verification

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// local is what the clock on the wall shows in a zone.
func local(name, text string) time.Time {
	at, err := time.ParseInLocation("2006-01-02 15:04", text, zone(name).Location())
	if err != nil {
		panic(err)
	}
	return at
}

// worked is a visit between two instants, as planned.
func worked(start, end time.Time) Visit {
	v := clean()
	v.Start, v.End, v.ScheduledStart, v.ScheduledEnd = &start, &end, &start, &end
	return v
}

func TestAPhoneThreeDaysOffIsPutRightAndFlagged(t *testing.T) {
	t.Parallel()
	start, end := local("America/New_York", "2026-03-03 22:00"), local("America/New_York", "2026-03-03 23:00")
	for _, off := range []time.Duration{72 * time.Hour, -72 * time.Hour} {
		clock := Clock{DeviceAt: end.Add(time.Hour + off), ServerAt: end.Add(time.Hour)}
		v := worked(start, end)
		v.Start, v.End = new(clock.Right(start.Add(off))), new(clock.Right(end.Add(off)))
		v.SkewSeconds, v.DeviceAt, v.ServerAt = nil, &clock.DeviceAt, &clock.ServerAt
		found := verify(v)
		if diff := cmp.Diff([]string{"clock_skew"}, codes(found)); diff != "" {
			t.Error(diff)
		}
		if got := found.Exceptions[0].Measured.Amount; got != 72*60 {
			t.Errorf("%s: %v minutes", off, got)
		}
		if day, ok := v.Day(); !ok || day.String() != "2026-03-03" {
			t.Error(day, ok)
		}
	}
}

func TestAPhoneThatIsCarriedIntoAnotherZoneChangesNothing(t *testing.T) {
	t.Parallel()
	start := local("America/Chicago", "2026-03-03 23:30")
	// The phone took the next zone's time between begin and end: the figures are an hour apart, the instants not.
	v := worked(start, local("America/New_York", "2026-03-04 01:30"))
	v.Zone = zone("America/Chicago")
	if found := verify(v); found.Exceptions != nil {
		t.Errorf("%+v", found.Exceptions)
	}
	if length, _ := v.length(); length != time.Hour {
		t.Error(length)
	}
	if day, _ := v.Day(); day.String() != "2026-03-03" {
		t.Error(day)
	}
}

func TestDaylightSavingIsNoTime(t *testing.T) {
	t.Parallel()
	for name, q := range map[string]struct {
		start, end string
		minutes    float64
	}{
		"forward: 23 hours on the wall's 24": {"2026-03-07 12:00", "2026-03-08 12:00", 23 * 60},
		"back: 25 hours on the wall's 24":    {"2026-10-31 12:00", "2026-11-01 12:00", 25 * 60},
		"over the hour that is not":          {"2026-03-08 01:30", "2026-03-08 03:30", 60},
	} {
		v := worked(local("America/New_York", q.start), local("America/New_York", q.end))
		if length, _ := v.length(); length.Minutes() != q.minutes {
			t.Errorf("%s: %s", name, length)
		}
		if found := verify(v); found.Exceptions != nil {
			t.Errorf("%s: %+v", name, found.Exceptions)
		}
	}
	// The hour that comes twice: begun in the first, ended in the second, a quarter of an hour earlier by the wall.
	start := time.Date(2026, 11, 1, 5, 45, 0, 0, time.UTC)
	v := worked(start, start.Add(45*time.Minute))
	if found := verify(v); found.Exceptions != nil {
		t.Errorf("%+v", found.Exceptions)
	}
}
