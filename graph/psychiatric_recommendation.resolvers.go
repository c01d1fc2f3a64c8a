package graph

import (
	"caseload/care/behavioral/review"
	"caseload/care/behavioral/target"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"
)

// RecordPsychiatricRecommendation is the resolver for the recordPsychiatricRecommendation field.
func (r *mutationResolver) RecordPsychiatricRecommendation(ctx context.Context, input review.Recommend) (*model.RecordPsychiatricRecommendationPayload, error) {
	changed, problems, err := act[ent.PsychiatricRecommendation](ctx, r.Recorder, input.Record, ent.TypePsychiatricRecommendation, "psychiatricRecommendation")
	return &model.RecordPsychiatricRecommendationPayload{PsychiatricRecommendation: changed, Problems: problems}, err
}

// AnswerPsychiatricRecommendation is the resolver for the answerPsychiatricRecommendation field.
func (r *mutationResolver) AnswerPsychiatricRecommendation(ctx context.Context, input review.Answer) (*model.AnswerPsychiatricRecommendationPayload, error) {
	changed, problems, err := act[ent.PsychiatricRecommendation](ctx, r.Recorder, input.Record, ent.TypePsychiatricRecommendation, "psychiatricRecommendation")
	return &model.AnswerPsychiatricRecommendationPayload{PsychiatricRecommendation: changed, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *psychiatricRecommendationResolver) Patient(ctx context.Context, obj *ent.PsychiatricRecommendation) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CollaborativeCareEpisode is the resolver for the collaborativeCareEpisode field.
func (r *psychiatricRecommendationResolver) CollaborativeCareEpisode(ctx context.Context, obj *ent.PsychiatricRecommendation) (*ent.CollaborativeCareEpisode, error) {
	return fetch.One[ent.CollaborativeCareEpisode](ctx, obj)
}

// Reviewer is the resolver for the reviewer field.
func (r *psychiatricRecommendationResolver) Reviewer(ctx context.Context, obj *ent.PsychiatricRecommendation) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Reasons is the resolver for the reasons field.
func (r *psychiatricRecommendationResolver) Reasons(ctx context.Context, obj *ent.PsychiatricRecommendation) ([]target.Reason, error) {
	return reviewReasons(obj.Reasons), nil
}

// DueAt is the resolver for the dueAt field.
func (r *psychiatricRecommendationResolver) DueAt(ctx context.Context, obj *ent.PsychiatricRecommendation) (*time.Time, error) {
	return recommendationDue(obj), nil
}

// AnsweredBy is the resolver for the answeredBy field.
func (r *psychiatricRecommendationResolver) AnsweredBy(ctx context.Context, obj *ent.PsychiatricRecommendation) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// DoneBy is the resolver for the doneBy field.
func (r *psychiatricRecommendationResolver) DoneBy(ctx context.Context, obj *ent.PsychiatricRecommendation) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// PsychiatricRecommendation returns generated.PsychiatricRecommendationResolver implementation.
func (r *Resolver) PsychiatricRecommendation() generated.PsychiatricRecommendationResolver {
	return &psychiatricRecommendationResolver{r}
}

type psychiatricRecommendationResolver struct{ *Resolver }
