package graph

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"caseload/care/medication/result"
	"caseload/ent"
	"caseload/ent/resultnotice"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// resultNotices is the list of results that are with the viewer.
func resultNotices(ctx context.Context, filter *model.ResultNoticeFilter) fetch.Root {
	v, _ := viewer.FromContext(ctx)
	return fetch.Root{
		Name: "Query.resultNotices", Target: ent.TypeResultNotice, Order: fetch.Order{Column: "due_at", Type: "timestamptz"},
		Where: func(s *sql.Selector) {
			s.Where(withWhom(s, v))
			if filter == nil {
				return
			}
			if len(filter.Status) > 0 {
				s.Where(sql.In(s.C("status"), anys(filter.Status)...))
			}
			if filter.Open != nil && *filter.Open {
				s.Where(sql.IsNull(s.C("closed_at")))
			} else if filter.Open != nil {
				s.Where(sql.NotNull(s.C("closed_at")))
			}
		},
	}
}

// withWhom leaves the notices that are with the viewer.
func withWhom(s *sql.Selector, v viewer.Viewer) *sql.Predicate {
	return sql.Or(sql.EQ(s.C("recipient_id"), v.Practitioner), sql.EQ(s.C("carrier_id"), v.Practitioner))
}

// resultNoticePermissions are what the viewer, who may stand in for whom the notice is with,
// may do with it.
func resultNoticePermissions(v viewer.Viewer, n *ent.ResultNotice, stands bool) *model.ResultNoticePermissions {
	mine := rule.May(v, rule.ActOnResult) && result.Waiting(n) && (result.With(v, n) || stands)
	return &model.ResultNoticePermissions{Acknowledge: mine && n.Status == resultnotice.StatusSENT, Act: mine}
}
