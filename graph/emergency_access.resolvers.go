package graph

import (
	"caseload/care/share/emergency"
	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *emergencyAccessResolver) Patient(ctx context.Context, obj *ent.EmergencyAccess) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Practitioner is the resolver for the practitioner field.
func (r *emergencyAccessResolver) Practitioner(ctx context.Context, obj *ent.EmergencyAccess) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Opens is the resolver for the opens field.
func (r *emergencyAccessResolver) Opens(ctx context.Context, obj *ent.EmergencyAccess) ([]servicerequest.Sensitivity, error) {
	return opened(obj), nil
}

// EndedBy is the resolver for the endedBy field.
func (r *emergencyAccessResolver) EndedBy(ctx context.Context, obj *ent.EmergencyAccess) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ReviewedBy is the resolver for the reviewedBy field.
func (r *emergencyAccessResolver) ReviewedBy(ctx context.Context, obj *ent.EmergencyAccess) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// OpenEmergencyAccess is the resolver for the openEmergencyAccess field.
func (r *mutationResolver) OpenEmergencyAccess(ctx context.Context, input emergency.Open) (*model.OpenEmergencyAccessPayload, error) {
	changed, problems, err := act[ent.EmergencyAccess](ctx, r.Recorder, input.Record, ent.TypeEmergencyAccess, "emergencyAccess")
	return &model.OpenEmergencyAccessPayload{EmergencyAccess: changed, Problems: problems}, err
}

// EndEmergencyAccess is the resolver for the endEmergencyAccess field.
func (r *mutationResolver) EndEmergencyAccess(ctx context.Context, input emergency.End) (*model.EndEmergencyAccessPayload, error) {
	changed, problems, err := act[ent.EmergencyAccess](ctx, r.Recorder, input.Record, ent.TypeEmergencyAccess, "emergencyAccess")
	return &model.EndEmergencyAccessPayload{EmergencyAccess: changed, Problems: problems}, err
}

// ReviewEmergencyAccess is the resolver for the reviewEmergencyAccess field.
func (r *mutationResolver) ReviewEmergencyAccess(ctx context.Context, input emergency.Review) (*model.ReviewEmergencyAccessPayload, error) {
	changed, problems, err := act[ent.EmergencyAccess](ctx, r.Recorder, input.Record, ent.TypeEmergencyAccess, "emergencyAccess")
	return &model.ReviewEmergencyAccessPayload{EmergencyAccess: changed, Problems: problems}, err
}

// EmergencyAccesses is the resolver for the emergencyAccesses field.
func (r *queryResolver) EmergencyAccesses(ctx context.Context, first int, after *string, unreviewed bool) (*fetch.Connection[ent.EmergencyAccess], error) {
	return fetch.Page[ent.EmergencyAccess](ctx, emergencyAccesses(unreviewed))
}

// EmergencyAccess returns generated.EmergencyAccessResolver implementation.
func (r *Resolver) EmergencyAccess() generated.EmergencyAccessResolver {
	return &emergencyAccessResolver{r}
}

type emergencyAccessResolver struct{ *Resolver }
