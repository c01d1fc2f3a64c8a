package graph

import (
	"caseload/care/identify"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"

	"github.com/google/uuid"
)

// Definition is the resolver for the definition field.
func (r *cohortResolver) Definition(ctx context.Context, obj *ent.Cohort) (string, error) {
	return string(obj.Definition), nil
}

// Memberships is the resolver for the memberships field.
func (r *cohortResolver) Memberships(ctx context.Context, obj *ent.Cohort, first int, after *string) (*fetch.Connection[ent.CohortMembership], error) {
	return fetch.Many[ent.CohortMembership](ctx, obj)
}

// Cohort is the resolver for the cohort field.
func (r *cohortMembershipResolver) Cohort(ctx context.Context, obj *ent.CohortMembership) (*ent.Cohort, error) {
	return fetch.One[ent.Cohort](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *cohortMembershipResolver) Patient(ctx context.Context, obj *ent.CohortMembership) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// SaveCohort is the resolver for the saveCohort field.
func (r *mutationResolver) SaveCohort(ctx context.Context, input identify.SaveCohort) (*model.SaveCohortPayload, error) {
	changed, problems, err := act[ent.Cohort](ctx, r.Recorder, input.Record, ent.TypeCohort, "cohort")
	return &model.SaveCohortPayload{Cohort: changed, Problems: problems}, err
}

// Cohort is the resolver for the cohort field.
func (r *queryResolver) Cohort(ctx context.Context, id uuid.UUID) (*ent.Cohort, error) {
	return fetch.ByID[ent.Cohort](ctx, ent.TypeCohort, id)
}

// Cohorts is the resolver for the cohorts field.
func (r *queryResolver) Cohorts(ctx context.Context, first int, after *string) (*fetch.Connection[ent.Cohort], error) {
	return fetch.Page[ent.Cohort](ctx, cohorts())
}

// Cohort returns generated.CohortResolver implementation.
func (r *Resolver) Cohort() generated.CohortResolver { return &cohortResolver{r} }

// CohortMembership returns generated.CohortMembershipResolver implementation.
func (r *Resolver) CohortMembership() generated.CohortMembershipResolver {
	return &cohortMembershipResolver{r}
}

type (
	cohortResolver           struct{ *Resolver }
	cohortMembershipResolver struct{ *Resolver }
)
