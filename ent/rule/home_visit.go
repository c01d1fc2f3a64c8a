package rule

import (
	"caseload/ent"
	"caseload/ent/viewer"
)

// MayWithdraw reports whether the viewer may say that a home visit was entered in error:
// who made it, who recorded it, and those who supervise.
func MayWithdraw(v viewer.Viewer, h *ent.HomeVisit) bool {
	theirs := h.WorkerID == v.Practitioner || h.RecordedByID == v.Practitioner
	return May(v, WithdrawVisit) && (theirs || v.Has(viewer.Supervisor))
}
