package graph

import (
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Practitioner is the resolver for the practitioner field.
func (r *absenceResolver) Practitioner(ctx context.Context, obj *ent.Absence) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// CoveredBy is the resolver for the coveredBy field.
func (r *absenceResolver) CoveredBy(ctx context.Context, obj *ent.Absence) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *absenceResolver) ViewerCan(ctx context.Context, obj *ent.Absence) (*model.AbsencePermissions, error) {
	return absencePermissions(ctx, obj, r.now()), nil
}

// RecordAbsence is the resolver for the recordAbsence field.
func (r *mutationResolver) RecordAbsence(ctx context.Context, input facilitate.RecordAbsence) (*model.RecordAbsencePayload, error) {
	absence, problems, err := act[ent.Absence](ctx, r.Recorder, input.Record, ent.TypeAbsence, "absence")
	return &model.RecordAbsencePayload{Absence: absence, Problems: problems}, err
}

// EndAbsence is the resolver for the endAbsence field.
func (r *mutationResolver) EndAbsence(ctx context.Context, input facilitate.EndAbsence) (*model.EndAbsencePayload, error) {
	absence, problems, err := act[ent.Absence](ctx, r.Recorder, input.Record, ent.TypeAbsence, "absence")
	return &model.EndAbsencePayload{Absence: absence, Problems: problems}, err
}

// Absences is the resolver for the absences field.
func (r *queryResolver) Absences(ctx context.Context, first int, after *string, filter *model.AbsenceFilter) (*fetch.Connection[ent.Absence], error) {
	return fetch.Page[ent.Absence](ctx, absences(filter))
}

// Absence returns generated.AbsenceResolver implementation.
func (r *Resolver) Absence() generated.AbsenceResolver { return &absenceResolver{r} }

type absenceResolver struct{ *Resolver }
