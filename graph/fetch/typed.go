package fetch

import (
	"context"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"
)

// Typed names a thing of a known type.
type Typed struct {
	Type string
	ID   uuid.UUID
}

// OfTypes are the things that are named, in their order, with everything that is
// selected below them. What the viewer may not see is left out.
func OfTypes(ctx context.Context, named []Typed, selections ast.SelectionSet) ([]Node, error) {
	nodes := make([]Node, 0, len(named))
	if len(named) == 0 {
		return nodes, nil
	}
	byType := map[string][]uuid.UUID{}
	for _, n := range named {
		byType[n.Type] = append(byType[n.Type], n.ID)
	}
	found, err := ofTypes(ctx, func(typ string) []uuid.UUID { return byType[typ] })
	if err != nil {
		return nil, err
	}
	parents := make([]any, 0, len(found))
	for _, n := range named {
		if node := found[n.ID]; node != nil {
			nodes = append(nodes, node)
			parents = append(parents, node)
		}
	}
	return nodes, descend(ctx, []visit{{parents, selections}})
}
