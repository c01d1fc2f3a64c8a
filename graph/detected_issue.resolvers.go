package graph

import (
	"caseload/care/monitor"
	"caseload/ent"
	"caseload/ent/detectedissue"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *detectedIssueResolver) Patient(ctx context.Context, obj *ent.DetectedIssue) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Evidence is the resolver for the evidence field.
func (r *detectedIssueResolver) Evidence(ctx context.Context, obj *ent.DetectedIssue) ([]*model.Evidence, error) {
	return evidence(obj.Evidence), nil
}

// Task is the resolver for the task field.
func (r *detectedIssueResolver) Task(ctx context.Context, obj *ent.DetectedIssue) (*ent.Task, error) {
	return fetch.One[ent.Task](ctx, obj)
}

// ResolvedBy is the resolver for the resolvedBy field.
func (r *detectedIssueResolver) ResolvedBy(ctx context.Context, obj *ent.DetectedIssue) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *detectedIssueResolver) ViewerCan(ctx context.Context, obj *ent.DetectedIssue) (*model.DetectedIssuePermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return &model.DetectedIssuePermissions{Resolve: obj.Status != detectedissue.StatusRESOLVED && rule.May(v, rule.ResolveDetectedIssue)}, nil
}

// SnoozeDetectedIssue is the resolver for the snoozeDetectedIssue field.
func (r *mutationResolver) SnoozeDetectedIssue(ctx context.Context, input monitor.SnoozeDetectedIssue) (*model.SnoozeDetectedIssuePayload, error) {
	issue, problems, err := act[ent.DetectedIssue](ctx, r.Recorder, input.Record, ent.TypeDetectedIssue, "detectedIssue")
	return &model.SnoozeDetectedIssuePayload{DetectedIssue: issue, Problems: problems}, err
}

// ResolveDetectedIssue is the resolver for the resolveDetectedIssue field.
func (r *mutationResolver) ResolveDetectedIssue(ctx context.Context, input monitor.ResolveDetectedIssue) (*model.ResolveDetectedIssuePayload, error) {
	issue, problems, err := act[ent.DetectedIssue](ctx, r.Recorder, input.Record, ent.TypeDetectedIssue, "detectedIssue")
	return &model.ResolveDetectedIssuePayload{DetectedIssue: issue, Problems: problems}, err
}

// DetectedIssue returns generated.DetectedIssueResolver implementation.
func (r *Resolver) DetectedIssue() generated.DetectedIssueResolver { return &detectedIssueResolver{r} }

type detectedIssueResolver struct{ *Resolver }
