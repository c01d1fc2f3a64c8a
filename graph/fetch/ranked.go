package fetch

import (
	"context"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
)

// Ranked is an entry of a list whose order is computed and not stored.
type Ranked[T any] struct {
	Score int
	ID    uuid.UUID
	Node  *T
}

// PageOf is a page of a list whose order is computed, the highest score first, with
// everything selected below it. The name tells the list from others for its cursors.
// A cursor goes on after its entry, or where that is gone, where it would stand.
func PageOf[T any](ctx context.Context, name, typ string, all []Ranked[T]) (*Connection[T], error) {
	rel := relation{name: name, target: typ, shape: page, order: order{column: "score", typ: "bigint", desc: true}}
	field := graphql.GetFieldContext(ctx).Field
	c := collector{operation: graphql.GetOperationContext(ctx)}
	selections, total := c.inside(rel, field)
	req, err := newRequest(rel, field.ArgumentMap(c.operation.Variables), total)
	if err != nil {
		return nil, err
	}
	rest := all[begin(all, req.after):]
	shown := rest[:min(len(rest), req.first)]
	made := &Connection[T]{Edges: []*Edge[T]{}}
	var parents []any
	for _, r := range shown {
		at := place{List: req.list, Value: strconv.Itoa(r.Score), ID: r.ID}
		made.Edges = append(made.Edges, &Edge[T]{Cursor: at.cursor(), Node: r.Node})
		parents = append(parents, r.Node)
	}
	made.PageInfo = PageInfo{HasNextPage: len(rest) > len(shown), HasPreviousPage: req.after != nil}
	if n := len(made.Edges); n > 0 {
		made.PageInfo.StartCursor, made.PageInfo.EndCursor = &made.Edges[0].Cursor, &made.Edges[n-1].Cursor
	}
	if total {
		made.TotalCount = new(len(all))
	}
	if len(parents) == 0 {
		return made, nil
	}
	return made, descend(ctx, []visit{{parents, selections}})
}

// begin is where the list goes on after the place.
func begin[T any](all []Ranked[T], after *place) int {
	if after == nil {
		return 0
	}
	score, _ := strconv.Atoi(after.Value)
	next := len(all)
	for i, r := range all {
		if r.ID == after.ID {
			return i + 1
		}
		if r.Score < score && next == len(all) {
			next = i
		}
	}
	return next
}
