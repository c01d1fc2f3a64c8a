package graph

import (
	"caseload/care/identify/duplicate"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// MergePatients is the resolver for the mergePatients field.
func (r *mutationResolver) MergePatients(ctx context.Context, input duplicate.MergePatients) (*model.MergePatientsPayload, error) {
	changed, problems, err := act[ent.Patient](ctx, r.Recorder, input.Record, ent.TypePatient, "patient")
	return &model.MergePatientsPayload{Patient: changed, Problems: problems}, err
}

// UnmergePatients is the resolver for the unmergePatients field.
func (r *mutationResolver) UnmergePatients(ctx context.Context, input duplicate.UnmergePatients) (*model.UnmergePatientsPayload, error) {
	changed, also, problems, err := actAlso[ent.Patient, ent.Patient](ctx, r.Recorder, input.Record, ent.TypePatient, "survivor", ent.TypePatient, "duplicate")
	return &model.UnmergePatientsPayload{Survivor: changed, Duplicate: first(also), Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *patientLinkResolver) Patient(ctx context.Context, obj *ent.PatientLink) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Other is the resolver for the other field.
func (r *patientLinkResolver) Other(ctx context.Context, obj *ent.PatientLink) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// MergedBy is the resolver for the mergedBy field.
func (r *patientLinkResolver) MergedBy(ctx context.Context, obj *ent.PatientLink) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// EndedBy is the resolver for the endedBy field.
func (r *patientLinkResolver) EndedBy(ctx context.Context, obj *ent.PatientLink) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// PatientLink returns generated.PatientLinkResolver implementation.
func (r *Resolver) PatientLink() generated.PatientLinkResolver { return &patientLinkResolver{r} }

type patientLinkResolver struct{ *Resolver }
