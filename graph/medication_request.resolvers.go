package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *medicationRequestResolver) Patient(ctx context.Context, obj *ent.MedicationRequest) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *medicationRequestResolver) Code(ctx context.Context, obj *ent.MedicationRequest) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *medicationRequestResolver) Encounter(ctx context.Context, obj *ent.MedicationRequest) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *medicationRequestResolver) Provenance(ctx context.Context, obj *ent.MedicationRequest) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// Reason is the resolver for the reason field.
func (r *medicationRequestResolver) Reason(ctx context.Context, obj *ent.MedicationRequest) (*code.Coding, error) {
	return coding(obj.ReasonSystem, obj.ReasonCode, obj.ReasonDisplay), nil
}

// MedicationRequest returns generated.MedicationRequestResolver implementation.
func (r *Resolver) MedicationRequest() generated.MedicationRequestResolver {
	return &medicationRequestResolver{r}
}

type medicationRequestResolver struct{ *Resolver }
