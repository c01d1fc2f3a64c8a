package graph

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// absences is the list of those that are not over.
func absences(filter *model.AbsenceFilter) fetch.Root {
	return fetch.Root{
		Name: "Query.absences", Target: ent.TypeAbsence, Order: fetch.Order{Column: "ends_at", Type: "timestamptz"},
		Where: func(s *sql.Selector) {
			s.Where(sql.ExprP(s.C("ends_at") + " > now()"))
			if filter == nil {
				return
			}
			if filter.PractitionerID != nil {
				s.Where(sql.EQ(s.C("practitioner_id"), *filter.PractitionerID))
			}
			if filter.CoveredByID != nil {
				s.Where(sql.EQ(s.C("covered_by_id"), *filter.CoveredByID))
			}
		},
	}
}

func absencePermissions(ctx context.Context, a *ent.Absence, now time.Time) *model.AbsencePermissions {
	v, _ := viewer.FromContext(ctx)
	own := a.PractitionerID == v.Practitioner || v.Has(viewer.Supervisor)
	return &model.AbsencePermissions{End: own && a.EndsAt.After(now) && rule.May(v, rule.RecordAbsence)}
}
