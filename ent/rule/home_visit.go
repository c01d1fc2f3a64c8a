package rule

import (
	"caseload/ent"
	"caseload/ent/viewer"
)

// MayWithdraw reports whether the viewer may say that a home visit was entered in error:
// who recorded it, who made it, and those who supervise. Who is named as the worker by a correction
// is not that until somebody else has looked at it.
func MayWithdraw(v viewer.Viewer, h *ent.HomeVisit) bool {
	theirs := h.RecordedByID == v.Practitioner || h.WorkerID == v.Practitioner && !h.NeedsReview
	return May(v, WithdrawVisit) && (theirs || v.Has(viewer.Supervisor))
}
