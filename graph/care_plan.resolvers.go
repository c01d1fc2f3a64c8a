package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *carePlanResolver) Patient(ctx context.Context, obj *ent.CarePlan) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *carePlanResolver) Code(ctx context.Context, obj *ent.CarePlan) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *carePlanResolver) Encounter(ctx context.Context, obj *ent.CarePlan) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *carePlanResolver) Provenance(ctx context.Context, obj *ent.CarePlan) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// CareTeam is the resolver for the careTeam field.
func (r *carePlanResolver) CareTeam(ctx context.Context, obj *ent.CarePlan) (*ent.CareTeam, error) {
	return fetch.One[ent.CareTeam](ctx, obj)
}

// Goals is the resolver for the goals field.
func (r *carePlanResolver) Goals(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.Goal], error) {
	return fetch.Many[ent.Goal](ctx, obj)
}

// Code is the resolver for the code field.
func (r *carePlanActivityResolver) Code(ctx context.Context, obj *code.Activity) (*code.Coding, error) {
	return given(obj.Code), nil
}

// CarePlan returns generated.CarePlanResolver implementation.
func (r *Resolver) CarePlan() generated.CarePlanResolver { return &carePlanResolver{r} }

// CarePlanActivity returns generated.CarePlanActivityResolver implementation.
func (r *Resolver) CarePlanActivity() generated.CarePlanActivityResolver {
	return &carePlanActivityResolver{r}
}

type (
	carePlanResolver         struct{ *Resolver }
	carePlanActivityResolver struct{ *Resolver }
)
