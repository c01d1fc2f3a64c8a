package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Value is the resolver for the value field.
func (r *identifierResolver) Value(ctx context.Context, obj *code.Identifier) (*string, error) {
	v, _ := viewer.FromContext(ctx)
	if obj.Secret() && !v.ReadsSecretIdentifiers() {
		return nil, nil
	}
	return &obj.Value, nil
}

// Performer is the resolver for the performer field.
func (r *provenanceResolver) Performer(ctx context.Context, obj *fetch.Provenance) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Identifier returns generated.IdentifierResolver implementation.
func (r *Resolver) Identifier() generated.IdentifierResolver { return &identifierResolver{r} }

// Provenance returns generated.ProvenanceResolver implementation.
func (r *Resolver) Provenance() generated.ProvenanceResolver { return &provenanceResolver{r} }

type (
	identifierResolver struct{ *Resolver }
	provenanceResolver struct{ *Resolver }
)
