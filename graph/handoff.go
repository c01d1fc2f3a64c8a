package graph

import (
	"caseload/care/transition/handoff"
	"caseload/ent"
	enthandoff "caseload/ent/handoff"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/model"
)

// packetURL is where the packet of the handoff is answered.
func (r *Resolver) packetURL(h *ent.Handoff) string {
	return r.PublicURL + "/fhir/Composition/" + h.ID.String() + "/$document"
}

// handoffPermissions are what the viewer may do with the handoff.
func handoffPermissions(v viewer.Viewer, h *ent.Handoff) *model.HandoffPermissions {
	prepares := handoff.Open(h) && rule.May(v, rule.PrepareHandoff)
	return &model.HandoffPermissions{
		Update:      prepares,
		Submit:      prepares && (h.ReceiverID != nil || h.ReceiverName != ""),
		Acknowledge: h.Status == enthandoff.StatusSENT && rule.May(v, rule.AcknowledgeHandoff),
	}
}
