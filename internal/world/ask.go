package world

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/care/notify"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/generated"
	"caseload/graph/signed"
)

// Feed is a change feed that a test wakes by hand.
type Feed chan struct{}

// Subscribe gives the same channel to everybody.
func (f Feed) Subscribe(uuid.UUID) (<-chan struct{}, func()) { return f, func() {} }

// Graph is the contract, served from the world's database.
func (w *World) Graph() *executor.Executor {
	resolver := &graph.Resolver{
		DB: w.DB, Recorder: w.Recorder, Feed: Feed(make(chan struct{}, 1)), Signer: w.Signer(), Push: Push, Now: w.Now,
	}
	e := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver}))
	for _, extension := range graph.Extensions(w.DB) {
		e.Use(extension)
	}
	return e
}

// Push is what the world's contract can send: to addresses anywhere.
var Push = notify.Service{PublicKey: "the public key of every world", Channels: []notify.Channel{notify.WebPush}, Anywhere: true}

// Signer seals the addresses that the world's contract gives out.
func (w *World) Signer() *signed.Signer { return &signed.Signer{Key: []byte("the key of every world")} }

// Answer is what an operation answered.
type Answer struct {
	Data   json.RawMessage
	Errors gqlerror.List
}

// Ask runs an operation for the viewer.
func (w *World) Ask(t testing.TB, v viewer.Viewer, query string, variables map[string]any) Answer {
	t.Helper()
	return w.AskIn(viewer.NewContext(t.Context(), v), t, query, variables)
}

// AskIn runs an operation in a context of the test's own.
func (w *World) AskIn(ctx context.Context, t testing.TB, query string, variables map[string]any) Answer {
	t.Helper()
	e := w.Graph()
	ctx = graphql.StartOperationTrace(ctx)
	now := graphql.Now()
	operation, errs := e.CreateOperationContext(ctx, &graphql.RawParams{
		Query: query, Variables: variables, ReadTime: graphql.TraceTiming{Start: now, End: now},
	})
	if errs != nil {
		return Answer{Errors: errs}
	}
	responses, ctx := e.DispatchOperation(ctx, operation)
	response := responses(ctx)
	return Answer{Data: response.Data, Errors: response.Errors}
}

// Into reads the answer's data, and fails the test where there are errors.
func (a Answer) Into(t testing.TB, into any) {
	t.Helper()
	if len(a.Errors) > 0 {
		t.Fatalf("errors: %v", a.Errors)
	}
	if err := json.Unmarshal(a.Data, into); err != nil {
		t.Fatal(err)
	}
}
