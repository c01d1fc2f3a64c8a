package graph

import (
	"caseload/care/medication/result"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// AcknowledgeResult is the resolver for the acknowledgeResult field.
func (r *mutationResolver) AcknowledgeResult(ctx context.Context, input result.Acknowledge) (*model.AcknowledgeResultPayload, error) {
	changed, problems, err := act[ent.ResultNotice](ctx, r.Recorder, input.Record, ent.TypeResultNotice, "resultNotice")
	return &model.AcknowledgeResultPayload{ResultNotice: changed, Problems: problems}, err
}

// ActOnResult is the resolver for the actOnResult field.
func (r *mutationResolver) ActOnResult(ctx context.Context, input result.Act) (*model.ActOnResultPayload, error) {
	changed, problems, err := act[ent.ResultNotice](ctx, r.Recorder, input.Record, ent.TypeResultNotice, "resultNotice")
	return &model.ActOnResultPayload{ResultNotice: changed, Problems: problems}, err
}

// HandOnResult is the resolver for the handOnResult field.
func (r *mutationResolver) HandOnResult(ctx context.Context, input result.HandOn) (*model.HandOnResultPayload, error) {
	changed, problems, err := act[ent.ResultNotice](ctx, r.Recorder, input.Record, ent.TypeResultNotice, "resultNotice")
	return &model.HandOnResultPayload{ResultNotice: changed, Problems: problems}, err
}

// ResultNotices is the resolver for the resultNotices field.
func (r *queryResolver) ResultNotices(ctx context.Context, first int, after *string, filter *model.ResultNoticeFilter) (*fetch.Connection[ent.ResultNotice], error) {
	return fetch.Page[ent.ResultNotice](ctx, resultNotices(ctx, filter))
}

// Patient is the resolver for the patient field.
func (r *resultNoticeResolver) Patient(ctx context.Context, obj *ent.ResultNotice) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Observation is the resolver for the observation field.
func (r *resultNoticeResolver) Observation(ctx context.Context, obj *ent.ResultNotice) (*ent.Observation, error) {
	return fetch.One[ent.Observation](ctx, obj)
}

// Recipient is the resolver for the recipient field.
func (r *resultNoticeResolver) Recipient(ctx context.Context, obj *ent.ResultNotice) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Carrier is the resolver for the carrier field.
func (r *resultNoticeResolver) Carrier(ctx context.Context, obj *ent.ResultNotice) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Evidence is the resolver for the evidence field.
func (r *resultNoticeResolver) Evidence(ctx context.Context, obj *ent.ResultNotice) ([]*model.Evidence, error) {
	return evidence(obj.Evidence), nil
}

// Overdue is the resolver for the overdue field.
func (r *resultNoticeResolver) Overdue(ctx context.Context, obj *ent.ResultNotice) (bool, error) {
	return obj.ClosedAt == nil && r.now().After(obj.DueAt), nil
}

// AcknowledgedBy is the resolver for the acknowledgedBy field.
func (r *resultNoticeResolver) AcknowledgedBy(ctx context.Context, obj *ent.ResultNotice) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ActedBy is the resolver for the actedBy field.
func (r *resultNoticeResolver) ActedBy(ctx context.Context, obj *ent.ResultNotice) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// HandedTo is the resolver for the handedTo field.
func (r *resultNoticeResolver) HandedTo(ctx context.Context, obj *ent.ResultNotice) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// HandedFrom is the resolver for the handedFrom field.
func (r *resultNoticeResolver) HandedFrom(ctx context.Context, obj *ent.ResultNotice) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *resultNoticeResolver) ViewerCan(ctx context.Context, obj *ent.ResultNotice) (*model.ResultNoticePermissions, error) {
	stands, err := fetch.One[ent.ResultNotice](ctx, obj)
	if err != nil {
		return nil, err
	}
	v, _ := viewer.FromContext(ctx)
	return resultNoticePermissions(v, obj, stands != nil), nil
}

// ResultNotice is the resolver for the resultNotice field.
func (r *resultNoticedResolver) ResultNotice(ctx context.Context, obj *fetch.ResultNoticed) (*ent.ResultNotice, error) {
	return fetch.One[ent.ResultNotice](ctx, obj)
}

// ResultNoticed is the resolver for the resultNoticed field.
func (r *subscriptionResolver) ResultNoticed(ctx context.Context, after *string) (<-chan *fetch.ResultNoticed, error) {
	return r.resultsNoticed(ctx, after)
}

// ResultNotice returns generated.ResultNoticeResolver implementation.
func (r *Resolver) ResultNotice() generated.ResultNoticeResolver { return &resultNoticeResolver{r} }

// ResultNoticed returns generated.ResultNoticedResolver implementation.
func (r *Resolver) ResultNoticed() generated.ResultNoticedResolver { return &resultNoticedResolver{r} }

type (
	resultNoticeResolver  struct{ *Resolver }
	resultNoticedResolver struct{ *Resolver }
)
