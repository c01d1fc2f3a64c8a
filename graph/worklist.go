package graph

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// worklist is the list of the viewer's own open work.
func worklist(ctx context.Context, filter *model.WorklistFilter) fetch.Root {
	v, _ := viewer.FromContext(ctx)
	return fetch.Root{
		Name: "Query.worklist", Target: ent.TypeTask, Order: fetch.Order{Column: "due_at", Type: "timestamptz"},
		Where: func(s *sql.Selector) {
			s.Where(sql.And(
				sql.EQ(s.C("owner_id"), v.Practitioner),
				sql.In(s.C("status"), anys(rule.OpenStatuses)...),
			))
			if filter == nil {
				return
			}
			if filter.DueBefore != nil {
				s.Where(sql.LT(s.C("due_at"), earliest(*filter.DueBefore)))
			}
			if len(filter.Kind) > 0 {
				s.Where(sql.In(s.C("kind"), anys(filter.Kind)...))
			}
		},
	}
}

// anys are the items as arguments of a statement.
func anys[T any](items []T) []any {
	all := make([]any, len(items))
	for i, item := range items {
		all[i] = item
	}
	return all
}
