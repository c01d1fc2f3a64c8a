package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *coverageResolver) Patient(ctx context.Context, obj *ent.Coverage) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Kind is the resolver for the kind field.
func (r *coverageResolver) Kind(ctx context.Context, obj *ent.Coverage) (*code.Coding, error) {
	return coding(obj.KindSystem, obj.KindCode, obj.KindDisplay), nil
}

// PayerKind is the resolver for the payerKind field.
func (r *coverageResolver) PayerKind(ctx context.Context, obj *ent.Coverage) (*model.PayerKind, error) {
	return kindOf(obj), nil
}

// Payor is the resolver for the payor field.
func (r *coverageResolver) Payor(ctx context.Context, obj *ent.Coverage) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// Rank is the resolver for the rank field.
func (r *coverageResolver) Rank(ctx context.Context, obj *ent.Coverage) (*int, error) {
	if obj.Rank == 0 {
		return nil, nil
	}
	return &obj.Rank, nil
}

// Coverage returns generated.CoverageResolver implementation.
func (r *Resolver) Coverage() generated.CoverageResolver { return &coverageResolver{r} }

type coverageResolver struct{ *Resolver }
