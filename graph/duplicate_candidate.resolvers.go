package graph

import (
	"caseload/care/identify/duplicate"
	"caseload/care/identify/match"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *duplicateCandidateResolver) Patient(ctx context.Context, obj *ent.DuplicateCandidate) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Other is the resolver for the other field.
func (r *duplicateCandidateResolver) Other(ctx context.Context, obj *ent.DuplicateCandidate) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Findings is the resolver for the findings field.
func (r *duplicateCandidateResolver) Findings(ctx context.Context, obj *ent.DuplicateCandidate) ([]*match.Finding, error) {
	return duplicate.Findings(obj)
}

// DecidedBy is the resolver for the decidedBy field.
func (r *duplicateCandidateResolver) DecidedBy(ctx context.Context, obj *ent.DuplicateCandidate) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// DismissDuplicate is the resolver for the dismissDuplicate field.
func (r *mutationResolver) DismissDuplicate(ctx context.Context, input duplicate.DismissDuplicate) (*model.DismissDuplicatePayload, error) {
	changed, problems, err := act[ent.DuplicateCandidate](ctx, r.Recorder, input.Record, ent.TypeDuplicateCandidate, "duplicateCandidate")
	return &model.DismissDuplicatePayload{DuplicateCandidate: changed, Problems: problems}, err
}

// DuplicateCandidates is the resolver for the duplicateCandidates field.
func (r *queryResolver) DuplicateCandidates(ctx context.Context, first int, after *string) (*fetch.Connection[ent.DuplicateCandidate], error) {
	return fetch.Page[ent.DuplicateCandidate](ctx, duplicateCandidates())
}

// DuplicateCandidate returns generated.DuplicateCandidateResolver implementation.
func (r *Resolver) DuplicateCandidate() generated.DuplicateCandidateResolver {
	return &duplicateCandidateResolver{r}
}

type duplicateCandidateResolver struct{ *Resolver }
