package correction_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
)

func TestWhatCannotBeTakenNamesTheField(t *testing.T) {
	t.Parallel()
	c := appended(t, correction.New(captured(), at(0)), fix(correction.Client, "c", "d", 5))
	for field, one := range map[string]correction.Correction{
		"element": fix("shoe_size", "", "44", 6),
		"before":  fix(correction.End, "noon", "2026-03-03T16:00:00Z", 6),
		"after":   fix(correction.End, "", "noon", 6),
		"at":      fix(correction.Worker, "w", "x", 4),
	} {
		if after, err := c.Append(one); !isInvalid(err, field) || len(after.Corrections()) != 1 {
			t.Errorf("%s: %v", field, err)
		}
	}
	for name, one := range map[string]correction.Correction{
		"nothing":      fix(correction.Worker, "w", "w", 6),
		"no place":     fix(correction.LocationIn, "", "91,0", 6),
		"no number":    fix(correction.LocationIn, "", "north,0", 6),
		"half a place": fix(correction.LocationOut, "", "42", 6),
		"no method":    fix(correction.CaptureMethod, "MOBILE", "pigeon", 6),
		"no zone":      fix(correction.Zone, "America/New_York", "Local", 6),
	} {
		if _, err := c.Append(one); !isInvalid(err, "after") {
			t.Errorf("%s: %v", name, err)
		}
	}
	nobody := fix(correction.Worker, "w", "x", 6)
	nobody.By = ""
	if _, err := c.Append(nobody); !isInvalid(err, "by") {
		t.Error(err)
	}
	for field, a := range map[string]correction.Approval{
		"number": {Number: 2, By: "supervisor", At: at(6)},
		"by":     {Number: 1, By: "worker", At: at(6)},
		"at":     {Number: 1, By: "supervisor", At: at(4)},
	} {
		if _, err := c.Approve(a); !isInvalid(err, field) {
			t.Errorf("%s: %v", field, err)
		}
	}
}

func TestATimeWithAnOffsetIsTheSameInstant(t *testing.T) {
	t.Parallel()
	c := appended(t, correction.New(captured(), at(0)), fix(correction.Start, "2026-03-03T10:00:00-05:00", "2026-03-03T10:05:00-05:00", 1))
	if got := c.Corrections()[0]; got.Before != "2026-03-03T15:00:00Z" || got.After != "2026-03-03T15:05:00Z" {
		t.Errorf("%+v", got)
	}
}

// values are some of each element, in their spelling.
var values = map[correction.Element][]string{
	correction.Start:         {"", "2026-03-03T15:00:00Z", "2026-03-03T15:00:00.25Z"},
	correction.End:           {"", "2026-03-03T16:00:00Z", "2026-03-04T16:00:00Z"},
	correction.Zone:          {"", "America/New_York", "America/Denver"},
	correction.LocationIn:    {"", "42.36,-71.06", "42.36,-71.06,12.5"},
	correction.LocationOut:   {"", "-0.1,179.99", "1,2"},
	correction.Tasks:         {"", "bath", "bath,-meal"},
	correction.CaptureMethod: {"", "MOBILE", "MANUAL"},
	correction.Client:        {"", "c", "d"},
}

// TestRandomChainsKeepWhatWasKnownWhen keeps a plain list of what held beside a chain,
// through random corrections and undoings, and asks the chain about every instant.
func TestRandomChainsKeepWhatWasKnownWhen(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		c := correction.New(captured(), at(0))
		held := map[correction.Element]string{}
		for _, e := range correction.Elements() {
			held[e] = c.History(e)[0].Value
		}
		known := []map[correction.Element]string{maps.Clone(held)}
		for minute := 1; minute < 25; minute++ {
			c = step(t, r, c, held, minute)
			known = append(known, maps.Clone(held))
		}
		for minute, want := range known {
			then, _ := c.At(at(minute).Add(time.Second))
			got := map[correction.Element]string{}
			for e := range want {
				all := then.History(e)
				got[e] = all[len(all)-1].Value
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("minute %d:\n%s", minute, diff)
			}
			if again := appended(t, correction.New(captured(), at(0)), then.Corrections()...); fmt.Sprint(again.Visit().Edits) != fmt.Sprint(then.Visit().Edits) {
				t.Fatal("a chain made again of its corrections is another")
			}
		}
	}
}

func step(t *testing.T, r *rand.Rand, c correction.Chain, held map[correction.Element]string, minute int) correction.Chain {
	t.Helper()
	all := c.Corrections()
	if len(all) > 0 && r.IntN(4) == 0 {
		number := 1 + r.IntN(len(all))
		u := all[number-1]
		next, err := c.Undo(number, "s", at(minute), "earlier_value")
		if stale := held[u.Element] != u.After; stale != (err != nil) {
			t.Fatalf("undo %+v of %q: %v", u, held[u.Element], err)
		}
		if err == nil {
			held[u.Element] = u.Before
		}
		return next
	}
	elements := slices.Sorted(maps.Keys(values))
	e := elements[r.IntN(len(elements))]
	after := values[e][r.IntN(len(values[e]))]
	next, err := c.Append(fix(e, held[e], after, minute))
	if (after == held[e]) != (err != nil) {
		t.Fatalf("%s from %q to %q: %v", e, held[e], after, err)
	}
	held[e] = after
	return next
}

func TestEveryElementIsReadAsItIsWritten(t *testing.T) {
	t.Parallel()
	for e, some := range values {
		c := correction.New(verification.Visit{}, at(0))
		held := ""
		for _, value := range some[1:] {
			c = appended(t, c, fix(e, held, value, 1))
			held = value
		}
		c = appended(t, c, fix(e, held, "", 2))
		if got := len(c.Corrections()); got != len(some) {
			t.Errorf("%s: %d corrections", e, got)
		}
	}
}
