package rule

import (
	"slices"

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

// MayComplete reports whether the viewer may record that the task was done: its
// owner, anybody where it is in the pool, and those who lead the work.
func MayComplete(v viewer.Viewer, t *ent.Task) bool {
	if !May(v, CompleteTask) {
		return false
	}
	return t.OwnerID == nil || *t.OwnerID == v.Practitioner || v.Has(viewer.CaseManager, viewer.Supervisor)
}
