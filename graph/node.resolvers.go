package graph

import (
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"context"

	"github.com/google/uuid"
)

// Node is the resolver for the node field.
func (r *queryResolver) Node(ctx context.Context, id uuid.UUID) (fetch.Node, error) {
	nodes, err := fetch.Nodes(ctx, []uuid.UUID{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

// Nodes is the resolver for the nodes field.
func (r *queryResolver) Nodes(ctx context.Context, ids []uuid.UUID) ([]fetch.Node, error) {
	if len(ids) > fetch.MaxPage {
		return nil, fault.New("PAGE_SIZE", "nodes takes at most 100 ids")
	}
	return fetch.Nodes(ctx, ids)
}
