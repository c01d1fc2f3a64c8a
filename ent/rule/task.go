package rule

import (
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

// OpenStatuses are those in which a task still waits for somebody.
var OpenStatuses = []task.Status{
	task.StatusREQUESTED, task.StatusRECEIVED, task.StatusACCEPTED,
	task.StatusREADY, task.StatusIN_PROGRESS, task.StatusON_HOLD,
}

// Open reports whether a task in the status still waits for somebody.
func Open(s task.Status) bool { return slices.Contains(OpenStatuses, s) }

// OpenText has the statuses as they stand in a statement. The partial indexes of
// open tasks are used only where the statuses are words of the statement, since
// what a parameter will be is not known when it is planned.
var OpenText = func() string {
	words := make([]string, len(OpenStatuses))
	for i, s := range OpenStatuses {
		words[i] = "'" + string(s) + "'"
	}
	return " IN (" + strings.Join(words, ", ") + ")"
}()

// OpenTasks leaves the tasks that still wait for somebody.
func OpenTasks(s *sql.Selector) *sql.Predicate { return sql.ExprP(s.C("status") + OpenText) }

// Claimed reports whether somebody is at the task now. A claim without an end is
// a hand-over, which lasts until it is done or given back.
func Claimed(t *ent.Task, now time.Time) bool {
	return t.ClaimedByID != nil && (t.ClaimExpiresAt == nil || t.ClaimExpiresAt.After(now))
}

// ClaimedByOther reports whether somebody else is at the task now.
func ClaimedByOther(v viewer.Viewer, t *ent.Task, now time.Time) bool {
	return Claimed(t, now) && *t.ClaimedByID != v.Practitioner
}

// leads reports whether the viewer leads the work of others.
func leads(v viewer.Viewer) bool { return v.Has(viewer.CaseManager, viewer.Supervisor, viewer.System) }

// Concerns reports whether the task is the viewer's to work on: the owner's, that
// of whom it was handed or escalated to, anybody's where it is in a pool, those
// who lead the work, and, where covers is true, who covers for the owner.
func Concerns(v viewer.Viewer, t *ent.Task, covers bool) bool {
	switch me := v.Practitioner; {
	case t.OwnerID == nil, *t.OwnerID == me, covers, leads(v):
		return true
	case t.ClaimedByID != nil && *t.ClaimedByID == me:
		return true
	default:
		return t.EscalatedToID != nil && *t.EscalatedToID == me
	}
}

// MayComplete reports whether the viewer may record that the task was done, or
// give it up: those whom it concerns, unless somebody else is at it.
func MayComplete(v viewer.Viewer, t *ent.Task, covers bool, now time.Time) bool {
	return May(v, CompleteTask) && Concerns(v, t, covers) && !ClaimedByOther(v, t, now)
}

// MayUpdate reports whether the viewer may change what the task says.
func MayUpdate(v viewer.Viewer, t *ent.Task, covers bool) bool {
	return May(v, UpdateTask) && Concerns(v, t, covers)
}

// MayClaim reports whether the viewer may take the task up.
func MayClaim(v viewer.Viewer, t *ent.Task, covers bool, now time.Time) bool {
	return MayUpdate(v, t, covers) && !ClaimedByOther(v, t, now)
}

// MayRelease reports whether the viewer may give the task back: who is at it, who
// handed it over, who answers for it and those who lead the work.
func MayRelease(v viewer.Viewer, t *ent.Task, now time.Time) bool {
	if !May(v, UpdateTask) || !Claimed(t, now) {
		return false
	}
	me := v.Practitioner
	return *t.ClaimedByID == me || t.OwnerID != nil && *t.OwnerID == me ||
		t.HandedOverByID != nil && *t.HandedOverByID == me || leads(v)
}
