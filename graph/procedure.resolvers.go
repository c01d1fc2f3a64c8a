package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *procedureResolver) Patient(ctx context.Context, obj *ent.Procedure) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *procedureResolver) Code(ctx context.Context, obj *ent.Procedure) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *procedureResolver) Encounter(ctx context.Context, obj *ent.Procedure) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *procedureResolver) Provenance(ctx context.Context, obj *ent.Procedure) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// Reason is the resolver for the reason field.
func (r *procedureResolver) Reason(ctx context.Context, obj *ent.Procedure) (*code.Coding, error) {
	return coding(obj.ReasonSystem, obj.ReasonCode, obj.ReasonDisplay), nil
}

// Procedure returns generated.ProcedureResolver implementation.
func (r *Resolver) Procedure() generated.ProcedureResolver { return &procedureResolver{r} }

type procedureResolver struct{ *Resolver }
