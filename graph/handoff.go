package graph

import (
	"slices"

	"caseload/ent"
	"caseload/ent/handoff"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/model"
)

// handoffPermissions are what the viewer may do with the handoff.
func handoffPermissions(v viewer.Viewer, h *ent.Handoff) *model.HandoffPermissions {
	open := slices.Contains([]handoff.Status{handoff.StatusPREPARING, handoff.StatusRETURNED}, h.Status)
	return &model.HandoffPermissions{
		Update:      open && rule.May(v, rule.PrepareHandoff),
		Submit:      open && rule.May(v, rule.PrepareHandoff) && (h.ReceiverID != nil || h.ReceiverName != ""),
		Acknowledge: h.Status == handoff.StatusSENT && rule.May(v, rule.AcknowledgeHandoff),
	}
}
