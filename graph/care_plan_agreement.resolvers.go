package graph

import (
	"caseload/care/plan"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// CarePlan is the resolver for the carePlan field.
func (r *carePlanAgreementResolver) CarePlan(ctx context.Context, obj *ent.CarePlanAgreement) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *carePlanAgreementResolver) Patient(ctx context.Context, obj *ent.CarePlanAgreement) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Practitioner is the resolver for the practitioner field.
func (r *carePlanAgreementResolver) Practitioner(ctx context.Context, obj *ent.CarePlanAgreement) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Witness is the resolver for the witness field.
func (r *carePlanAgreementResolver) Witness(ctx context.Context, obj *ent.CarePlanAgreement) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// AgreeToCarePlan is the resolver for the agreeToCarePlan field.
func (r *mutationResolver) AgreeToCarePlan(ctx context.Context, input plan.AgreeToCarePlan) (*model.AgreeToCarePlanPayload, error) {
	agreement, problems, err := act[ent.CarePlanAgreement](ctx, r.Recorder, input.Record, ent.TypeCarePlanAgreement, "agreement")
	return &model.AgreeToCarePlanPayload{Agreement: agreement, Problems: problems}, err
}

// SignOffCarePlan is the resolver for the signOffCarePlan field.
func (r *mutationResolver) SignOffCarePlan(ctx context.Context, input plan.SignOffCarePlan) (*model.SignOffCarePlanPayload, error) {
	agreement, problems, err := act[ent.CarePlanAgreement](ctx, r.Recorder, input.Record, ent.TypeCarePlanAgreement, "agreement")
	return &model.SignOffCarePlanPayload{Agreement: agreement, Problems: problems}, err
}

// ApproveCarePlan is the resolver for the approveCarePlan field.
func (r *mutationResolver) ApproveCarePlan(ctx context.Context, input plan.ApproveCarePlan) (*model.ApproveCarePlanPayload, error) {
	changed, problems, err := act[ent.CarePlan](ctx, r.Recorder, input.Record, ent.TypeCarePlan, "carePlan")
	return &model.ApproveCarePlanPayload{CarePlan: changed, Problems: problems}, err
}

// ReturnCarePlan is the resolver for the returnCarePlan field.
func (r *mutationResolver) ReturnCarePlan(ctx context.Context, input plan.ReturnCarePlan) (*model.ReturnCarePlanPayload, error) {
	changed, problems, err := act[ent.CarePlan](ctx, r.Recorder, input.Record, ent.TypeCarePlan, "carePlan")
	return &model.ReturnCarePlanPayload{CarePlan: changed, Problems: problems}, err
}

// CarePlanAgreement returns generated.CarePlanAgreementResolver implementation.
func (r *Resolver) CarePlanAgreement() generated.CarePlanAgreementResolver {
	return &carePlanAgreementResolver{r}
}

type carePlanAgreementResolver struct{ *Resolver }
