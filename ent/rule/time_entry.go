package rule

import (
	"caseload/ent"
	"caseload/ent/viewer"
)

// MayCorrect reports whether the viewer may correct or withdraw time that was logged:
// who spent it, and those who supervise.
func MayCorrect(v viewer.Viewer, e *ent.TimeEntry) bool {
	return May(v, LogTime) && (e.WorkerID == v.Practitioner || v.Has(viewer.Supervisor))
}
