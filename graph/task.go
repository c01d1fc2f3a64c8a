package graph

import (
	"context"
	"time"

	"caseload/care/facilitate/policy"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/model"
)

// claimed reports whether somebody is at the open task now.
func (r *Resolver) claimed(t *ent.Task) bool { return rule.Open(t.Status) && rule.Claimed(t, r.now()) }

// taskPermissions tells what the viewer, who may cover for the owner, may do with
// a task.
func taskPermissions(ctx context.Context, t *ent.Task, covers bool, now time.Time) *model.TaskPermissions {
	v, _ := viewer.FromContext(ctx)
	if !rule.Open(t.Status) {
		return &model.TaskPermissions{}
	}
	free := rule.MayClaim(v, t, covers, now)
	return &model.TaskPermissions{
		Complete: rule.MayComplete(v, t, covers, now),
		Update:   rule.MayUpdate(v, t, covers),
		Snooze:   free && policy.Snooze(string(t.Priority)) > 0,
		Cancel:   free,
		Claim:    free,
		Release:  rule.MayRelease(v, t, now),
		HandOver: free,
	}
}
