package policy_test

import (
	"testing"
	"time"

	"caseload/care/facilitate/policy"
)

var due = time.Date(2026, 3, 8, 15, 0, 0, 0, time.UTC)

func TestWorkThatLiesTooLongGoesUpALevelAtATime(t *testing.T) {
	t.Parallel()
	later := due.Add(48 * time.Hour)
	for name, tt := range map[string]struct {
		work policy.Stuck
		late time.Duration
		want int // 0 when it stays
	}{
		"STAT, an hour":                    {policy.Stuck{Priority: "STAT"}, time.Hour, 1},
		"STAT, a minute less":              {policy.Stuck{Priority: "STAT"}, 59 * time.Minute, 0},
		"STAT, found late":                 {policy.Stuck{Priority: "STAT"}, 9 * time.Hour, 1},
		"STAT, the supervisor had it":      {policy.Stuck{Priority: "STAT", Level: 1}, 4 * time.Hour, 2},
		"STAT, everybody had it":           {policy.Stuck{Priority: "STAT", Level: 2}, 100 * time.Hour, 0},
		"routine, four days":               {policy.Stuck{Priority: "ROUTINE"}, 96 * time.Hour, 0},
		"routine, five days":               {policy.Stuck{Priority: "ROUTINE"}, 120 * time.Hour, 1},
		"urgent, put off":                  {policy.Stuck{Priority: "URGENT", Snoozed: &later}, 71 * time.Hour, 0},
		"urgent, a day after it came back": {policy.Stuck{Priority: "URGENT", Snoozed: &later}, 72 * time.Hour, 1},
		"not due":                          {policy.Stuck{Priority: "STAT"}, -time.Hour, 0},
		"an unknown priority":              {policy.Stuck{Priority: "SOON"}, 1000 * time.Hour, 0},
	} {
		tt.work.Due = due
		level, escalate := policy.Escalate(tt.work, due.Add(tt.late))
		if !escalate {
			level = 0
		}
		if level != tt.want {
			t.Errorf("%s: level %d, want %d", name, level, tt.want)
		}
	}
	if all := policy.Steps(); len(all) != 8 || all[0] != (policy.Step{Priority: "ASAP", Level: 1, After: 4 * time.Hour}) {
		t.Errorf("steps %v", all)
	}
}

func TestEveryPriorityAndKindHasItsTimes(t *testing.T) {
	t.Parallel()
	if policy.Lease("PHONE_CALL") != 30*time.Minute || policy.Lease("OTHER") != time.Hour {
		t.Errorf("leases %s, %s", policy.Lease("PHONE_CALL"), policy.Lease("OTHER"))
	}
	if policy.Snooze("STAT") != 0 || policy.Snooze("ROUTINE") != 30*24*time.Hour {
		t.Errorf("snoozes %s, %s", policy.Snooze("STAT"), policy.Snooze("ROUTINE"))
	}
	if before, after := policy.Visit(); before != 7*24*time.Hour || after != 3*24*time.Hour {
		t.Errorf("visit %s, %s", before, after)
	}
}
