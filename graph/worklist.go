package graph

import (
	"context"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// byDue is the order of work.
var byDue = fetch.Order{Column: "due_at", Type: "timestamptz"}

// worklist is the list of the viewer's open work.
func worklist(ctx context.Context, filter *model.WorklistFilter) fetch.Root {
	v, _ := viewer.FromContext(ctx)
	return fetch.Root{
		Name: "Query.worklist", Target: ent.TypeTask, Order: byDue,
		Where: func(s *sql.Selector) {
			s.Where(sql.And(rule.OpenTasks(s), concerning(s, v)))
			if filter == nil {
				return
			}
			if filter.DueBefore != nil {
				s.Where(sql.LT(s.C("due_at"), earliest(*filter.DueBefore)))
			}
			if len(filter.Kind) > 0 {
				s.Where(sql.In(s.C("kind"), anys(filter.Kind)...))
			}
			if filter.Snoozed != nil {
				s.Where(snoozed(s, *filter.Snoozed))
			}
		},
	}
}

// snoozed leaves the work that is put off for now, or the work that is not.
func snoozed(s *sql.Selector, wanted bool) *sql.Predicate {
	put := sql.ExprP("coalesce(" + s.C("snoozed_until") + " > now(), false)")
	if wanted {
		return put
	}
	return sql.Not(put)
}

// concerning leaves the work of the viewer and of whom the viewer covers for, and
// what was claimed by, handed or escalated to the viewer. Each of the three has
// an index of its own.
func concerning(s *sql.Selector, v viewer.Viewer) *sql.Predicate {
	return sql.Or(
		ownOrCovered(s, "owner_id", v),
		sql.And(
			sql.EQ(s.C("claimed_by_id"), v.Practitioner),
			sql.Or(sql.IsNull(s.C("claim_expires_at")), sql.ExprP(s.C("claim_expires_at")+" > now()")),
		),
		sql.EQ(s.C("escalated_to_id"), v.Practitioner),
	)
}

// ownOrCovered leaves what is the viewer's and what is theirs for whom the viewer
// covers now.
func ownOrCovered(s *sql.Selector, column string, v viewer.Viewer) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString(s.C(column) + " = ANY (ARRAY(SELECT ").Arg(v.Practitioner)
		b.WriteString("::uuid UNION ALL ").Join(covered(v)).WriteString("))")
	})
}

// covered selects those for whom the viewer covers now.
func covered(v viewer.Viewer) *sql.Selector {
	a := sql.Dialect(dialect.Postgres).Select().From(sql.Table("absence"))
	return a.Select(a.C("practitioner_id")).Where(sql.And(
		sql.EQ(a.C("organization_id"), v.Organization),
		sql.EQ(a.C("covered_by_id"), v.Practitioner),
		sql.ExprP(a.C("starts_at")+" <= now()"), sql.ExprP(a.C("ends_at")+" > now()"),
	))
}

// taskPool is the list of open work that waits in a pool and that nobody is at.
func taskPool(name string) fetch.Root {
	return fetch.Root{
		Name: "Query.taskPool", Target: ent.TypeTask, Order: byDue,
		Where: func(s *sql.Selector) {
			s.Where(sql.And(
				rule.OpenTasks(s), sql.IsNull(s.C("owner_id")), sql.EQ(s.C("pool"), name),
				sql.Or(sql.IsNull(s.C("claimed_by_id")), sql.ExprP(s.C("claim_expires_at")+" <= now()")),
			))
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
