package graph

import (
	"caseload/care/code"
	"caseload/care/visit"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *homeVisitResolver) Patient(ctx context.Context, obj *ent.HomeVisit) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Appointment is the resolver for the appointment field.
func (r *homeVisitResolver) Appointment(ctx context.Context, obj *ent.HomeVisit) (*ent.Appointment, error) {
	return fetch.One[ent.Appointment](ctx, obj)
}

// Worker is the resolver for the worker field.
func (r *homeVisitResolver) Worker(ctx context.Context, obj *ent.HomeVisit) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// RecordedBy is the resolver for the recordedBy field.
func (r *homeVisitResolver) RecordedBy(ctx context.Context, obj *ent.HomeVisit) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// LiveInAttestedOn is the resolver for the liveInAttestedOn field.
func (r *homeVisitResolver) LiveInAttestedOn(ctx context.Context, obj *ent.HomeVisit) (*code.PartialDate, error) {
	return new(code.PartialDate(obj.LiveInAttestedOn)), nil
}

// Findings is the resolver for the findings field.
func (r *homeVisitResolver) Findings(ctx context.Context, obj *ent.HomeVisit, first int, after *string) (*fetch.Connection[ent.VisitFinding], error) {
	return fetch.Many[ent.VisitFinding](ctx, obj)
}

// Attachments is the resolver for the attachments field.
func (r *homeVisitResolver) Attachments(ctx context.Context, obj *ent.HomeVisit) ([]*ent.Attachment, error) {
	return fetch.List[ent.Attachment](ctx, obj)
}

// ReviewedBy is the resolver for the reviewedBy field.
func (r *homeVisitResolver) ReviewedBy(ctx context.Context, obj *ent.HomeVisit) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Corrections is the resolver for the corrections field.
func (r *homeVisitResolver) Corrections(ctx context.Context, obj *ent.HomeVisit) ([]*ent.VisitCorrection, error) {
	return fetch.List[ent.VisitCorrection](ctx, obj)
}

// TimeEntry is the resolver for the timeEntry field.
func (r *homeVisitResolver) TimeEntry(ctx context.Context, obj *ent.HomeVisit) (*ent.TimeEntry, error) {
	return fetch.One[ent.TimeEntry](ctx, obj)
}

// WithdrawnBy is the resolver for the withdrawnBy field.
func (r *homeVisitResolver) WithdrawnBy(ctx context.Context, obj *ent.HomeVisit) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *homeVisitResolver) ViewerCan(ctx context.Context, obj *ent.HomeVisit) (*model.HomeVisitPermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return visitPermissions(v, obj), nil
}

// CheckInToVisit is the resolver for the checkInToVisit field.
func (r *mutationResolver) CheckInToVisit(ctx context.Context, input visit.CheckIn) (*model.CheckInToVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.CheckInToVisitPayload{HomeVisit: changed, Problems: problems}, err
}

// CheckOutOfVisit is the resolver for the checkOutOfVisit field.
func (r *mutationResolver) CheckOutOfVisit(ctx context.Context, input visit.CheckOut) (*model.CheckOutOfVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.CheckOutOfVisitPayload{HomeVisit: changed, Problems: problems}, err
}

// CancelVisit is the resolver for the cancelVisit field.
func (r *mutationResolver) CancelVisit(ctx context.Context, input visit.Cancel) (*model.CancelVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.CancelVisitPayload{HomeVisit: changed, Problems: problems}, err
}

// WithdrawVisit is the resolver for the withdrawVisit field.
func (r *mutationResolver) WithdrawVisit(ctx context.Context, input visit.Withdraw) (*model.WithdrawVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.WithdrawVisitPayload{HomeVisit: changed, Problems: problems}, err
}

// ReviewVisit is the resolver for the reviewVisit field.
func (r *mutationResolver) ReviewVisit(ctx context.Context, input visit.Review) (*model.ReviewVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.ReviewVisitPayload{HomeVisit: changed, Problems: problems}, err
}

// VisitsToReview is the resolver for the visitsToReview field.
func (r *queryResolver) VisitsToReview(ctx context.Context, first int, after *string) (*fetch.Connection[ent.HomeVisit], error) {
	return fetch.Page[ent.HomeVisit](ctx, visitsToReview)
}

// HomeVisit returns generated.HomeVisitResolver implementation.
func (r *Resolver) HomeVisit() generated.HomeVisitResolver { return &homeVisitResolver{r} }

type homeVisitResolver struct{ *Resolver }
