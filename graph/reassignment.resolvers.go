package graph

import (
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"

	"github.com/google/uuid"
)

// ReassignCaseload is the resolver for the reassignCaseload field.
func (r *mutationResolver) ReassignCaseload(ctx context.Context, input facilitate.ReassignCaseload) (*model.ReassignCaseloadPayload, error) {
	outcome, err := input.Record(ctx, r.Recorder)
	if err != nil {
		return nil, err
	}
	moved := append([]uuid.UUID{}, outcome.Also...)
	return &model.ReassignCaseloadPayload{PatientIds: moved, Problems: problems(ctx, outcome)}, nil
}

// PreviewReassignment is the resolver for the previewReassignment field.
func (r *queryResolver) PreviewReassignment(ctx context.Context, fromID uuid.UUID, toIds []uuid.UUID, first int, after *string) (*fetch.Connection[fetch.Reassignment], error) {
	return r.previewReassignment(ctx, fromID, toIds)
}

// Patient is the resolver for the patient field.
func (r *reassignmentResolver) Patient(ctx context.Context, obj *fetch.Reassignment) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CaseManager is the resolver for the caseManager field.
func (r *reassignmentResolver) CaseManager(ctx context.Context, obj *fetch.Reassignment) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Reassignment returns generated.ReassignmentResolver implementation.
func (r *Resolver) Reassignment() generated.ReassignmentResolver { return &reassignmentResolver{r} }

type reassignmentResolver struct{ *Resolver }
