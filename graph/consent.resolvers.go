package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *consentResolver) Patient(ctx context.Context, obj *ent.Consent) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Scope is the resolver for the scope field.
func (r *consentResolver) Scope(ctx context.Context, obj *ent.Consent) (*code.Coding, error) {
	return coding(obj.ScopeSystem, obj.ScopeCode, obj.ScopeDisplay), nil
}

// Category is the resolver for the category field.
func (r *consentResolver) Category(ctx context.Context, obj *ent.Consent) (*code.Coding, error) {
	return coding(obj.CategorySystem, obj.CategoryCode, obj.CategoryDisplay), nil
}

// Grantee is the resolver for the grantee field.
func (r *consentResolver) Grantee(ctx context.Context, obj *ent.Consent) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Consent returns generated.ConsentResolver implementation.
func (r *Resolver) Consent() generated.ConsentResolver { return &consentResolver{r} }

type consentResolver struct{ *Resolver }
