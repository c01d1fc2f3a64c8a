package transport

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// stream answers one operation with server-sent events, until the operation,
// the token or the client's patience ends.
type stream struct {
	transport.SSE

	seats        seats
	writeTimeout time.Duration
	documents    graphql.Cache[string] // what ids stand for
	maxTokens    int
}

// Do implements graphql.Transport.
func (s stream) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if !s.seats.take() {
		busy(w, r)
		return
	}
	defer s.seats.leave()
	ctx, cancel := untilExpiry(r.Context())
	defer cancel()
	out := &eventWriter{ResponseWriter: w, timeout: s.writeTimeout, broken: cancel}
	// gqlgen's keep-alive may still be about to write when the stream is over.
	defer out.finish()
	s.SSE.Do(out, r.WithContext(ctx), expiring{exec})
}

// expiring adds an event that says so before a stream ends with its token. A
// client would take the end alone for the regular one.
type expiring struct{ graphql.GraphExecutor }

// DispatchOperation implements graphql.GraphExecutor.
func (e expiring) DispatchOperation(
	ctx context.Context, op *graphql.OperationContext,
) (graphql.ResponseHandler, context.Context) {
	next, ctx := e.GraphExecutor.DispatchOperation(ctx, op)
	told := false
	return func(ctx context.Context) *graphql.Response {
		answer := next(ctx)
		if answer == nil && !told && expired(ctx) {
			told = true
			answer = &graphql.Response{Errors: gqlerror.List{toGraphQL(ErrTokenExpired)}}
		}
		return answer
	}, ctx
}

// eventWriter ends the stream when a write takes too long or fails, and takes
// nothing after the end.
type eventWriter struct {
	http.ResponseWriter

	timeout time.Duration
	broken  context.CancelFunc

	mu       sync.Mutex
	started  bool
	finished bool
}

// Write writes a part of an event.
func (w *eventWriter) Write(part []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.finished {
		return 0, http.ErrHandlerTimeout
	}
	if !w.started {
		w.started = true
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("X-Accel-Buffering", "no")
	}
	_ = http.NewResponseController(w.ResponseWriter).SetWriteDeadline(time.Now().Add(w.timeout))
	n, err := w.ResponseWriter.Write(part)
	if err != nil {
		w.broken()
	}
	return n, err
}

// Flush sends the event.
func (w *eventWriter) Flush() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.finished {
		return
	}
	if http.NewResponseController(w.ResponseWriter).Flush() != nil {
		w.broken()
	}
}

func (w *eventWriter) finish() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.finished = true
	_ = http.NewResponseController(w.ResponseWriter).SetWriteDeadline(time.Time{})
}
