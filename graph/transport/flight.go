package transport

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// queueing is how long an operation waits for others to finish. A phone asks
// again by itself; a queue that grows only makes everybody wait.
const queueing = 2 * time.Second

// flights bounds how many queries and mutations run at once, and for how long
// each. Subscriptions are bounded by the streams that carry them.
type flights struct {
	seats   seats
	timeout time.Duration
	present graphql.ErrorPresenterFunc
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationInterceptor
} = flights{}

// ExtensionName implements graphql.HandlerExtension.
func (f flights) ExtensionName() string { return "Flights" }

// Validate implements graphql.HandlerExtension; every schema will do.
func (f flights) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptOperation implements graphql.OperationInterceptor.
func (f flights) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	if graphql.GetOperationContext(ctx).Operation.Operation == ast.Subscription {
		return next(ctx)
	}
	if !f.board(ctx) {
		return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{f.present(ctx, errOverloaded)}})
	}
	ctx, cancel := context.WithTimeout(ctx, f.timeout)
	// The end of the context frees the seat, whichever way it comes.
	context.AfterFunc(ctx, f.seats.leave)
	var answer graphql.ResponseHandler
	defer func() {
		if answer == nil { // a panic
			cancel()
		}
	}()
	answer = next(ctx)
	return func(ctx context.Context) *graphql.Response {
		defer cancel()
		response := answer(ctx)
		if response == nil && context.Cause(ctx) == context.DeadlineExceeded { //nolint:errorlint // not what wraps it
			response = &graphql.Response{Errors: gqlerror.List{f.present(ctx, context.DeadlineExceeded)}}
		}
		return response
	}
}

// board waits for a seat, not for long.
func (f flights) board(ctx context.Context) bool {
	if f.seats.take() {
		return true
	}
	wait := time.NewTimer(queueing)
	defer wait.Stop()
	select {
	case f.seats <- struct{}{}:
		return true
	case <-wait.C:
		return false
	case <-ctx.Done():
		return false
	}
}
