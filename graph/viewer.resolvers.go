package graph

import (
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Practitioner is the resolver for the practitioner field.
func (r *viewerResolver) Practitioner(ctx context.Context, obj *fetch.Viewer) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Organization is the resolver for the organization field.
func (r *viewerResolver) Organization(ctx context.Context, obj *fetch.Viewer) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// ChangeCursor is the resolver for the changeCursor field.
func (r *viewerResolver) ChangeCursor(ctx context.Context, obj *fetch.Viewer) (string, error) {
	return changeCursor(ctx)
}

// Viewer returns generated.ViewerResolver implementation.
func (r *Resolver) Viewer() generated.ViewerResolver { return &viewerResolver{r} }

type viewerResolver struct{ *Resolver }
