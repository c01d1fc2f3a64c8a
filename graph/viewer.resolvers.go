package graph

import (
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Practitioner is the resolver for the practitioner field.
func (r *viewerResolver) Practitioner(ctx context.Context, obj *fetch.Viewer) (*ent.Practitioner, error) {
	return onRecord(fetch.One[ent.Practitioner](ctx, obj))
}

// Organization is the resolver for the organization field.
func (r *viewerResolver) Organization(ctx context.Context, obj *fetch.Viewer) (*ent.Organization, error) {
	return onRecord(fetch.One[ent.Organization](ctx, obj))
}

// ChangeCursor is the resolver for the changeCursor field.
func (r *viewerResolver) ChangeCursor(ctx context.Context, obj *fetch.Viewer) (string, error) {
	return changeCursor(ctx)
}

// CalendarURL is the resolver for the calendarUrl field.
func (r *viewerResolver) CalendarURL(ctx context.Context, obj *fetch.Viewer, initials bool) (*string, error) {
	return r.calendarAddress(ctx, "appointments", Calendar{Initials: initials}, calendarLasts)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *viewerResolver) ViewerCan(ctx context.Context, obj *fetch.Viewer) (*model.ViewerPermissions, error) {
	return viewerPermissions(ctx), nil
}

// Viewer returns generated.ViewerResolver implementation.
func (r *Resolver) Viewer() generated.ViewerResolver { return &viewerResolver{r} }

type viewerResolver struct{ *Resolver }
