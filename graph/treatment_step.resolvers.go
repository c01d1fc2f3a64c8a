package graph

import (
	"caseload/care/behavioral/collaborative"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// RecordTreatmentStep is the resolver for the recordTreatmentStep field.
func (r *mutationResolver) RecordTreatmentStep(ctx context.Context, input collaborative.RecordStep) (*model.RecordTreatmentStepPayload, error) {
	changed, problems, err := act[ent.TreatmentStep](ctx, r.Recorder, input.Record, ent.TypeTreatmentStep, "treatmentStep")
	return &model.RecordTreatmentStepPayload{TreatmentStep: changed, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *treatmentStepResolver) Patient(ctx context.Context, obj *ent.TreatmentStep) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CollaborativeCareEpisode is the resolver for the collaborativeCareEpisode field.
func (r *treatmentStepResolver) CollaborativeCareEpisode(ctx context.Context, obj *ent.TreatmentStep) (*ent.CollaborativeCareEpisode, error) {
	return fetch.One[ent.CollaborativeCareEpisode](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *treatmentStepResolver) Performer(ctx context.Context, obj *ent.TreatmentStep) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// PsychiatricRecommendation is the resolver for the psychiatricRecommendation field.
func (r *treatmentStepResolver) PsychiatricRecommendation(ctx context.Context, obj *ent.TreatmentStep) (*ent.PsychiatricRecommendation, error) {
	return fetch.One[ent.PsychiatricRecommendation](ctx, obj)
}

// TreatmentStep returns generated.TreatmentStepResolver implementation.
func (r *Resolver) TreatmentStep() generated.TreatmentStepResolver { return &treatmentStepResolver{r} }

type treatmentStepResolver struct{ *Resolver }
