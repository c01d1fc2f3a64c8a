package graph

import (
	"caseload/care/visit"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// CorrectVisit is the resolver for the correctVisit field.
func (r *mutationResolver) CorrectVisit(ctx context.Context, input visit.Correct) (*model.CorrectVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.CorrectVisitPayload{HomeVisit: changed, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *visitCorrectionResolver) Patient(ctx context.Context, obj *ent.VisitCorrection) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// HomeVisit is the resolver for the homeVisit field.
func (r *visitCorrectionResolver) HomeVisit(ctx context.Context, obj *ent.VisitCorrection) (*ent.HomeVisit, error) {
	return fetch.One[ent.HomeVisit](ctx, obj)
}

// Author is the resolver for the author field.
func (r *visitCorrectionResolver) Author(ctx context.Context, obj *ent.VisitCorrection) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ApprovedBy is the resolver for the approvedBy field.
func (r *visitCorrectionResolver) ApprovedBy(ctx context.Context, obj *ent.VisitCorrection) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// VisitCorrection returns generated.VisitCorrectionResolver implementation.
func (r *Resolver) VisitCorrection() generated.VisitCorrectionResolver {
	return &visitCorrectionResolver{r}
}

type visitCorrectionResolver struct{ *Resolver }
