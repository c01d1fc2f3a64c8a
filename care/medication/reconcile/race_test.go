package reconcile_test

import (
	"strings"
	"sync"
	"testing"

	"caseload/care/medication/reconcile"
	"caseload/care/record"
	"caseload/ent/medicationdecision"
	"caseload/ent/viewer"
)

// meet lets phones act at the same time, and returns what each was told, as CODE path.
func (h *home) meet(acts ...recorder) []string {
	h.t.Helper()
	told := make([]string, len(acts))
	var waits sync.WaitGroup
	start := make(chan struct{})
	for i, in := range acts {
		waits.Go(func() {
			<-start
			outcome, err := in.Record(viewer.NewContext(h.t.Context(), h.Clinic.CaseManager), h.Recorder)
			if err != nil {
				h.t.Errorf("%T: %v", in, err)
			}
			for _, p := range outcome.Problems {
				told[i] += string(p.Code) + " " + strings.Join(p.Path, ".")
			}
		})
	}
	close(start)
	waits.Wait()
	return told
}

// Two phones decide on one medicine at once: one of them is told.
func TestTwoPhonesDecideAtOnce(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	id := h.open()
	line := reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: keep}
	for base := range 10 {
		if base > 0 {
			line.BaseRevision = &base
		}
		told := h.meet(decide(id, line), decide(id, line), decide(id, line))
		done := 0
		for _, problem := range told {
			switch problem {
			case "":
				done++
			case string(record.RevisionConflict) + " input.decisions.0.baseRevision":
			default:
				t.Errorf("%q", problem)
			}
		}
		if done != 1 {
			t.Errorf("%d were done: %q", done, told)
		}
	}
}

// A decision that comes as the reconciliation is completed is in it or refused: else
// nobody would be asked to clarify what it says.
func TestNothingIsDecidedAfterTheEnd(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	clarified := 0
	for range 20 {
		id := h.open()
		h.done(h.Clinic.CaseManager, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: keep}))
		told := h.meet(h.complete(id), h.complete(id), decide(id, reconcile.Decision{
			Medication: "rxnorm:" + metformin, BaseRevision: new(1), Decision: medicationdecision.DecisionCLARIFY, Reason: "x",
		}))
		if told[2] == "" {
			clarified++
		}
		if (told[0] == "") == (told[1] == "") {
			t.Errorf("completed at once: %q", told)
		}
	}
	asked := 0
	for _, title := range h.tasks() {
		if title == "manager: Clarify a medicine with the prescriber" {
			asked++
		}
	}
	if asked != clarified {
		t.Errorf("%d are to be clarified, %d tasks", clarified, asked)
	}
}
