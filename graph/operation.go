package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent/database"
	"caseload/graph/fetch"
)

// Snapshot gives every query one snapshot of the database, every act of a
// mutation one for reading its payload, and every event of a subscription one
// of its own: what the viewer may hear is decided when the event is delivered.
type Snapshot struct{ DB *database.DB }

var _ interface {
	graphql.HandlerExtension
	graphql.ResponseInterceptor
	graphql.RootFieldInterceptor
} = Snapshot{}

// ExtensionName names the extension.
func (Snapshot) ExtensionName() string { return "Snapshot" }

// Validate accepts every schema.
func (Snapshot) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptResponse opens the snapshot of a query or of one event. What is
// refused before it runs has no operation, and needs no snapshot.
func (s Snapshot) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	if operation := graphql.GetOperationContext(ctx).Operation; operation == nil || operation.Operation == ast.Mutation {
		return next(ctx)
	}
	ctx, op := s.DB.ReadOnly(fetch.NewContext(ctx))
	defer op.Rollback() // a read leaves nothing to keep
	return next(ctx)
}

// InterceptRootField opens the snapshot from which an act's payload is read.
func (s Snapshot) InterceptRootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	if graphql.GetOperationContext(ctx).Operation.Operation != ast.Mutation {
		return next(ctx)
	}
	ctx, op := s.DB.ReadOnly(fetch.NewContext(ctx))
	defer op.Rollback()
	return next(ctx)
}
