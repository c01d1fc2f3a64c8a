package priority_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/facilitate/priority"
)

var now = time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC)

// in is a time so much later than now.
func in(d time.Duration) *time.Time {
	at := now.Add(d)
	return &at
}

func TestWhatSpeaksForWorkAddsUp(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		work priority.Work
		want []priority.Reason
	}{
		"nothing":                 {priority.Work{RiskRank: 1, Priority: "ROUTINE"}, nil},
		"an unknown risk is said": {priority.Work{}, []priority.Reason{{Factor: "risk", Text: "Risk could not be computed"}}},
		"STAT":                    {priority.Work{Priority: "STAT", RiskRank: 1}, []priority.Reason{{Factor: "priority", Text: "To be done at once", Points: 1000}}},
		"overdue for four days, of high risk": {priority.Work{Due: in(-100 * time.Hour), RiskRank: 3}, []priority.Reason{
			{Factor: "overdue", Text: "Overdue by 4 days", Points: 250}, {Factor: "risk", Text: "High risk", Points: 80},
		}},
		"overdue for a day":        {priority.Work{Due: in(-24 * time.Hour), RiskRank: 1}, []priority.Reason{{Factor: "overdue", Text: "Overdue by 1 day", Points: 200}}},
		"due this minute":          {priority.Work{Due: in(0), RiskRank: 1}, []priority.Reason{{Factor: "overdue", Text: "Overdue by less than a minute", Points: 150}}},
		"90 minutes left":          {priority.Work{Due: in(90 * time.Minute), RiskRank: 1}, []priority.Reason{{Factor: "left", Text: "Time runs out: 1 hour left", Points: 120}}},
		"five hours left":          {priority.Work{Due: in(5 * time.Hour), RiskRank: 1}, []priority.Reason{{Factor: "left", Text: "Time runs out today: 5 hours left", Points: 80}}},
		"due next week":            {priority.Work{Due: in(170 * time.Hour), RiskRank: 1}, nil},
		"an appointment at eleven": {priority.Work{Begins: in(2 * time.Hour), Due: in(2 * time.Hour), RiskRank: 1}, []priority.Reason{{Factor: "begins", Text: "At a fixed time", Points: 60}}},
		"all that is not a time": {
			priority.Work{Issue: "URGENT", RiskRank: 2, Escalated: true, Conflict: true, Acknowledge: true},
			[]priority.Reason{
				{Factor: "issue", Text: "An urgent change of condition is open", Points: 400},
				{Factor: "escalated", Text: "Escalated for lying too long", Points: 200},
				{Factor: "conflict", Text: "Cannot be kept beside another appointment", Points: 250},
				{Factor: "acknowledge", Text: "Waits to be acknowledged", Points: 120},
				{Factor: "risk", Text: "Moderate risk", Points: 40},
			},
		},
	} {
		score, got := priority.Rank(tt.work, now)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		sum := 0
		for _, r := range got {
			sum += r.Points
		}
		if sum != score {
			t.Errorf("%s: the reasons come to %d, the score is %d", name, sum, score)
		}
	}
}

func TestWorkThatMustBeDoneAtOnceComesBeforeAnyOther(t *testing.T) {
	t.Parallel()
	stat, _ := priority.Rank(priority.Work{Priority: "STAT", RiskRank: 1}, now)
	most, _ := priority.Rank(priority.Work{Priority: "ASAP", Due: in(-1000 * time.Hour), RiskRank: 3, Escalated: true}, now)
	if stat <= most {
		t.Errorf("STAT %d, the gravest of the others %d", stat, most)
	}
}
