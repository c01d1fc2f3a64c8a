package graph

import (
	"caseload/care/plan"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// CarePlan is the resolver for the carePlan field.
func (r *carePlanChangeResolver) CarePlan(ctx context.Context, obj *ent.CarePlanChange) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *carePlanChangeResolver) Patient(ctx context.Context, obj *ent.CarePlanChange) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Author is the resolver for the author field.
func (r *carePlanChangeResolver) Author(ctx context.Context, obj *ent.CarePlanChange) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Before is the resolver for the before field.
func (r *carePlanChangeResolver) Before(ctx context.Context, obj *ent.CarePlanChange) (*string, error) {
	return plan.JSON(obj.Before), nil
}

// After is the resolver for the after field.
func (r *carePlanChangeResolver) After(ctx context.Context, obj *ent.CarePlanChange) (*string, error) {
	return plan.JSON(obj.After), nil
}

// CarePlan is the resolver for the carePlan field.
func (r *carePlanRevisionResolver) CarePlan(ctx context.Context, obj *ent.CarePlanRevision) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *carePlanRevisionResolver) Patient(ctx context.Context, obj *ent.CarePlanRevision) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Author is the resolver for the author field.
func (r *carePlanRevisionResolver) Author(ctx context.Context, obj *ent.CarePlanRevision) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Changes is the resolver for the changes field.
func (r *carePlanRevisionResolver) Changes(ctx context.Context, obj *ent.CarePlanRevision) ([]*ent.CarePlanChange, error) {
	return fetch.List[ent.CarePlanChange](ctx, obj)
}

// CarePlanChange returns generated.CarePlanChangeResolver implementation.
func (r *Resolver) CarePlanChange() generated.CarePlanChangeResolver {
	return &carePlanChangeResolver{r}
}

// CarePlanRevision returns generated.CarePlanRevisionResolver implementation.
func (r *Resolver) CarePlanRevision() generated.CarePlanRevisionResolver {
	return &carePlanRevisionResolver{r}
}

type (
	carePlanChangeResolver   struct{ *Resolver }
	carePlanRevisionResolver struct{ *Resolver }
)
