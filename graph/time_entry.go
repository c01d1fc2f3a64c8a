package graph

import (
	"context"
	"time"

	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/graph/model"
)

// wholeMinutes is how long an entry took, rounded down.
func wholeMinutes(e *ent.TimeEntry) int { return int(e.EndsAt.Sub(e.StartsAt) / time.Minute) }

func timeEntryPermissions(ctx context.Context, e *ent.TimeEntry) *model.TimeEntryPermissions {
	v, _ := viewer.FromContext(ctx)
	return &model.TimeEntryPermissions{Correct: e.Status == timeentry.StatusIN_EFFECT && rule.MayCorrect(v, e)}
}
