package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *encounterResolver) Patient(ctx context.Context, obj *ent.Encounter) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *encounterResolver) Code(ctx context.Context, obj *ent.Encounter) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// PartOf is the resolver for the partOf field.
func (r *encounterResolver) PartOf(ctx context.Context, obj *ent.Encounter) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *encounterResolver) Provenance(ctx context.Context, obj *ent.Encounter) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// Reason is the resolver for the reason field.
func (r *encounterResolver) Reason(ctx context.Context, obj *ent.Encounter) (*code.Coding, error) {
	return coding(obj.ReasonSystem, obj.ReasonCode, obj.ReasonDisplay), nil
}

// DischargeDisposition is the resolver for the dischargeDisposition field.
func (r *encounterResolver) DischargeDisposition(ctx context.Context, obj *ent.Encounter) (*code.Coding, error) {
	return coding(obj.DischargeDispositionSystem, obj.DischargeDispositionCode, obj.DischargeDispositionDisplay), nil
}

// ServiceProvider is the resolver for the serviceProvider field.
func (r *encounterResolver) ServiceProvider(ctx context.Context, obj *ent.Encounter) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// Encounter returns generated.EncounterResolver implementation.
func (r *Resolver) Encounter() generated.EncounterResolver { return &encounterResolver{r} }

type encounterResolver struct{ *Resolver }
