package graph

import (
	"caseload/care/code"
	"caseload/care/identify"
	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// ReferPatient is the resolver for the referPatient field.
func (r *mutationResolver) ReferPatient(ctx context.Context, input identify.ReferPatient) (*model.ReferPatientPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.ReferPatientPayload{ServiceRequest: changed, Problems: problems}, err
}

// TriageReferral is the resolver for the triageReferral field.
func (r *mutationResolver) TriageReferral(ctx context.Context, input identify.TriageReferral) (*model.TriageReferralPayload, error) {
	changed, also, problems, err := actAlso[ent.ServiceRequest, ent.EpisodeOfCare](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest", ent.TypeEpisodeOfCare, "episodeOfCare")
	return &model.TriageReferralPayload{ServiceRequest: changed, EpisodeOfCare: first(also), Problems: problems}, err
}

// AnswerReferral is the resolver for the answerReferral field.
func (r *mutationResolver) AnswerReferral(ctx context.Context, input identify.AnswerReferral) (*model.AnswerReferralPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.AnswerReferralPayload{ServiceRequest: changed, Problems: problems}, err
}

// ReferralInbox is the resolver for the referralInbox field.
func (r *queryResolver) ReferralInbox(ctx context.Context, first int, after *string, filter *model.ReferralFilter) (*fetch.Connection[ent.ServiceRequest], error) {
	return fetch.Page[ent.ServiceRequest](ctx, referralInbox(filter))
}

// Patient is the resolver for the patient field.
func (r *serviceRequestResolver) Patient(ctx context.Context, obj *ent.ServiceRequest) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Requester is the resolver for the requester field.
func (r *serviceRequestResolver) Requester(ctx context.Context, obj *ent.ServiceRequest) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *serviceRequestResolver) Performer(ctx context.Context, obj *ent.ServiceRequest) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Code is the resolver for the code field.
func (r *serviceRequestResolver) Code(ctx context.Context, obj *ent.ServiceRequest) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// TriagedBy is the resolver for the triagedBy field.
func (r *serviceRequestResolver) TriagedBy(ctx context.Context, obj *ent.ServiceRequest) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Overdue is the resolver for the overdue field.
func (r *serviceRequestResolver) Overdue(ctx context.Context, obj *ent.ServiceRequest) (bool, error) {
	return obj.Triage == servicerequest.TriageAWAITED && obj.TriageDueAt.Before(r.now()), nil
}

// ServiceRequest returns generated.ServiceRequestResolver implementation.
func (r *Resolver) ServiceRequest() generated.ServiceRequestResolver {
	return &serviceRequestResolver{r}
}

type serviceRequestResolver struct{ *Resolver }
