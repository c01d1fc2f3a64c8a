package graph

import (
	"caseload/care/behavioral/registry"
	"caseload/graph/model"
	"context"
)

// CollaborativeCareStatistics is the resolver for the collaborativeCareStatistics field.
func (r *queryResolver) CollaborativeCareStatistics(ctx context.Context, by registry.Dimension) (*model.CollaborativeCareStatistics, error) {
	return r.collaborativeCareStatistics(ctx, by)
}
