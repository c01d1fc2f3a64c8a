package graph

import (
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// VisitCandidates is the resolver for the visitCandidates field.
func (r *queryResolver) VisitCandidates(ctx context.Context, input model.VisitCandidatesInput) ([]*fetch.VisitCandidate, error) {
	return r.visitCandidates(ctx, input)
}

// Practitioner is the resolver for the practitioner field.
func (r *visitCandidateResolver) Practitioner(ctx context.Context, obj *fetch.VisitCandidate) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// VisitCandidate returns generated.VisitCandidateResolver implementation.
func (r *Resolver) VisitCandidate() generated.VisitCandidateResolver {
	return &visitCandidateResolver{r}
}

type visitCandidateResolver struct{ *Resolver }
