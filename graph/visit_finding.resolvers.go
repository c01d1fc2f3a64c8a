package graph

import (
	"caseload/care/visit"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// RecordVisitFinding is the resolver for the recordVisitFinding field.
func (r *mutationResolver) RecordVisitFinding(ctx context.Context, input visit.RecordFinding) (*model.RecordVisitFindingPayload, error) {
	changed, problems, err := act[ent.VisitFinding](ctx, r.Recorder, input.Record, ent.TypeVisitFinding, "visitFinding")
	return &model.RecordVisitFindingPayload{VisitFinding: changed, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *visitFindingResolver) Patient(ctx context.Context, obj *ent.VisitFinding) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// HomeVisit is the resolver for the homeVisit field.
func (r *visitFindingResolver) HomeVisit(ctx context.Context, obj *ent.VisitFinding) (*ent.HomeVisit, error) {
	return fetch.One[ent.HomeVisit](ctx, obj)
}

// Author is the resolver for the author field.
func (r *visitFindingResolver) Author(ctx context.Context, obj *ent.VisitFinding) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Observation is the resolver for the observation field.
func (r *visitFindingResolver) Observation(ctx context.Context, obj *ent.VisitFinding) (*ent.Observation, error) {
	return fetch.One[ent.Observation](ctx, obj)
}

// QuestionnaireResponse is the resolver for the questionnaireResponse field.
func (r *visitFindingResolver) QuestionnaireResponse(ctx context.Context, obj *ent.VisitFinding) (*ent.QuestionnaireResponse, error) {
	return fetch.One[ent.QuestionnaireResponse](ctx, obj)
}

// VisitFinding returns generated.VisitFindingResolver implementation.
func (r *Resolver) VisitFinding() generated.VisitFindingResolver { return &visitFindingResolver{r} }

type visitFindingResolver struct{ *Resolver }
