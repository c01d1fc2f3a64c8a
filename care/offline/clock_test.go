package offline //nolint:testpackage // how a clock is put right is nobody else's business

import (
	"testing"
	"time"

	"caseload/care/identify"
)

func TestNothingHasHappenedAfterItWasReceived(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 13, 12, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct{ ahead, since, want time.Duration }{
		"a clock that is right":                  {0, 0, 0},
		"a sending takes its time":               {-90 * time.Second, 0, -90 * time.Second},
		"a little ahead":                         {40 * time.Second, 0, 0},
		"a little ahead, done before that":       {40 * time.Second, time.Minute, -20 * time.Second},
		"days ahead and less than half a second": {72*time.Hour + 400*time.Millisecond, 0, 0},
		"days ahead and more than half a second": {72*time.Hour + 600*time.Millisecond, 0, -400 * time.Millisecond},
		"days behind":                            {-72*time.Hour - 600*time.Millisecond, 0, 0},
		"agreed for tomorrow":                    {0, -24 * time.Hour, 24 * time.Hour},
	} {
		q := &queue{now: now, skew: skewOf(now.Add(c.ahead), now)}
		at := now.Add(c.ahead - c.since)
		o := Operation{DoneAt: at, Act: identify.LogContact{At: &at}}
		got, ok := putRight(o.Act, q.skewOf(o)).(identify.LogContact)
		if !ok || !got.At.Equal(now.Add(c.want)) {
			t.Errorf("%s: at %s, want %s from now", name, got.At.Sub(now), c.want)
		}
		if done := q.doneAt(o); !done.Equal(*got.At) {
			t.Errorf("%s: done %s, happened %s", name, done, got.At)
		}
	}
}
