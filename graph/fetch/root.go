package fetch

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"
)

// Root describes a list that starts at the root of the graph.
type Root struct {
	Name   string // Query.field of the contract
	Target string // type of the rows
	Order  Order
	Where  func(*sql.Selector)
	// Derived is a column that the rows have besides; nil for none.
	Derived *Derived
}

// Order names an order of a list that starts at the root.
type Order struct {
	Column, Type string
	Desc         bool
}

// Page is a page of a list at the root, with everything selected below it.
func Page[T any](ctx context.Context, root Root) (*Connection[T], error) {
	rel := relation{
		name: root.Name, target: root.Target, shape: page, where: root.Where, derived: root.Derived,
		order: order{column: root.Order.Column, typ: root.Order.Type, desc: root.Order.Desc},
		key:   func(any) (uuid.UUID, bool) { return uuid.Nil, true },
	}
	field := graphql.GetFieldContext(ctx).Field
	c := collector{operation: graphql.GetOperationContext(ctx)}
	_, total := c.inside(rel, field)
	req, err := newRequest(rel, field.ArgumentMap(c.operation.Variables), total)
	if err != nil {
		return nil, err
	}
	r, err := lookUp(ctx, nil, rel, req)
	if err != nil {
		return nil, err
	}
	return connect[T](req, r), nil
}

// ByID is the thing of the type with the id, with everything selected below it;
// nil where there is none that the viewer may see.
func ByID[T any](ctx context.Context, typ string, id uuid.UUID) (*T, error) {
	rel := relation{name: "Query." + typ, target: typ, column: "id", shape: one, key: func(any) (uuid.UUID, bool) { return id, true }}
	r, err := lookUp(ctx, nil, rel, &request{relation: rel, key: rel.name})
	if err != nil || r == nil || len(r.entries) == 0 {
		return nil, err
	}
	return as[T](r.entries[0].node), nil
}

// Nodes are the things with the ids in their order, whatever their types, with
// everything selected below them; nil in the place of an id that leads nowhere.
func Nodes(ctx context.Context, ids []uuid.UUID) ([]Node, error) {
	nodes := make([]Node, len(ids))
	if len(ids) == 0 {
		return nodes, nil
	}
	found, err := anyType(ctx, ids)
	if err != nil {
		return nil, err
	}
	parents := make([]any, 0, len(found))
	for i, id := range ids {
		if node := found[id]; node != nil {
			nodes[i] = node
			parents = append(parents, node)
		}
	}
	return nodes, descend(ctx, []visit{{parents, graphql.GetFieldContext(ctx).Field.Selections}})
}

// anyType looks for the ids in every type in one statement.
func anyType(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]Node, error) {
	return ofTypes(ctx, func(string) []uuid.UUID { return ids })
}

// fewTypes is up to how many types a statement goes over these alone. To begin one over
// every type takes ten milliseconds, and a phone's page after a change has one or two.
const fewTypes = 4

// ofTypes looks for the ids of each type in one statement. With more than a few types it
// goes over every one, so that its text is the same for all.
func ofTypes(ctx context.Context, idsOf func(typ string) []uuid.UUID) (map[uuid.UUID]Node, error) {
	var few, all []*request
	for _, typ := range slices.Sorted(maps.Keys(kinds)) {
		rel := relation{name: "Node." + typ, target: typ, column: "id", shape: one}
		all = append(all, &request{relation: rel, parents: idsOf(typ)})
		if len(idsOf(typ)) > 0 {
			few = append(few, all[len(all)-1])
		}
	}
	if len(few) > fewTypes {
		few = all
	}
	results, err := run(ctx, few)
	if err != nil {
		return nil, err
	}
	found := map[uuid.UUID]Node{}
	for _, byParent := range results {
		for id, r := range byParent {
			if len(r.entries) > 0 {
				found[id] = r.entries[0].node
			}
		}
	}
	return found, nil
}

// Changed are the things of the type that an act changed, in the order of their
// ids and as far as the viewer may see them. The field of the payload tells what
// is selected below them.
func Changed[T any](ctx context.Context, typ, payloadField string, ids ...uuid.UUID) ([]*T, error) {
	nodes := make([]*T, 0, len(ids))
	if len(ids) == 0 || ids[0] == uuid.Nil {
		return nodes, nil
	}
	rel := relation{name: "Changed." + typ, target: typ, column: "id", shape: one}
	results, err := run(ctx, []*request{{relation: rel, parents: ids}})
	if err != nil {
		return nil, err
	}
	var parents []any
	for _, id := range ids {
		if r := results[0][id]; r != nil {
			nodes = append(nodes, as[T](r.entries[0].node))
			parents = append(parents, r.entries[0].node)
		}
	}
	return nodes, descend(ctx, []visit{{parents, payload(ctx, payloadField)}})
}

// Ahead reads what is selected below a field of the payload for things that are no
// rows of their own, such as the conflicts of an appointment.
func Ahead[T any](ctx context.Context, payloadField string, parents []*T) error {
	return descendFrom(ctx, parents, payload(ctx, payloadField))
}

// Listed reads what is selected below a list at the root, for things that are no rows of
// their own.
func Listed[T any](ctx context.Context, parents []*T) error {
	return descendFrom(ctx, parents, graphql.GetFieldContext(ctx).Field.Selections)
}

func descendFrom[T any](ctx context.Context, parents []*T, selected ast.SelectionSet) error {
	if len(parents) == 0 {
		return nil
	}
	all := make([]any, len(parents))
	for i, p := range parents {
		all[i] = p
	}
	return descend(ctx, []visit{{all, selected}})
}
