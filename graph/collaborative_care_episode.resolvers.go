package graph

import (
	"caseload/care/behavioral/collaborative"
	"caseload/care/behavioral/review"
	"caseload/care/behavioral/target"
	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"

	"github.com/google/uuid"
)

// Patient is the resolver for the patient field.
func (r *collaborativeCareEpisodeResolver) Patient(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CareManager is the resolver for the careManager field.
func (r *collaborativeCareEpisodeResolver) CareManager(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// PsychiatricConsultant is the resolver for the psychiatricConsultant field.
func (r *collaborativeCareEpisodeResolver) PsychiatricConsultant(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// TreatingProvider is the resolver for the treatingProvider field.
func (r *collaborativeCareEpisodeResolver) TreatingProvider(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Site is the resolver for the site field.
func (r *collaborativeCareEpisodeResolver) Site(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// ConsentRecordedBy is the resolver for the consentRecordedBy field.
func (r *collaborativeCareEpisodeResolver) ConsentRecordedBy(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// WeeksInTreatment is the resolver for the weeksInTreatment field.
func (r *collaborativeCareEpisodeResolver) WeeksInTreatment(ctx context.Context, obj *ent.CollaborativeCareEpisode) (int, error) {
	return review.Weeks(obj, r.now()), nil
}

// Phq9 is the resolver for the phq9 field.
func (r *collaborativeCareEpisodeResolver) Phq9(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*model.CollaborativeCareMeasure, error) {
	return measure(obj.Phq9Baseline, obj.Phq9Last, obj.Phq9BaselineAt, obj.Phq9LastAt), nil
}

// Gad7 is the resolver for the gad7 field.
func (r *collaborativeCareEpisodeResolver) Gad7(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*model.CollaborativeCareMeasure, error) {
	return measure(obj.Gad7Baseline, obj.Gad7Last, obj.Gad7BaselineAt, obj.Gad7LastAt), nil
}

// State is the resolver for the state field.
func (r *collaborativeCareEpisodeResolver) State(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*collaborativecareepisode.State, error) {
	return obj.State, nil
}

// StateHistory is the resolver for the stateHistory field.
func (r *collaborativeCareEpisodeResolver) StateHistory(ctx context.Context, obj *ent.CollaborativeCareEpisode) ([]*model.TreatmentStateChange, error) {
	return stateHistory(obj), nil
}

// Missing is the resolver for the missing field.
func (r *collaborativeCareEpisodeResolver) Missing(ctx context.Context, obj *ent.CollaborativeCareEpisode) ([]string, error) {
	return stateMissing(obj), nil
}

// Responded is the resolver for the responded field.
func (r *collaborativeCareEpisodeResolver) Responded(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*bool, error) {
	return whereKnown(obj.Indexed, obj.Responded), nil
}

// InRemission is the resolver for the inRemission field.
func (r *collaborativeCareEpisodeResolver) InRemission(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*bool, error) {
	return whereKnown(obj.State != nil, obj.Remitted), nil
}

// Improved is the resolver for the improved field.
func (r *collaborativeCareEpisodeResolver) Improved(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*bool, error) {
	return whereKnown(obj.State != nil, obj.Improved), nil
}

// SafetyFlags is the resolver for the safetyFlags field.
func (r *collaborativeCareEpisodeResolver) SafetyFlags(ctx context.Context, obj *ent.CollaborativeCareEpisode) ([]model.CollaborativeCareSafetyFlag, error) {
	return safetyFlags(obj), nil
}

// LastContactAt is the resolver for the lastContactAt field.
func (r *collaborativeCareEpisodeResolver) LastContactAt(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*time.Time, error) {
	return code.Since(obj.LastContactAt), nil
}

// NextContactAt is the resolver for the nextContactAt field.
func (r *collaborativeCareEpisodeResolver) NextContactAt(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*time.Time, error) {
	return code.Due(obj.NextContactAt), nil
}

// ReviewReasons is the resolver for the reviewReasons field.
func (r *collaborativeCareEpisodeResolver) ReviewReasons(ctx context.Context, obj *ent.CollaborativeCareEpisode) ([]target.Reason, error) {
	return reviewReasons(obj.ReviewReasons), nil
}

// Series is the resolver for the series field.
func (r *collaborativeCareEpisodeResolver) Series(ctx context.Context, obj *ent.CollaborativeCareEpisode) ([]*model.CollaborativeCareScore, error) {
	return series(ctx, obj)
}

// Contacts is the resolver for the contacts field.
func (r *collaborativeCareEpisodeResolver) Contacts(ctx context.Context, obj *ent.CollaborativeCareEpisode, first int, after *string) (*fetch.Connection[ent.CollaborativeCareContact], error) {
	return fetch.Many[ent.CollaborativeCareContact](ctx, obj)
}

// TreatmentSteps is the resolver for the treatmentSteps field.
func (r *collaborativeCareEpisodeResolver) TreatmentSteps(ctx context.Context, obj *ent.CollaborativeCareEpisode, first int, after *string) (*fetch.Connection[ent.TreatmentStep], error) {
	return fetch.Many[ent.TreatmentStep](ctx, obj)
}

// PsychiatricRecommendations is the resolver for the psychiatricRecommendations field.
func (r *collaborativeCareEpisodeResolver) PsychiatricRecommendations(ctx context.Context, obj *ent.CollaborativeCareEpisode, first int, after *string) (*fetch.Connection[ent.PsychiatricRecommendation], error) {
	return fetch.Many[ent.PsychiatricRecommendation](ctx, obj)
}

// CaseSummary is the resolver for the caseSummary field.
func (r *collaborativeCareEpisodeResolver) CaseSummary(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*model.PsychiatricCaseSummary, error) {
	return r.caseSummary(ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *collaborativeCareEpisodeResolver) ViewerCan(ctx context.Context, obj *ent.CollaborativeCareEpisode) (*model.CollaborativeCarePermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return collaborativeCarePermissions(v, obj), nil
}

// Actor is the resolver for the actor field.
func (r *collaborativeCareEventResolver) Actor(ctx context.Context, obj *fetch.CollaborativeCareEvent) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *collaborativeCareEventResolver) Patient(ctx context.Context, obj *fetch.CollaborativeCareEvent) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CollaborativeCareEpisode is the resolver for the collaborativeCareEpisode field.
func (r *collaborativeCareEventResolver) CollaborativeCareEpisode(ctx context.Context, obj *fetch.CollaborativeCareEvent) (*ent.CollaborativeCareEpisode, error) {
	return fetch.One[ent.CollaborativeCareEpisode](ctx, obj)
}

// EnrollInCollaborativeCare is the resolver for the enrollInCollaborativeCare field.
func (r *mutationResolver) EnrollInCollaborativeCare(ctx context.Context, input collaborative.Enroll) (*model.EnrollInCollaborativeCarePayload, error) {
	changed, problems, err := act[ent.CollaborativeCareEpisode](ctx, r.Recorder, input.Record, ent.TypeCollaborativeCareEpisode, "collaborativeCareEpisode")
	return &model.EnrollInCollaborativeCarePayload{CollaborativeCareEpisode: changed, Problems: problems}, err
}

// ChangeCollaborativeCareTeam is the resolver for the changeCollaborativeCareTeam field.
func (r *mutationResolver) ChangeCollaborativeCareTeam(ctx context.Context, input collaborative.ChangeTeam) (*model.ChangeCollaborativeCareTeamPayload, error) {
	changed, problems, err := act[ent.CollaborativeCareEpisode](ctx, r.Recorder, input.Record, ent.TypeCollaborativeCareEpisode, "collaborativeCareEpisode")
	return &model.ChangeCollaborativeCareTeamPayload{CollaborativeCareEpisode: changed, Problems: problems}, err
}

// WriteRelapsePreventionPlan is the resolver for the writeRelapsePreventionPlan field.
func (r *mutationResolver) WriteRelapsePreventionPlan(ctx context.Context, input collaborative.WritePlan) (*model.WriteRelapsePreventionPlanPayload, error) {
	changed, problems, err := act[ent.CollaborativeCareEpisode](ctx, r.Recorder, input.Record, ent.TypeCollaborativeCareEpisode, "collaborativeCareEpisode")
	return &model.WriteRelapsePreventionPlanPayload{CollaborativeCareEpisode: changed, Problems: problems}, err
}

// GraduateFromCollaborativeCare is the resolver for the graduateFromCollaborativeCare field.
func (r *mutationResolver) GraduateFromCollaborativeCare(ctx context.Context, input collaborative.Graduate) (*model.GraduateFromCollaborativeCarePayload, error) {
	changed, problems, err := act[ent.CollaborativeCareEpisode](ctx, r.Recorder, input.Record, ent.TypeCollaborativeCareEpisode, "collaborativeCareEpisode")
	return &model.GraduateFromCollaborativeCarePayload{CollaborativeCareEpisode: changed, Problems: problems}, err
}

// EndCollaborativeCare is the resolver for the endCollaborativeCare field.
func (r *mutationResolver) EndCollaborativeCare(ctx context.Context, input collaborative.End) (*model.EndCollaborativeCarePayload, error) {
	changed, problems, err := act[ent.CollaborativeCareEpisode](ctx, r.Recorder, input.Record, ent.TypeCollaborativeCareEpisode, "collaborativeCareEpisode")
	return &model.EndCollaborativeCarePayload{CollaborativeCareEpisode: changed, Problems: problems}, err
}

// CollaborativeCareRegistry is the resolver for the collaborativeCareRegistry field.
func (r *queryResolver) CollaborativeCareRegistry(ctx context.Context, first int, after *string, filter *model.CollaborativeCareRegistryFilter, orderBy model.CollaborativeCareRegistryOrder) (*fetch.Connection[ent.CollaborativeCareEpisode], error) {
	return fetch.Page[ent.CollaborativeCareEpisode](ctx, registryOf(filter, orderBy))
}

// PsychiatricReviewQueue is the resolver for the psychiatricReviewQueue field.
func (r *queryResolver) PsychiatricReviewQueue(ctx context.Context, first int, after *string, filter *model.PsychiatricReviewFilter) (*fetch.Connection[ent.CollaborativeCareEpisode], error) {
	return fetch.Page[ent.CollaborativeCareEpisode](ctx, reviewQueue(filter))
}

// CollaborativeCareChanged is the resolver for the collaborativeCareChanged field.
func (r *subscriptionResolver) CollaborativeCareChanged(ctx context.Context, patients []uuid.UUID, after *string) (<-chan *fetch.CollaborativeCareEvent, error) {
	return r.collaborativeCareChanges(ctx, patients, after)
}

// CollaborativeCareEpisode returns generated.CollaborativeCareEpisodeResolver implementation.
func (r *Resolver) CollaborativeCareEpisode() generated.CollaborativeCareEpisodeResolver {
	return &collaborativeCareEpisodeResolver{r}
}

// CollaborativeCareEvent returns generated.CollaborativeCareEventResolver implementation.
func (r *Resolver) CollaborativeCareEvent() generated.CollaborativeCareEventResolver {
	return &collaborativeCareEventResolver{r}
}

type (
	collaborativeCareEpisodeResolver struct{ *Resolver }
	collaborativeCareEventResolver   struct{ *Resolver }
)
