package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/care/offline"
	"caseload/ent/database"
	"caseload/graph/fetch"
	"caseload/graph/sift"
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
	reading := fetch.NewContext(ctx)
	if goesOverEveryType(ctx) {
		reading = database.KeepPlans(reading)
	}
	reading, op := s.DB.ReadOnly(reading)
	defer op.Rollback() // a read leaves nothing to keep
	if response := next(reading); response != nil {
		return response
	}
	return lastWord(ctx)
}

// Extensions are what every server of the contract executes with.
func Extensions(db *database.DB) []graphql.HandlerExtension {
	return []graphql.HandlerExtension{
		Snapshot{DB: db},
		&sift.Sieve{Input: "SyncPushInput", Items: "operations", Most: offline.MostOperations},
	}
}

// everyType are the root fields that look rows up without knowing their types.
var everyType = []string{"node", "nodes", "syncPull", "syncPages"}

func goesOverEveryType(ctx context.Context) bool {
	operation := graphql.GetOperationContext(ctx)
	return slices.ContainsFunc(graphql.CollectFields(operation, operation.Operation.SelectionSet, nil), func(field graphql.CollectedField) bool {
		return slices.Contains(everyType, field.Name)
	})
}

// broken is where an operation keeps what broke its stream of events off.
const broken = "caseload: stream broke off"

// breakOff has a stream of events, once it is closed, end with an error.
// Clients would take the end alone for a regular one, and not come back.
func breakOff(ctx context.Context, err error) {
	graphql.GetOperationContext(ctx).Stats.SetExtension(broken, err)
}

// lastWord is the error with which a stream ends that broke off, once.
func lastWord(ctx context.Context) *graphql.Response {
	if ctx.Err() != nil {
		return nil // nobody is there to hear it
	}
	stats := &graphql.GetOperationContext(ctx).Stats
	err, ok := stats.GetExtension(broken).(error)
	if !ok {
		return nil
	}
	stats.SetExtension(broken, nil)
	graphql.AddError(ctx, err)
	return &graphql.Response{Errors: graphql.GetErrors(ctx)}
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
