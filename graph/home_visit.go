package graph

import (
	"entgo.io/ent/dialect/sql"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// visitsToReview are those that wait for a supervisor, the oldest first.
var visitsToReview = fetch.Root{
	Name: "Query.visitsToReview", Target: ent.TypeHomeVisit, Order: fetch.Order{Column: "timeline_at", Type: "timestamptz"},
	Where: func(s *sql.Selector) { s.Where(sql.ExprP(s.C("needs_review"))) },
}

// visitPermissions are what the viewer may do with the visit.
func visitPermissions(v viewer.Viewer, h *ent.HomeVisit) *model.HomeVisitPermissions {
	makes, going := rule.May(v, rule.MakeVisit), h.Status == homevisit.StatusIN_PROGRESS
	return &model.HomeVisitPermissions{
		Record:   makes && h.Status != homevisit.StatusENTERED_IN_ERROR,
		End:      makes && going,
		Correct:  h.Status != homevisit.StatusENTERED_IN_ERROR && rule.May(v, rule.CorrectVisit),
		Review:   !going && h.WorkerID != v.Practitioner && rule.May(v, rule.ReviewVisit),
		Withdraw: h.Status != homevisit.StatusENTERED_IN_ERROR && rule.MayWithdraw(v, h),
	}
}

// placeOf is where an appointment is, as ordinary views show it.
func placeOf(a *ent.Appointment) *code.VisitFix {
	if a.Position == nil {
		return nil
	}
	return new(code.VisitFix{Latitude: a.Position.Latitude, Longitude: a.Position.Longitude}.Rounded())
}
