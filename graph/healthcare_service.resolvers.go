package graph

import (
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// DistanceKilometers is the resolver for the distanceKilometers field.
func (r *healthcareServiceResolver) DistanceKilometers(ctx context.Context, obj *fetch.HealthcareService) (*float64, error) {
	return distance(obj), nil
}

// SaveHealthcareService is the resolver for the saveHealthcareService field.
func (r *mutationResolver) SaveHealthcareService(ctx context.Context, input facilitate.SaveHealthcareService) (*model.SaveHealthcareServicePayload, error) {
	changed, problems, err := act[fetch.HealthcareService](ctx, r.Recorder, input.Record, ent.TypeHealthcareService, "healthcareService")
	return &model.SaveHealthcareServicePayload{HealthcareService: changed, Problems: problems}, err
}

// HealthcareServices is the resolver for the healthcareServices field.
func (r *queryResolver) HealthcareServices(ctx context.Context, first int, after *string, filter *model.HealthcareServiceFilter) (*fetch.Connection[fetch.HealthcareService], error) {
	root, err := directory(filter)
	if err != nil {
		return nil, err
	}
	return fetch.Page[fetch.HealthcareService](ctx, root)
}

// HealthcareService returns generated.HealthcareServiceResolver implementation.
func (r *Resolver) HealthcareService() generated.HealthcareServiceResolver {
	return &healthcareServiceResolver{r}
}

type healthcareServiceResolver struct{ *Resolver }
