package enrollment_test

import (
	"testing"
	"time"

	"caseload/care/identify/enrollment"
	"caseload/ent/episodeofcare"
)

func TestEveryStageLeadsOnOrEnds(t *testing.T) {
	t.Parallel()
	for _, stage := range []episodeofcare.Stage{
		"PROPOSED", "OUTREACH", "ENGAGED", "PAUSED", "UNABLE_TO_REACH", "DECLINED", "GRADUATED", "CLOSED",
	} {
		for _, to := range enrollment.Next(stage) {
			if err := episodeofcare.StageValidator(to); err != nil || to == stage {
				t.Errorf("%s leads to %s", stage, to)
			}
		}
		if len(enrollment.Next(stage)) == 0 && !enrollment.Ends(stage) {
			t.Errorf("%s is a dead end", stage)
		}
	}
}

func TestStatusIsCancelledOnlyBeforeTakingPart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		stage   episodeofcare.Stage
		engaged bool
		want    episodeofcare.Status
	}{
		{"PROPOSED", false, "PLANNED"},
		{"OUTREACH", false, "PLANNED"},
		{"ENGAGED", true, "ACTIVE"},
		{"PAUSED", true, "ONHOLD"},
		{"DECLINED", false, "CANCELLED"},
		{"DECLINED", true, "FINISHED"},
		{"GRADUATED", true, "FINISHED"},
	} {
		if got := enrollment.Status(c.stage, c.engaged); got != c.want {
			t.Errorf("%s (engaged %t): %s, want %s", c.stage, c.engaged, got, c.want)
		}
	}
}

func TestOutOfReachNeedsDifferentTimesAndWays(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	call := func(hours int) enrollment.Attempt {
		return enrollment.Attempt{Mode: "PHONE_CALL", At: monday.Add(time.Duration(hours) * time.Hour)}
	}
	letter := enrollment.Attempt{Mode: "LETTER", At: monday.AddDate(0, 0, 2)}
	reached := enrollment.Attempt{Mode: "PHONE_CALL", At: monday.Add(30 * time.Hour), Reached: true}
	for name, c := range map[string]struct {
		attempts []enrollment.Attempt
		lacking  int
	}{
		"none":                               {nil, 2},
		"three calls within four hours":      {[]enrollment.Attempt{call(0), call(2), call(3)}, 2},
		"three calls apart, one way":         {[]enrollment.Attempt{call(0), call(5), call(10)}, 1},
		"two calls and a letter":             {[]enrollment.Attempt{letter, call(0), call(4)}, 0},
		"a success in between starts anew":   {[]enrollment.Attempt{call(0), call(5), reached, letter}, 2},
		"calls within four hours count once": {[]enrollment.Attempt{call(0), call(1), letter}, 1},
	} {
		if got := enrollment.OutOfReach.Lacking(c.attempts); len(got) != c.lacking {
			t.Errorf("%s: lacking %q, want %d", name, got, c.lacking)
		}
	}
}
