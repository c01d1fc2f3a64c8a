package graph

import (
	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/care/monitor/finding"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *conditionResolver) Patient(ctx context.Context, obj *ent.Condition) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *conditionResolver) Code(ctx context.Context, obj *ent.Condition) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *conditionResolver) Encounter(ctx context.Context, obj *ent.Condition) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *conditionResolver) Provenance(ctx context.Context, obj *ent.Condition) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// Actor is the resolver for the actor field.
func (r *conditionChangeResolver) Actor(ctx context.Context, obj *fetch.ConditionChange) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *conditionChangeResolver) Patient(ctx context.Context, obj *fetch.ConditionChange) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Condition is the resolver for the condition field.
func (r *conditionChangeResolver) Condition(ctx context.Context, obj *fetch.ConditionChange) (*ent.Condition, error) {
	return fetch.One[ent.Condition](ctx, obj)
}

// DetectedIssue is the resolver for the detectedIssue field.
func (r *conditionChangeResolver) DetectedIssue(ctx context.Context, obj *fetch.ConditionChange) (*ent.DetectedIssue, error) {
	return fetch.One[ent.DetectedIssue](ctx, obj)
}

// CrisisProtocol is the resolver for the crisisProtocol field.
func (r *conditionChangeResolver) CrisisProtocol(ctx context.Context, obj *fetch.ConditionChange) (*ent.CrisisProtocol, error) {
	return fetch.One[ent.CrisisProtocol](ctx, obj)
}

// RecordCondition is the resolver for the recordCondition field.
func (r *mutationResolver) RecordCondition(ctx context.Context, input monitor.RecordCondition) (*model.RecordConditionPayload, error) {
	condition, problems, err := act[ent.Condition](ctx, r.Recorder, input.Record, ent.TypeCondition, "condition")
	return &model.RecordConditionPayload{Condition: condition, Problems: problems}, err
}

// ResolveCondition is the resolver for the resolveCondition field.
func (r *mutationResolver) ResolveCondition(ctx context.Context, input monitor.ResolveCondition) (*model.ResolveConditionPayload, error) {
	condition, problems, err := act[ent.Condition](ctx, r.Recorder, input.Record, ent.TypeCondition, "condition")
	return &model.ResolveConditionPayload{Condition: condition, Problems: problems}, err
}

// ConditionChanged is the resolver for the conditionChanged field.
func (r *subscriptionResolver) ConditionChanged(ctx context.Context, scope model.ChangeScope, minimumSeverity finding.Severity, after *string) (<-chan *fetch.ConditionChange, error) {
	return r.conditionChanges(ctx, scope, minimumSeverity, after)
}

// Condition returns generated.ConditionResolver implementation.
func (r *Resolver) Condition() generated.ConditionResolver { return &conditionResolver{r} }

// ConditionChange returns generated.ConditionChangeResolver implementation.
func (r *Resolver) ConditionChange() generated.ConditionChangeResolver {
	return &conditionChangeResolver{r}
}

type (
	conditionResolver       struct{ *Resolver }
	conditionChangeResolver struct{ *Resolver }
)
