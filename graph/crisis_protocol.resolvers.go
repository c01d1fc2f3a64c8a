package graph

import (
	"caseload/care/behavioral/crisis"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *crisisEventResolver) Patient(ctx context.Context, obj *ent.CrisisEvent) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CrisisProtocol is the resolver for the crisisProtocol field.
func (r *crisisEventResolver) CrisisProtocol(ctx context.Context, obj *ent.CrisisEvent) (*ent.CrisisProtocol, error) {
	return fetch.One[ent.CrisisProtocol](ctx, obj)
}

// Author is the resolver for the author field.
func (r *crisisEventResolver) Author(ctx context.Context, obj *ent.CrisisEvent) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// QuestionnaireResponse is the resolver for the questionnaireResponse field.
func (r *crisisEventResolver) QuestionnaireResponse(ctx context.Context, obj *ent.CrisisEvent) (*ent.QuestionnaireResponse, error) {
	return fetch.One[ent.QuestionnaireResponse](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *crisisNotificationResolver) Patient(ctx context.Context, obj *ent.CrisisNotification) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CrisisProtocol is the resolver for the crisisProtocol field.
func (r *crisisNotificationResolver) CrisisProtocol(ctx context.Context, obj *ent.CrisisNotification) (*ent.CrisisProtocol, error) {
	return fetch.One[ent.CrisisProtocol](ctx, obj)
}

// Recipient is the resolver for the recipient field.
func (r *crisisNotificationResolver) Recipient(ctx context.Context, obj *ent.CrisisNotification) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// NotifiedBy is the resolver for the notifiedBy field.
func (r *crisisNotificationResolver) NotifiedBy(ctx context.Context, obj *ent.CrisisNotification) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// AnswerRecordedBy is the resolver for the answerRecordedBy field.
func (r *crisisNotificationResolver) AnswerRecordedBy(ctx context.Context, obj *ent.CrisisNotification) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *crisisProtocolResolver) Patient(ctx context.Context, obj *ent.CrisisProtocol) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Missing is the resolver for the missing field.
func (r *crisisProtocolResolver) Missing(ctx context.Context, obj *ent.CrisisProtocol) ([]string, error) {
	return missingSteps(obj), nil
}

// AnsweredBy is the resolver for the answeredBy field.
func (r *crisisProtocolResolver) AnsweredBy(ctx context.Context, obj *ent.CrisisProtocol) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// EscalatedTo is the resolver for the escalatedTo field.
func (r *crisisProtocolResolver) EscalatedTo(ctx context.Context, obj *ent.CrisisProtocol) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Notifications is the resolver for the notifications field.
func (r *crisisProtocolResolver) Notifications(ctx context.Context, obj *ent.CrisisProtocol) ([]*ent.CrisisNotification, error) {
	return fetch.List[ent.CrisisNotification](ctx, obj)
}

// Events is the resolver for the events field.
func (r *crisisProtocolResolver) Events(ctx context.Context, obj *ent.CrisisProtocol, first int, after *string) (*fetch.Connection[ent.CrisisEvent], error) {
	return fetch.Many[ent.CrisisEvent](ctx, obj)
}

// Joined is the resolver for the joined field.
func (r *crisisProtocolResolver) Joined(ctx context.Context, obj *ent.CrisisProtocol) (*ent.CrisisProtocol, error) {
	return fetch.One[ent.CrisisProtocol](ctx, obj)
}

// ClosedBy is the resolver for the closedBy field.
func (r *crisisProtocolResolver) ClosedBy(ctx context.Context, obj *ent.CrisisProtocol) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *crisisProtocolResolver) ViewerCan(ctx context.Context, obj *ent.CrisisProtocol) (*model.CrisisProtocolPermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return crisisPermissions(v, obj), nil
}

// RecordCrisisStep is the resolver for the recordCrisisStep field.
func (r *mutationResolver) RecordCrisisStep(ctx context.Context, input crisis.RecordStep) (*model.RecordCrisisStepPayload, error) {
	changed, problems, err := act[ent.CrisisProtocol](ctx, r.Recorder, input.Record, ent.TypeCrisisProtocol, "crisisProtocol")
	return &model.RecordCrisisStepPayload{CrisisProtocol: changed, Problems: problems}, err
}

// RecordCrisisNotification is the resolver for the recordCrisisNotification field.
func (r *mutationResolver) RecordCrisisNotification(ctx context.Context, input crisis.RecordNotification) (*model.RecordCrisisNotificationPayload, error) {
	changed, problems, err := act[ent.CrisisNotification](ctx, r.Recorder, input.Record, ent.TypeCrisisNotification, "crisisNotification")
	return &model.RecordCrisisNotificationPayload{CrisisNotification: changed, Problems: problems}, err
}

// AnswerCrisisNotification is the resolver for the answerCrisisNotification field.
func (r *mutationResolver) AnswerCrisisNotification(ctx context.Context, input crisis.AnswerNotification) (*model.AnswerCrisisNotificationPayload, error) {
	changed, problems, err := act[ent.CrisisNotification](ctx, r.Recorder, input.Record, ent.TypeCrisisNotification, "crisisNotification")
	return &model.AnswerCrisisNotificationPayload{CrisisNotification: changed, Problems: problems}, err
}

// WriteCrisisPlan is the resolver for the writeCrisisPlan field.
func (r *mutationResolver) WriteCrisisPlan(ctx context.Context, input crisis.WritePlan) (*model.WriteCrisisPlanPayload, error) {
	changed, problems, err := act[ent.CrisisProtocol](ctx, r.Recorder, input.Record, ent.TypeCrisisProtocol, "crisisProtocol")
	return &model.WriteCrisisPlanPayload{CrisisProtocol: changed, Problems: problems}, err
}

// CloseCrisisProtocol is the resolver for the closeCrisisProtocol field.
func (r *mutationResolver) CloseCrisisProtocol(ctx context.Context, input crisis.Close) (*model.CloseCrisisProtocolPayload, error) {
	changed, problems, err := act[ent.CrisisProtocol](ctx, r.Recorder, input.Record, ent.TypeCrisisProtocol, "crisisProtocol")
	return &model.CloseCrisisProtocolPayload{CrisisProtocol: changed, Problems: problems}, err
}

// OpenCrisisProtocols is the resolver for the openCrisisProtocols field.
func (r *queryResolver) OpenCrisisProtocols(ctx context.Context, first int, after *string) (*fetch.Connection[ent.CrisisProtocol], error) {
	return fetch.Page[ent.CrisisProtocol](ctx, openCrisisProtocols)
}

// CrisisEvent returns generated.CrisisEventResolver implementation.
func (r *Resolver) CrisisEvent() generated.CrisisEventResolver { return &crisisEventResolver{r} }

// CrisisNotification returns generated.CrisisNotificationResolver implementation.
func (r *Resolver) CrisisNotification() generated.CrisisNotificationResolver {
	return &crisisNotificationResolver{r}
}

// CrisisProtocol returns generated.CrisisProtocolResolver implementation.
func (r *Resolver) CrisisProtocol() generated.CrisisProtocolResolver {
	return &crisisProtocolResolver{r}
}

type (
	crisisEventResolver        struct{ *Resolver }
	crisisNotificationResolver struct{ *Resolver }
	crisisProtocolResolver     struct{ *Resolver }
)
