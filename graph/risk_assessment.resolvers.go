package graph

import (
	"caseload/care/score"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *riskAssessmentResolver) Patient(ctx context.Context, obj *ent.RiskAssessment) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Status is the resolver for the status field.
func (r *scorePartResolver) Status(ctx context.Context, obj *score.Part) (*model.CriterionStatus, error) {
	return criterionStatus(obj.Status), nil
}

// Evidence is the resolver for the evidence field.
func (r *scorePartResolver) Evidence(ctx context.Context, obj *score.Part) ([]*model.Evidence, error) {
	return evidence(obj.Evidence), nil
}

// RiskAssessment returns generated.RiskAssessmentResolver implementation.
func (r *Resolver) RiskAssessment() generated.RiskAssessmentResolver {
	return &riskAssessmentResolver{r}
}

// ScorePart returns generated.ScorePartResolver implementation.
func (r *Resolver) ScorePart() generated.ScorePartResolver { return &scorePartResolver{r} }

type (
	riskAssessmentResolver struct{ *Resolver }
	scorePartResolver      struct{ *Resolver }
)
