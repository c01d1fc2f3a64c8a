package graph

import (
	"entgo.io/ent/dialect/sql"

	"caseload/care/behavioral/crisis"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// openCrisisProtocols are those that are open, the oldest first.
var openCrisisProtocols = fetch.Root{
	Name: "Query.openCrisisProtocols", Target: ent.TypeCrisisProtocol, Order: fetch.Order{Column: "timeline_at", Type: "timestamptz"},
	// The word stands in the statement, so that the index of those that are open is used.
	Where: func(s *sql.Selector) { s.Where(sql.ExprP(s.C("status") + " = 'OPEN'")) },
}

// missingSteps are the steps in words that keep a protocol from being closed.
func missingSteps(p *ent.CrisisProtocol) []string {
	texts := []string{}
	for _, s := range crisis.Missing(p.Steps) {
		texts = append(texts, s.Text)
	}
	return texts
}

// crisisPermissions are what the viewer may do with the protocol.
func crisisPermissions(v viewer.Viewer, p *ent.CrisisProtocol) *model.CrisisProtocolPermissions {
	open := p.Status == crisisprotocol.StatusOPEN
	return &model.CrisisProtocolPermissions{
		RecordStep: open && rule.May(v, rule.RecordCrisisStep),
		WritePlan:  open && rule.May(v, rule.WriteCrisisPlan),
		Close:      open && rule.May(v, rule.CloseCrisisProtocol),
	}
}
