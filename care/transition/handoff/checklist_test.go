package handoff_test

import (
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/transition/handoff"
)

func TestEveryMoveHasAChecklist(t *testing.T) {
	t.Parallel()
	settings := []string{"home", "observation", "inpatient", "psychiatric", "ltch", "irf", "snf", "nursing_facility", "hospice", ""}
	for _, from := range settings {
		for _, to := range settings {
			items := handoff.Checklist(handoff.KindOf(from, to))
			if len(handoff.Missing(items)) == 0 {
				t.Errorf("from %q to %q nothing must go along", from, to)
			}
			keys := map[string]bool{}
			for _, i := range items {
				if keys[i.Key] || i.Text == "" {
					t.Errorf("from %q to %q: %q", from, to, i.Key)
				}
				keys[i.Key] = true
			}
		}
	}
}

func TestKindsOfMoves(t *testing.T) {
	t.Parallel()
	for move, want := range map[[2]string]string{
		{"home", "inpatient"}: "ADMISSION", {"snf", "inpatient"}: "ADMISSION", {"inpatient", "snf"}: "TO_FACILITY", {"snf", "home"}: "TO_HOME",
		{"inpatient", "home"}: "TO_HOME", {"inpatient", ""}: "TO_HOME", {"inpatient", "psychiatric"}: "TRANSFER", {"snf", "hospice"}: "TO_HOSPICE",
	} {
		if got := handoff.KindOf(move[0], move[1]); got != want {
			t.Errorf("%v is %s, want %s", move, got, want)
		}
	}
}

// The day of the move is day 0; the clock went back on 2026-11-01.
func TestDueIsTheEndOfADayAtThePatientsPlace(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 10, 30, 23, 0, 0, 0, zone)
	if got, want := handoff.Due("TO_HOME", at, zone), time.Date(2026, 11, 2, 23, 59, 59, 0, zone); !got.Equal(want) {
		t.Errorf("due at %s, want %s", got, want)
	}
}

func TestWhatIsNotNeededIsNotMissing(t *testing.T) {
	t.Parallel()
	items := handoff.Checklist("TO_HOME")
	before := len(handoff.Missing(items))
	items[0].Status = code.HandoffItemNotNeeded
	items[1].Status = code.HandoffItemDone
	if got := len(handoff.Missing(items)); got != before-2 {
		t.Errorf("%d of %d are missing", got, before)
	}
}
