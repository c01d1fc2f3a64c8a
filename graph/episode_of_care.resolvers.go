package graph

import (
	"caseload/care/code"
	"caseload/care/identify"
	"caseload/care/identify/enrollment"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Stage is the resolver for the stage field.
func (r *enrollmentStageChangeResolver) Stage(ctx context.Context, obj *code.StageChange) (episodeofcare.Stage, error) {
	return episodeofcare.Stage(obj.Stage), nil
}

// Patient is the resolver for the patient field.
func (r *episodeOfCareResolver) Patient(ctx context.Context, obj *ent.EpisodeOfCare) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CareManager is the resolver for the careManager field.
func (r *episodeOfCareResolver) CareManager(ctx context.Context, obj *ent.EpisodeOfCare) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ServiceRequest is the resolver for the serviceRequest field.
func (r *episodeOfCareResolver) ServiceRequest(ctx context.Context, obj *ent.EpisodeOfCare) (*ent.ServiceRequest, error) {
	return fetch.One[ent.ServiceRequest](ctx, obj)
}

// OutreachAttempts is the resolver for the outreachAttempts field.
func (r *episodeOfCareResolver) OutreachAttempts(ctx context.Context, obj *ent.EpisodeOfCare, first int, after *string) (*fetch.Connection[ent.OutreachAttempt], error) {
	return fetch.Many[ent.OutreachAttempt](ctx, obj)
}

// NextStages is the resolver for the nextStages field.
func (r *episodeOfCareResolver) NextStages(ctx context.Context, obj *ent.EpisodeOfCare) ([]episodeofcare.Stage, error) {
	return enrollment.Next(obj.Stage), nil
}

// ProposeEpisodeOfCare is the resolver for the proposeEpisodeOfCare field.
func (r *mutationResolver) ProposeEpisodeOfCare(ctx context.Context, input identify.ProposeEpisodeOfCare) (*model.ProposeEpisodeOfCarePayload, error) {
	changed, problems, err := act[ent.EpisodeOfCare](ctx, r.Recorder, input.Record, ent.TypeEpisodeOfCare, "episodeOfCare")
	return &model.ProposeEpisodeOfCarePayload{EpisodeOfCare: changed, Problems: problems}, err
}

// ChangeEpisodeOfCare is the resolver for the changeEpisodeOfCare field.
func (r *mutationResolver) ChangeEpisodeOfCare(ctx context.Context, input identify.ChangeEpisodeOfCare) (*model.ChangeEpisodeOfCarePayload, error) {
	changed, also, problems, err := actAlso[ent.EpisodeOfCare, ent.Task](ctx, r.Recorder, input.Record, ent.TypeEpisodeOfCare, "episodeOfCare", ent.TypeTask, "cancelledTasks")
	return &model.ChangeEpisodeOfCarePayload{EpisodeOfCare: changed, CancelledTasks: also, Problems: problems}, err
}

// RecordOutreachAttempt is the resolver for the recordOutreachAttempt field.
func (r *mutationResolver) RecordOutreachAttempt(ctx context.Context, input identify.RecordOutreachAttempt) (*model.RecordOutreachAttemptPayload, error) {
	changed, also, problems, err := actAlso[ent.OutreachAttempt, ent.EpisodeOfCare](ctx, r.Recorder, input.Record, ent.TypeOutreachAttempt, "outreachAttempt", ent.TypeEpisodeOfCare, "episodeOfCare")
	return &model.RecordOutreachAttemptPayload{OutreachAttempt: changed, EpisodeOfCare: first(also), Problems: problems}, err
}

// LogContact is the resolver for the logContact field.
func (r *mutationResolver) LogContact(ctx context.Context, input identify.LogContact) (*model.LogContactPayload, error) {
	changed, also, problems, err := actAlso[ent.OutreachAttempt, ent.EpisodeOfCare](ctx, r.Recorder, input.Record, ent.TypeOutreachAttempt, "outreachAttempt", ent.TypeEpisodeOfCare, "episodeOfCare")
	return &model.LogContactPayload{OutreachAttempt: changed, EpisodeOfCare: first(also), Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *outreachAttemptResolver) Patient(ctx context.Context, obj *ent.OutreachAttempt) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// EpisodeOfCare is the resolver for the episodeOfCare field.
func (r *outreachAttemptResolver) EpisodeOfCare(ctx context.Context, obj *ent.OutreachAttempt) (*ent.EpisodeOfCare, error) {
	return fetch.One[ent.EpisodeOfCare](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *outreachAttemptResolver) Performer(ctx context.Context, obj *ent.OutreachAttempt) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// EnrollmentStageChange returns generated.EnrollmentStageChangeResolver implementation.
func (r *Resolver) EnrollmentStageChange() generated.EnrollmentStageChangeResolver {
	return &enrollmentStageChangeResolver{r}
}

// EpisodeOfCare returns generated.EpisodeOfCareResolver implementation.
func (r *Resolver) EpisodeOfCare() generated.EpisodeOfCareResolver { return &episodeOfCareResolver{r} }

// OutreachAttempt returns generated.OutreachAttemptResolver implementation.
func (r *Resolver) OutreachAttempt() generated.OutreachAttemptResolver {
	return &outreachAttemptResolver{r}
}

type (
	enrollmentStageChangeResolver struct{ *Resolver }
	episodeOfCareResolver         struct{ *Resolver }
	outreachAttemptResolver       struct{ *Resolver }
)
