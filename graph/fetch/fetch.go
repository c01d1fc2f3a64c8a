package fetch

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
)

// One is the thing that the field leads to from the parent; nil where there is
// none that the viewer may see.
func One[T any](ctx context.Context, parent any) (*T, error) {
	r, err := follow(ctx, parent)
	if err != nil || r == nil || len(r.entries) == 0 {
		return nil, err
	}
	return as[T](r.entries[0].node), nil
}

// List is the short list that the field leads to from the parent.
func List[T any](ctx context.Context, parent any) ([]*T, error) {
	r, err := follow(ctx, parent)
	if err != nil || r == nil {
		return []*T{}, err
	}
	nodes := make([]*T, 0, len(r.entries))
	for _, e := range r.entries {
		nodes = append(nodes, as[T](e.node))
	}
	return nodes, nil
}

// Count is how many there are of what the field tells of the parent.
func Count(ctx context.Context, parent any) (int, error) {
	r, err := follow(ctx, parent)
	if err != nil || r == nil || r.total == nil {
		return 0, err
	}
	return *r.total, nil
}

// Many is the page that the field leads to from the parent.
func Many[T any](ctx context.Context, parent any) (*Connection[T], error) {
	rel, req, err := asked(ctx, parent)
	if err != nil {
		return nil, err
	}
	r, err := lookUp(ctx, parent, rel, req)
	if err != nil {
		return nil, err
	}
	return connect[T](req, r), nil
}

// follow finds where a field leads that has no page. Most lead to what was read ahead
// and take no arguments, so that nothing needs to be worked out to find it.
func follow(ctx context.Context, parent any) (*result, error) {
	field := graphql.GetFieldContext(ctx).Field
	if rel := relations[typeOf(parent)+"."+field.Name]; len(field.Arguments) == 0 && rel.shape != page {
		key, ok := rel.key(parent)
		if !ok {
			return nil, nil
		}
		if found, ok := storeOf(ctx).find(rel.name+noArguments, key); ok {
			return found, nil
		}
	}
	rel, req, err := asked(ctx, parent)
	if err != nil {
		return nil, err
	}
	return lookUp(ctx, parent, rel, req)
}

// asked is the request of the field that is being resolved.
func asked(ctx context.Context, parent any) (relation, *request, error) {
	field := graphql.GetFieldContext(ctx).Field
	rel := relations[typeOf(parent)+"."+field.Name]
	c := collector{operation: graphql.GetOperationContext(ctx)}
	_, total := c.inside(rel, field)
	req, err := newRequest(rel, field.ArgumentMap(c.operation.Variables), total)
	return rel, req, err
}

// lookUp finds what was read ahead, or reads it now together with all below.
func lookUp(ctx context.Context, parent any, rel relation, req *request) (*result, error) {
	key, ok := rel.key(parent)
	if !ok {
		return nil, nil
	}
	s := storeOf(ctx)
	if found, ok := s.find(req.key, key); ok {
		return found, nil
	}
	return s.readNow(ctx, req, key)
}

func (s *store) readNow(ctx context.Context, req *request, key uuid.UUID) (*result, error) {
	field := graphql.GetFieldContext(ctx).Field
	c := collector{operation: graphql.GetOperationContext(ctx)}
	selections, _ := c.inside(req.relation, field)
	req.parents = []uuid.UUID{key}
	wanted := []*want{{request: req, selections: selections}}
	if err := s.read(ctx, wanted); err != nil {
		return nil, err
	}
	if err := descend(ctx, s.below(wanted)); err != nil {
		return nil, err
	}
	found, _ := s.find(req.key, key)
	return found, nil
}

func connect[T any](req *request, r *result) *Connection[T] {
	c := &Connection[T]{Edges: []*Edge[T]{}}
	c.PageInfo.HasPreviousPage = req.after != nil
	if r == nil {
		return c
	}
	for _, e := range r.visible(req) {
		at := place{List: req.list, Value: e.place, ID: e.node.NodeID()}
		c.Edges = append(c.Edges, &Edge[T]{Cursor: at.cursor(), Node: as[T](e.node)})
	}
	c.PageInfo.HasNextPage = len(r.entries) > req.first
	if n := len(c.Edges); n > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[n-1].Cursor
	}
	c.TotalCount = r.total
	return c
}

// as is the node as what its kind decodes to; the catalog and the resolvers
// agree on the type.
func as[T any](node Node) *T {
	typed, _ := any(node).(*T)
	return typed
}
