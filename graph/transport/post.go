package transport

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// post answers one operation with one JSON text.
type post struct {
	transport.POST

	// patience is how long an answer may take altogether.
	patience time.Duration
}

// Do implements graphql.Transport.
func (p post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	connection := http.NewResponseController(w)
	_ = connection.SetWriteDeadline(time.Now().Add(p.patience))
	// The connection may serve another request, with a time of its own.
	defer func() { _ = connection.SetWriteDeadline(time.Time{}) }()
	p.POST.Do(w, r, single{exec})
}

// single refuses subscriptions, which gqlgen would run up to the first event.
type single struct{ graphql.GraphExecutor }

// CreateOperationContext implements graphql.GraphExecutor.
func (s single) CreateOperationContext(
	ctx context.Context, params *graphql.RawParams,
) (*graphql.OperationContext, gqlerror.List) {
	op, errs := s.GraphExecutor.CreateOperationContext(ctx, params)
	if errs == nil && op.Operation.Operation == ast.Subscription {
		return op, gqlerror.List{toGraphQL(errStream)}
	}
	return op, errs
}
