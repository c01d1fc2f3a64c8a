package review_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/medication/list"
	"caseload/care/medication/review"
)

const tranylcypromine, fluoxetine = "10734", "4493"

// ended makes the list's line of the medicine one that ended so many days before the question.
func ended(lines []list.Line, rxnorm string, days code.Day) []list.Line {
	for i := range lines {
		if lines[i].Key == "rxnorm:"+rxnorm {
			lines[i].State, lines[i].LastDay = list.StoppedNow, new(code.Day(20_000)-days)
		}
	}
	return lines
}

// What was stopped counts in pairs as long as its washout (FDA labels: 14 days after an MAO
// inhibitor, 35 after fluoxetine before one), and other pairs end with the medicine.
func TestWhatWasStoppedCountsForItsWashout(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		list    []list.Line
		stopped string
		days    code.Day
		want    int
	}{
		{taken(tranylcypromine, fluoxetine), tranylcypromine, 0, 1},
		{taken(tranylcypromine, fluoxetine), tranylcypromine, 13, 1},
		{taken(tranylcypromine, fluoxetine), tranylcypromine, 14, 0},
		{taken(tranylcypromine, fluoxetine), fluoxetine, 34, 1},
		{taken(tranylcypromine, fluoxetine), fluoxetine, 35, 0},
		{taken(ibuprofen, warfarin), ibuprofen, 0, 0},
		{ended(taken(tranylcypromine, fluoxetine), fluoxetine, 1), tranylcypromine, 1, 0},
	} {
		found := review.Review(review.In{Lines: ended(tt.list, tt.stopped, tt.days), AsOf: 20_000})
		pairs := find(found, review.Interaction)
		if len(pairs) != tt.want {
			t.Errorf("%s stopped %d days ago: %q", tt.stopped, tt.days, pairs)
		}
		for _, f := range found {
			if f.Kind == review.Interaction && !strings.Contains(f.Mechanism, "ended on "+(code.Day(20_000)-tt.days).String()) {
				t.Errorf("%q does not say that it is over", f.Mechanism)
			}
			if f.Kind != review.Interaction && f.Kind != review.OlderAdult {
				t.Errorf("a medicine that is over is looked at by itself: %+v", f)
			}
		}
	}
}

func TestWhatActsWhereItIsPutMeetsNobody(t *testing.T) {
	t.Parallel()
	lines := func(route string) []list.Line {
		var said []list.Statement
		for i, c := range []string{ibuprofen, warfarin} {
			said = append(said, list.Statement{
				ID: fmt.Sprint("MedicationRequest/", i), Source: list.Order, Claim: list.Taken, At: time.Unix(int64(i), 0), Display: c, Route: []string{route, ""}[i],
				Codings: []code.Coding{{System: code.RxNorm, Code: c}},
			})
		}
		return list.Lines(said, nil)
	}
	for route, want := range map[string]int{"6064005": 0, "26643006": 1, "": 1} {
		found := review.Review(review.In{Lines: lines(route), AsOf: 20_000})
		if pairs := find(found, review.Interaction); len(pairs) != want {
			t.Errorf("by %q: %q", route, pairs)
		}
		if old := find(found, review.OlderAdult); (len(old) > 0) != (want > 0) {
			t.Errorf("by %q: %q", route, old)
		}
	}
}
