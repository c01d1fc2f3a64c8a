package graph

import (
	"caseload/care/code"
	"caseload/care/plan"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"

	"github.com/google/uuid"
)

// Patient is the resolver for the patient field.
func (r *goalResolver) Patient(ctx context.Context, obj *ent.Goal) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *goalResolver) Code(ctx context.Context, obj *ent.Goal) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *goalResolver) Encounter(ctx context.Context, obj *ent.Goal) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *goalResolver) Provenance(ctx context.Context, obj *ent.Goal) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// Addresses is the resolver for the addresses field.
func (r *goalResolver) Addresses(ctx context.Context, obj *ent.Goal) ([]uuid.UUID, error) {
	return visible(fetch.List[ent.Condition](ctx, obj))
}

// CarePlan is the resolver for the carePlan field.
func (r *goalResolver) CarePlan(ctx context.Context, obj *ent.Goal) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// Progress is the resolver for the progress field.
func (r *goalResolver) Progress(ctx context.Context, obj *ent.Goal) ([]*plan.Progress, error) {
	measured, err := fetch.List[ent.Observation](ctx, obj)
	return plan.ProgressOf(obj.Targets, measured), err
}

// Measure is the resolver for the measure field.
func (r *goalTargetResolver) Measure(ctx context.Context, obj *code.Target) (*code.Coding, error) {
	return given(obj.Measure), nil
}

// AddGoal is the resolver for the addGoal field.
func (r *mutationResolver) AddGoal(ctx context.Context, input plan.AddGoal) (*model.AddGoalPayload, error) {
	goal, problems, err := act[ent.Goal](ctx, r.Recorder, input.Record, ent.TypeGoal, "goal")
	return &model.AddGoalPayload{Goal: goal, Problems: problems}, err
}

// UpdateGoal is the resolver for the updateGoal field.
func (r *mutationResolver) UpdateGoal(ctx context.Context, input plan.UpdateGoal) (*model.UpdateGoalPayload, error) {
	goal, problems, err := act[ent.Goal](ctx, r.Recorder, input.Record, ent.TypeGoal, "goal")
	return &model.UpdateGoalPayload{Goal: goal, Problems: problems}, err
}

// AddGoalNote is the resolver for the addGoalNote field.
func (r *mutationResolver) AddGoalNote(ctx context.Context, input plan.AddGoalNote) (*model.AddGoalNotePayload, error) {
	goal, problems, err := act[ent.Goal](ctx, r.Recorder, input.Record, ent.TypeGoal, "goal")
	return &model.AddGoalNotePayload{Goal: goal, Problems: problems}, err
}

// Goal returns generated.GoalResolver implementation.
func (r *Resolver) Goal() generated.GoalResolver { return &goalResolver{r} }

// GoalTarget returns generated.GoalTargetResolver implementation.
func (r *Resolver) GoalTarget() generated.GoalTargetResolver { return &goalTargetResolver{r} }

type (
	goalResolver       struct{ *Resolver }
	goalTargetResolver struct{ *Resolver }
)
