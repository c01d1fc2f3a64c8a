package graph

import (
	"caseload/care/assess"
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"
)

// AcceptProposal is the resolver for the acceptProposal field.
func (r *mutationResolver) AcceptProposal(ctx context.Context, input assess.AcceptProposal) (*model.AcceptProposalPayload, error) {
	changed, problems, err := act[ent.Proposal](ctx, r.Recorder, input.Record, ent.TypeProposal, "proposal")
	return &model.AcceptProposalPayload{Proposal: changed, Problems: problems}, err
}

// DeferProposal is the resolver for the deferProposal field.
func (r *mutationResolver) DeferProposal(ctx context.Context, input assess.DeferProposal) (*model.DeferProposalPayload, error) {
	changed, problems, err := act[ent.Proposal](ctx, r.Recorder, input.Record, ent.TypeProposal, "proposal")
	return &model.DeferProposalPayload{Proposal: changed, Problems: problems}, err
}

// ReturnProposal is the resolver for the returnProposal field.
func (r *mutationResolver) ReturnProposal(ctx context.Context, input assess.ReturnProposal) (*model.ReturnProposalPayload, error) {
	changed, problems, err := act[ent.Proposal](ctx, r.Recorder, input.Record, ent.TypeProposal, "proposal")
	return &model.ReturnProposalPayload{Proposal: changed, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *proposalResolver) Patient(ctx context.Context, obj *ent.Proposal) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// QuestionnaireResponse is the resolver for the questionnaireResponse field.
func (r *proposalResolver) QuestionnaireResponse(ctx context.Context, obj *ent.Proposal) (*ent.QuestionnaireResponse, error) {
	return fetch.One[ent.QuestionnaireResponse](ctx, obj)
}

// Code is the resolver for the code field.
func (r *proposalResolver) Code(ctx context.Context, obj *ent.Proposal) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// DueAt is the resolver for the dueAt field.
func (r *proposalResolver) DueAt(ctx context.Context, obj *ent.Proposal) (*time.Time, error) {
	return code.Due(obj.DueAt), nil
}

// DecidedBy is the resolver for the decidedBy field.
func (r *proposalResolver) DecidedBy(ctx context.Context, obj *ent.Proposal) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Proposal returns generated.ProposalResolver implementation.
func (r *Resolver) Proposal() generated.ProposalResolver { return &proposalResolver{r} }

type proposalResolver struct{ *Resolver }
