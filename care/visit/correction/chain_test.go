package correction_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
)

var noon = time.Date(2026, 3, 3, 17, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }

// captured began at 15:00 and has no end.
func captured() verification.Visit {
	zone, _ := code.ZoneOf("America/New_York")
	start := noon.Add(-2 * time.Hour)
	return verification.Visit{ID: "v", Client: "c", Worker: "w", Service: "T1019", Start: &start, Zone: zone, CaptureMethod: verification.Mobile}
}

func fix(e correction.Element, before, after string, minute int) correction.Correction {
	return correction.Correction{
		Element: e, Before: before, After: after, Reason: "forgot_out", Resolution: "confirmed_with_client", By: "worker", At: at(minute),
	}
}

func appended(t *testing.T, c correction.Chain, all ...correction.Correction) correction.Chain {
	t.Helper()
	for _, one := range all {
		var err error
		if c, err = c.Append(one); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func TestWhatHoldsAndWhatWasKnownWhen(t *testing.T) {
	t.Parallel()
	const four, five = "2026-03-03T16:00:00Z", "2026-03-03T17:00:00Z"
	c := appended(t, correction.New(captured(), at(0)),
		fix(correction.End, "", four, 10), fix(correction.Service, "T1019", "S5125", 20), fix(correction.End, four, five, 30))
	c, err := c.Approve(correction.Approval{Number: 1, By: "supervisor", At: at(15)})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []struct {
		minute     int
		known      bool
		end        string
		service    string
		unapproved []int
	}{
		{-1, false, "", "", nil},
		{0, true, "", "T1019", nil},
		{9, true, "", "T1019", nil},
		{10, true, four, "T1019", []int{1}},
		{15, true, four, "T1019", nil},
		{20, true, four, "S5125", []int{2}},
		{30, true, five, "S5125", []int{2, 3}},
		{9999, true, five, "S5125", []int{2, 3}},
	} {
		then, ok := c.At(at(q.minute))
		v := then.Visit()
		var end string
		if v.End != nil {
			end = v.End.Format(time.RFC3339)
		}
		if ok != q.known || end != q.end || v.Service != q.service || !cmp.Equal(then.Unapproved(), q.unapproved) {
			t.Errorf("minute %d: %v, %q, %q, %v", q.minute, ok, end, v.Service, then.Unapproved())
		}
	}
	first, when := c.Captured()
	if first.End != nil || first.Service != "T1019" || !when.Equal(at(0)) {
		t.Errorf("captured: %+v", first)
	}
	want := []correction.Value{{Value: "", From: at(0)}, {four, at(10), "worker", 1}, {five, at(30), "worker", 3}}
	if diff := cmp.Diff(want, c.History(correction.End)); diff != "" {
		t.Error(diff)
	}
}

func TestACorrectionOfWhatDoesNotHoldTellsBoth(t *testing.T) {
	t.Parallel()
	c := appended(t, correction.New(captured(), at(0)), fix(correction.Service, "T1019", "S5125", 1))
	after, err := c.Append(fix(correction.Service, "T1019", "T1020", 2))
	stale, ok := errors.AsType[*correction.StaleError](err)
	if !ok || stale.Held != "S5125" || stale.Before != "T1019" || stale.Element != correction.Service {
		t.Fatalf("%v", err)
	}
	if len(after.Corrections()) != 1 || after.Visit().Service != "S5125" {
		t.Errorf("%+v", after)
	}
}

func TestUndoingIsAnotherCorrection(t *testing.T) {
	t.Parallel()
	c := appended(t, correction.New(captured(), at(0)), fix(correction.Service, "T1019", "S5125", 1))
	c, err := c.Undo(1, "supervisor", at(2), "earlier_value")
	if err != nil {
		t.Fatal(err)
	}
	last := c.Corrections()[1]
	if c.Visit().Service != "T1019" || last.Undoes != 1 || last.Reason != "undo" || !last.Explained() {
		t.Errorf("%+v", last)
	}
	if then, _ := c.At(at(1)); then.Visit().Service != "S5125" {
		t.Error("what was known before the undoing is gone")
	}
	c = appended(t, c, fix(correction.Service, "T1019", "T1020", 3))
	if _, err := c.Undo(2, "supervisor", at(4), "earlier_value"); !isStale(err) {
		t.Errorf("an undoing of what does not hold: %v", err)
	}
	for _, number := range []int{0, -1, 4} {
		if _, err := c.Undo(number, "supervisor", at(4), "earlier_value"); !isInvalid(err, "number") {
			t.Errorf("%d: %v", number, err)
		}
	}
}

func isStale(err error) bool {
	_, ok := errors.AsType[*correction.StaleError](err)
	return ok
}

func isInvalid(err error, field string) bool {
	invalid, ok := errors.AsType[*correction.InvalidError](err)
	return ok && invalid.Field == field
}
