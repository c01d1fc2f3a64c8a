package graph

import (
	"caseload/care/code"
	"caseload/care/share/consent"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
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

// RecordedBy is the resolver for the recordedBy field.
func (r *consentResolver) RecordedBy(ctx context.Context, obj *ent.Consent) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// RevokedBy is the resolver for the revokedBy field.
func (r *consentResolver) RevokedBy(ctx context.Context, obj *ent.Consent) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// RecordConsent is the resolver for the recordConsent field.
func (r *mutationResolver) RecordConsent(ctx context.Context, input consent.Record) (*model.RecordConsentPayload, error) {
	made, problems, err := actAll[ent.Consent](ctx, r.Recorder, input.Record, ent.TypeConsent, "consents")
	return &model.RecordConsentPayload{Consents: made, Problems: problems}, err
}

// RevokeConsent is the resolver for the revokeConsent field.
func (r *mutationResolver) RevokeConsent(ctx context.Context, input consent.Revoke) (*model.RevokeConsentPayload, error) {
	changed, problems, err := act[ent.Consent](ctx, r.Recorder, input.Record, ent.TypeConsent, "consent")
	return &model.RevokeConsentPayload{Consent: changed, Problems: problems}, err
}

// Consent returns generated.ConsentResolver implementation.
func (r *Resolver) Consent() generated.ConsentResolver { return &consentResolver{r} }

type consentResolver struct{ *Resolver }
