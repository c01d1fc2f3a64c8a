package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *allergyIntoleranceResolver) Patient(ctx context.Context, obj *ent.AllergyIntolerance) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *allergyIntoleranceResolver) Code(ctx context.Context, obj *ent.AllergyIntolerance) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *allergyIntoleranceResolver) Encounter(ctx context.Context, obj *ent.AllergyIntolerance) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *allergyIntoleranceResolver) Provenance(ctx context.Context, obj *ent.AllergyIntolerance) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// AllergyIntolerance returns generated.AllergyIntoleranceResolver implementation.
func (r *Resolver) AllergyIntolerance() generated.AllergyIntoleranceResolver {
	return &allergyIntoleranceResolver{r}
}

type allergyIntoleranceResolver struct{ *Resolver }
