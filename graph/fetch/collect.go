package fetch

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// want is a request together with what is selected below its rows.
type want struct {
	request    *request
	selections ast.SelectionSet
}

// collector gathers the wants of one level, equal ones joined.
type collector struct {
	operation *graphql.OperationContext
	wants     []*want
	byName    map[string]*want // by relation and arguments
}

// collect looks ahead at what the client selected below the visits.
func collect(ctx context.Context, visits []visit) []*want {
	c := &collector{operation: graphql.GetOperationContext(ctx), byName: map[string]*want{}}
	for _, v := range visits {
		for typ, parents := range byType(v.parents) {
			c.visit(typ, parents, v.selections)
		}
	}
	return c.wants
}

func byType(parents []any) map[string][]any {
	groups := map[string][]any{}
	for _, p := range parents {
		typ := typeOf(p)
		groups[typ] = append(groups[typ], p)
	}
	return groups
}

func (c *collector) visit(typ string, parents []any, selections ast.SelectionSet) {
	for _, field := range graphql.CollectFields(c.operation, selections, []string{typ, "Node"}) {
		if r, ok := relations[typ+"."+field.Name]; ok {
			c.add(r, field, parents)
			continue
		}
		var parts []any
		for _, parent := range parents {
			parts = append(parts, within(parent, field.Name)...)
		}
		for typ, group := range byType(parts) {
			c.visit(typ, group, field.Selections)
		}
	}
}

// add notes a relation. An argument that cannot be used is left to the field
// itself, which reports it in its place.
func (c *collector) add(r relation, field graphql.CollectedField, parents []any) {
	selections, total := c.inside(r, field)
	req, err := newRequest(r, field.ArgumentMap(c.operation.Variables), total)
	if err != nil {
		return
	}
	for _, parent := range parents {
		if key, ok := r.key(parent); ok {
			req.parents = append(req.parents, key)
		}
	}
	if len(req.parents) == 0 {
		return
	}
	name := r.name + req.key
	known := c.byName[name]
	if known == nil {
		known = &want{request: req}
		c.byName[name] = known
		c.wants = append(c.wants, known)
	} else {
		known.request.parents = append(known.request.parents, req.parents...)
		known.request.total = known.request.total || total
	}
	known.selections = append(known.selections, selections...)
}

// inside gives what is selected below the rows of a relation: through nodes and
// edges alike for a connection. It also tells whether the size is asked for.
func (c *collector) inside(r relation, field graphql.CollectedField) (selections ast.SelectionSet, total bool) {
	if r.shape != page {
		return field.Selections, false
	}
	for _, part := range graphql.CollectFields(c.operation, field.Selections, []string{r.target + "Connection"}) {
		switch part.Name {
		case "nodes":
			selections = append(selections, part.Selections...)
		case "edges":
			for _, inner := range graphql.CollectFields(c.operation, part.Selections, []string{r.target + "Edge"}) {
				if inner.Name == "node" {
					selections = append(selections, inner.Selections...)
				}
			}
		case "totalCount":
			total = true
		}
	}
	return selections, total
}
