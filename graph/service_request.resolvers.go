package graph

import (
	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/facilitate/loop"
	"caseload/care/identify"
	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"
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

// OrderService is the resolver for the orderService field.
func (r *mutationResolver) OrderService(ctx context.Context, input facilitate.OrderService) (*model.OrderServicePayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.OrderServicePayload{ServiceRequest: changed, Problems: problems}, err
}

// SignServiceOrder is the resolver for the signServiceOrder field.
func (r *mutationResolver) SignServiceOrder(ctx context.Context, input facilitate.SignServiceOrder) (*model.SignServiceOrderPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.SignServiceOrderPayload{ServiceRequest: changed, Problems: problems}, err
}

// RecordServiceOrderStep is the resolver for the recordServiceOrderStep field.
func (r *mutationResolver) RecordServiceOrderStep(ctx context.Context, input facilitate.RecordServiceOrderStep) (*model.RecordServiceOrderStepPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.RecordServiceOrderStepPayload{ServiceRequest: changed, Problems: problems}, err
}

// RecordServiceDocument is the resolver for the recordServiceDocument field.
func (r *mutationResolver) RecordServiceDocument(ctx context.Context, input facilitate.RecordServiceDocument) (*model.RecordServiceDocumentPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.RecordServiceDocumentPayload{ServiceRequest: changed, Problems: problems}, err
}

// SendReferral is the resolver for the sendReferral field.
func (r *mutationResolver) SendReferral(ctx context.Context, input facilitate.SendReferral) (*model.SendReferralPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.SendReferralPayload{ServiceRequest: changed, Problems: problems}, err
}

// RecordReferralStep is the resolver for the recordReferralStep field.
func (r *mutationResolver) RecordReferralStep(ctx context.Context, input facilitate.RecordReferralStep) (*model.RecordReferralStepPayload, error) {
	changed, problems, err := act[ent.ServiceRequest](ctx, r.Recorder, input.Record, ent.TypeServiceRequest, "serviceRequest")
	return &model.RecordReferralStepPayload{ServiceRequest: changed, Problems: problems}, err
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

// Triage is the resolver for the triage field.
func (r *serviceRequestResolver) Triage(ctx context.Context, obj *ent.ServiceRequest) (*servicerequest.Triage, error) {
	return triageOf(obj), nil
}

// TriagedBy is the resolver for the triagedBy field.
func (r *serviceRequestResolver) TriagedBy(ctx context.Context, obj *ent.ServiceRequest) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// TriageDueAt is the resolver for the triageDueAt field.
func (r *serviceRequestResolver) TriageDueAt(ctx context.Context, obj *ent.ServiceRequest) (*time.Time, error) {
	return code.Due(obj.TriageDueAt), nil
}

// Overdue is the resolver for the overdue field.
func (r *serviceRequestResolver) Overdue(ctx context.Context, obj *ent.ServiceRequest) (bool, error) {
	return waitsTooLong(obj, r.now()), nil
}

// TaskStatus is the resolver for the taskStatus field.
func (r *serviceRequestResolver) TaskStatus(ctx context.Context, obj *ent.ServiceRequest) (*task.Status, error) {
	return taskStatus(obj), nil
}

// LoopDueAt is the resolver for the loopDueAt field.
func (r *serviceRequestResolver) LoopDueAt(ctx context.Context, obj *ent.ServiceRequest) (*time.Time, error) {
	return code.Due(obj.LoopDueAt), nil
}

// NextSteps is the resolver for the nextSteps field.
func (r *serviceRequestResolver) NextSteps(ctx context.Context, obj *ent.ServiceRequest) ([]*model.ServiceRequestNextStep, error) {
	return nextSteps(obj), nil
}

// SignedBy is the resolver for the signedBy field.
func (r *serviceRequestResolver) SignedBy(ctx context.Context, obj *ent.ServiceRequest) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// MissingElements is the resolver for the missingElements field.
func (r *serviceRequestResolver) MissingElements(ctx context.Context, obj *ent.ServiceRequest) ([]loop.Element, error) {
	return missingElements(obj), nil
}

// Documents is the resolver for the documents field.
func (r *serviceRequestResolver) Documents(ctx context.Context, obj *ent.ServiceRequest) ([]*model.ServiceDocument, error) {
	return serviceDocuments(obj), nil
}

// HealthcareService is the resolver for the healthcareService field.
func (r *serviceRequestResolver) HealthcareService(ctx context.Context, obj *ent.ServiceRequest) (*fetch.HealthcareService, error) {
	return fetch.One[fetch.HealthcareService](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *serviceRequestResolver) CarePlan(ctx context.Context, obj *ent.ServiceRequest) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// By is the resolver for the by field.
func (r *serviceRequestStepResolver) By(ctx context.Context, obj *code.StatusChange) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ServiceRequest returns generated.ServiceRequestResolver implementation.
func (r *Resolver) ServiceRequest() generated.ServiceRequestResolver {
	return &serviceRequestResolver{r}
}

// ServiceRequestStep returns generated.ServiceRequestStepResolver implementation.
func (r *Resolver) ServiceRequestStep() generated.ServiceRequestStepResolver {
	return &serviceRequestStepResolver{r}
}

type (
	serviceRequestResolver     struct{ *Resolver }
	serviceRequestStepResolver struct{ *Resolver }
)
