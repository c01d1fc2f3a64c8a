package graph

import (
	"caseload/care/code"
	"caseload/care/plan"
	"caseload/ent"
	"caseload/ent/careplanagreement"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"

	"github.com/google/uuid"
)

// Patient is the resolver for the patient field.
func (r *carePlanResolver) Patient(ctx context.Context, obj *ent.CarePlan) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *carePlanResolver) Code(ctx context.Context, obj *ent.CarePlan) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *carePlanResolver) Encounter(ctx context.Context, obj *ent.CarePlan) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *carePlanResolver) Provenance(ctx context.Context, obj *ent.CarePlan) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// Addresses is the resolver for the addresses field.
func (r *carePlanResolver) Addresses(ctx context.Context, obj *ent.CarePlan) ([]uuid.UUID, error) {
	return visible(fetch.List[ent.Condition](ctx, obj))
}

// CareTeam is the resolver for the careTeam field.
func (r *carePlanResolver) CareTeam(ctx context.Context, obj *ent.CarePlan) (*ent.CareTeam, error) {
	return fetch.One[ent.CareTeam](ctx, obj)
}

// Goals is the resolver for the goals field.
func (r *carePlanResolver) Goals(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.Goal], error) {
	return fetch.Many[ent.Goal](ctx, obj)
}

// EpisodeOfCare is the resolver for the episodeOfCare field.
func (r *carePlanResolver) EpisodeOfCare(ctx context.Context, obj *ent.CarePlan) (*ent.EpisodeOfCare, error) {
	return fetch.One[ent.EpisodeOfCare](ctx, obj)
}

// Problems is the resolver for the problems field.
func (r *carePlanResolver) Problems(ctx context.Context, obj *ent.CarePlan) ([]*ent.Condition, error) {
	return fetch.List[ent.Condition](ctx, obj)
}

// Interventions is the resolver for the interventions field.
func (r *carePlanResolver) Interventions(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.Intervention], error) {
	return fetch.Many[ent.Intervention](ctx, obj)
}

// Barriers is the resolver for the barriers field.
func (r *carePlanResolver) Barriers(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.Barrier], error) {
	return fetch.Many[ent.Barrier](ctx, obj)
}

// Revisions is the resolver for the revisions field.
func (r *carePlanResolver) Revisions(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.CarePlanRevision], error) {
	return fetch.Many[ent.CarePlanRevision](ctx, obj)
}

// Agreements is the resolver for the agreements field.
func (r *carePlanResolver) Agreements(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.CarePlanAgreement], error) {
	return fetch.Many[ent.CarePlanAgreement](ctx, obj)
}

// Compare is the resolver for the compare field.
func (r *carePlanResolver) Compare(ctx context.Context, obj *ent.CarePlan, from int, to int) (*model.CarePlanComparison, error) {
	return r.compare(ctx, obj, from, to)
}

// NextApproval is the resolver for the nextApproval field.
func (r *carePlanResolver) NextApproval(ctx context.Context, obj *ent.CarePlan) (*careplanagreement.Party, error) {
	said, err := fetch.List[ent.CarePlanAgreement](ctx, obj)
	return plan.Next(obj.Program, obj.Revision, said), err
}

// ViewerCan is the resolver for the viewerCan field.
func (r *carePlanResolver) ViewerCan(ctx context.Context, obj *ent.CarePlan) (*rule.CarePlanPermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return rule.PlanPermissions(v, obj), nil
}

// Redactions is the resolver for the redactions field.
func (r *carePlanResolver) Redactions(ctx context.Context, obj *ent.CarePlan) ([]*model.Redaction, error) {
	return planRedactions(), nil
}

// Code is the resolver for the code field.
func (r *carePlanActivityResolver) Code(ctx context.Context, obj *code.Activity) (*code.Coding, error) {
	return given(obj.Code), nil
}

// Author is the resolver for the author field.
func (r *carePlanEventResolver) Author(ctx context.Context, obj *fetch.CarePlanEvent) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *carePlanEventResolver) Patient(ctx context.Context, obj *fetch.CarePlanEvent) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *carePlanEventResolver) CarePlan(ctx context.Context, obj *fetch.CarePlanEvent) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// CreateCarePlan is the resolver for the createCarePlan field.
func (r *mutationResolver) CreateCarePlan(ctx context.Context, input plan.CreateCarePlan) (*model.CreateCarePlanPayload, error) {
	changed, problems, err := act[ent.CarePlan](ctx, r.Recorder, input.Record, ent.TypeCarePlan, "carePlan")
	return &model.CreateCarePlanPayload{CarePlan: changed, Problems: problems}, err
}

// UpdateCarePlan is the resolver for the updateCarePlan field.
func (r *mutationResolver) UpdateCarePlan(ctx context.Context, input plan.UpdateCarePlan) (*model.UpdateCarePlanPayload, error) {
	changed, problems, err := act[ent.CarePlan](ctx, r.Recorder, input.Record, ent.TypeCarePlan, "carePlan")
	return &model.UpdateCarePlanPayload{CarePlan: changed, Problems: problems}, err
}

// CloseCarePlan is the resolver for the closeCarePlan field.
func (r *mutationResolver) CloseCarePlan(ctx context.Context, input plan.CloseCarePlan) (*model.CloseCarePlanPayload, error) {
	closed, tasks, problems, err := actAlso[ent.CarePlan, ent.Task](ctx, r.Recorder, input.Record, ent.TypeCarePlan, "carePlan", ent.TypeTask, "tasks")
	return &model.CloseCarePlanPayload{CarePlan: closed, Tasks: tasks, Problems: problems}, err
}

// CarePlanChanged is the resolver for the carePlanChanged field.
func (r *subscriptionResolver) CarePlanChanged(ctx context.Context, carePlanID *uuid.UUID, patients []uuid.UUID, after *string) (<-chan *fetch.CarePlanEvent, error) {
	return r.carePlanChanges(ctx, carePlanID, patients, after)
}

// CarePlan returns generated.CarePlanResolver implementation.
func (r *Resolver) CarePlan() generated.CarePlanResolver { return &carePlanResolver{r} }

// CarePlanActivity returns generated.CarePlanActivityResolver implementation.
func (r *Resolver) CarePlanActivity() generated.CarePlanActivityResolver {
	return &carePlanActivityResolver{r}
}

// CarePlanEvent returns generated.CarePlanEventResolver implementation.
func (r *Resolver) CarePlanEvent() generated.CarePlanEventResolver { return &carePlanEventResolver{r} }

type (
	carePlanResolver         struct{ *Resolver }
	carePlanActivityResolver struct{ *Resolver }
	carePlanEventResolver    struct{ *Resolver }
)
