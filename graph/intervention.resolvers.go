package graph

import (
	"caseload/care/code"
	"caseload/care/plan"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"
)

// Patient is the resolver for the patient field.
func (r *interventionResolver) Patient(ctx context.Context, obj *ent.Intervention) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *interventionResolver) CarePlan(ctx context.Context, obj *ent.Intervention) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// Owner is the resolver for the owner field.
func (r *interventionResolver) Owner(ctx context.Context, obj *ent.Intervention) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// DueAt is the resolver for the dueAt field.
func (r *interventionResolver) DueAt(ctx context.Context, obj *ent.Intervention) (*time.Time, error) {
	return code.Due(obj.DueAt), nil
}

// Tasks is the resolver for the tasks field.
func (r *interventionResolver) Tasks(ctx context.Context, obj *ent.Intervention, first int, after *string) (*fetch.Connection[ent.Task], error) {
	return fetch.Many[ent.Task](ctx, obj)
}

// AddIntervention is the resolver for the addIntervention field.
func (r *mutationResolver) AddIntervention(ctx context.Context, input plan.AddIntervention) (*model.AddInterventionPayload, error) {
	intervention, problems, err := act[ent.Intervention](ctx, r.Recorder, input.Record, ent.TypeIntervention, "intervention")
	return &model.AddInterventionPayload{Intervention: intervention, Problems: problems}, err
}

// UpdateIntervention is the resolver for the updateIntervention field.
func (r *mutationResolver) UpdateIntervention(ctx context.Context, input plan.UpdateIntervention) (*model.UpdateInterventionPayload, error) {
	intervention, problems, err := act[ent.Intervention](ctx, r.Recorder, input.Record, ent.TypeIntervention, "intervention")
	return &model.UpdateInterventionPayload{Intervention: intervention, Problems: problems}, err
}

// Intervention returns generated.InterventionResolver implementation.
func (r *Resolver) Intervention() generated.InterventionResolver { return &interventionResolver{r} }

type interventionResolver struct{ *Resolver }
