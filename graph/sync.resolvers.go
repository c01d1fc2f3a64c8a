package graph

import (
	"caseload/care/offline"
	"caseload/ent"
	"caseload/ent/syncconflict"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"

	"github.com/google/uuid"
)

// SyncPush is the resolver for the syncPush field.
func (r *mutationResolver) SyncPush(ctx context.Context, input model.SyncPushInput) (*model.SyncPushPayload, error) {
	return r.syncPush(ctx, input)
}

// ResolveSyncConflict is the resolver for the resolveSyncConflict field.
func (r *mutationResolver) ResolveSyncConflict(ctx context.Context, input model.ResolveSyncConflictInput) (*model.ResolveSyncConflictPayload, error) {
	return r.resolveSyncConflict(ctx, input)
}

// RevokeDevice is the resolver for the revokeDevice field.
func (r *mutationResolver) RevokeDevice(ctx context.Context, input offline.RevokeDevice) (*model.RevokeDevicePayload, error) {
	outcome, err := input.Record(ctx, r.Recorder)
	return &model.RevokeDevicePayload{Problems: problems(ctx, outcome)}, err
}

// SyncPull is the resolver for the syncPull field.
func (r *queryResolver) SyncPull(ctx context.Context, after *string, first int) (*fetch.SyncPage, error) {
	return r.syncPull(ctx, after, first)
}

// SyncConflicts is the resolver for the syncConflicts field.
func (r *queryResolver) SyncConflicts(ctx context.Context, status syncconflict.Status, first int, after *string) (*fetch.Connection[ent.SyncConflict], error) {
	return fetch.Page[ent.SyncConflict](ctx, syncConflicts(status))
}

// SyncReport is the resolver for the syncReport field.
func (r *queryResolver) SyncReport(ctx context.Context, from time.Time, to time.Time) (*offline.Report, error) {
	return syncReport(ctx, from, to)
}

// SyncPages is the resolver for the syncPages field.
func (r *subscriptionResolver) SyncPages(ctx context.Context, after *string, first int) (<-chan *fetch.SyncPage, error) {
	return r.syncPages(ctx, after, first)
}

// Patient is the resolver for the patient field.
func (r *syncConflictResolver) Patient(ctx context.Context, obj *ent.SyncConflict) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Input is the resolver for the input field.
func (r *syncConflictResolver) Input(ctx context.Context, obj *ent.SyncConflict) (string, error) {
	return string(obj.Input), nil
}

// Problems is the resolver for the problems field.
func (r *syncConflictResolver) Problems(ctx context.Context, obj *ent.SyncConflict) ([]model.Problem, error) {
	return conflictProblems(obj)
}

// Sender is the resolver for the sender field.
func (r *syncConflictResolver) Sender(ctx context.Context, obj *ent.SyncConflict) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *syncConflictResolver) Performer(ctx context.Context, obj *ent.SyncConflict) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ResolvedBy is the resolver for the resolvedBy field.
func (r *syncConflictResolver) ResolvedBy(ctx context.Context, obj *ent.SyncConflict) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ScopeLost is the resolver for the scopeLost field.
func (r *syncPageResolver) ScopeLost(ctx context.Context, obj *fetch.SyncPage) ([]uuid.UUID, error) {
	page, err := loadSync(ctx, obj)
	return page.Lost, err
}

// ScopeGained is the resolver for the scopeGained field.
func (r *syncPageResolver) ScopeGained(ctx context.Context, obj *fetch.SyncPage) ([]uuid.UUID, error) {
	page, err := loadSync(ctx, obj)
	return page.Gained, err
}

// Removed is the resolver for the removed field.
func (r *syncPageResolver) Removed(ctx context.Context, obj *fetch.SyncPage) ([]*offline.Row, error) {
	page, err := loadSync(ctx, obj)
	return page.Removed, err
}

// Cursor is the resolver for the cursor field.
func (r *syncPageResolver) Cursor(ctx context.Context, obj *fetch.SyncPage) (string, error) {
	return r.syncCursor(ctx, obj)
}

// HasNextPage is the resolver for the hasNextPage field.
func (r *syncPageResolver) HasNextPage(ctx context.Context, obj *fetch.SyncPage) (bool, error) {
	page, err := loadSync(ctx, obj)
	return page.More, err
}

// ServerTime is the resolver for the serverTime field.
func (r *syncPageResolver) ServerTime(ctx context.Context, obj *fetch.SyncPage) (*time.Time, error) {
	page, err := loadSync(ctx, obj)
	return &page.Next.At, err
}

// SyncConflict returns generated.SyncConflictResolver implementation.
func (r *Resolver) SyncConflict() generated.SyncConflictResolver { return &syncConflictResolver{r} }

// SyncPage returns generated.SyncPageResolver implementation.
func (r *Resolver) SyncPage() generated.SyncPageResolver { return &syncPageResolver{r} }

type (
	syncConflictResolver struct{ *Resolver }
	syncPageResolver     struct{ *Resolver }
)
