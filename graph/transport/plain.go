package transport

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

// Plain guards handlers that do not speak GraphQL by the same rules: who asks is
// known, so many requests run at once, and each takes so long at most.
type Plain struct {
	// Authenticate is asked once for every request; nil lets everybody in.
	Authenticate Authenticate
	// Logger gets refused tokens. Default: slog.Default().
	Logger *slog.Logger
	// Most is how many requests run at once; more wait for a moment and are then
	// refused. Default: 64.
	Most int
	// Timeout ends a request. Default: 30 s.
	Timeout time.Duration
	// MaxBody is the longest body in bytes; zero takes none.
	MaxBody int64
	// Refuse answers a request that is not let in, in the handler's own form.
	Refuse func(w http.ResponseWriter, r *http.Request, status int, err PublicError)
}

// Guard lets through to next what may come in. A body is at hand where MaxBody allows
// for one, and reading past it gives an *http.MaxBytesError.
func (p Plain) Guard(next http.Handler) http.Handler {
	standard(&p.Most, 64)
	standard(&p.Timeout, 30*time.Second)
	if p.Logger == nil {
		p.Logger = slog.Default()
	}
	running := flights{seats: newSeats(p.Most)}
	next = p.timed(running, next)
	if p.Authenticate != nil {
		next = gate{authenticate: p.Authenticate, log: p.Logger}.protect(next, p.Refuse)
	}
	return next
}

func (p Plain) timed(running flights, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !running.board(r.Context()) {
			w.Header().Set("Retry-After", "5")
			p.Refuse(w, r, errOverloaded.status, errOverloaded)
			return
		}
		defer running.seats.leave()
		ctx, cancel := context.WithTimeout(r.Context(), p.Timeout)
		defer cancel()
		next.ServeHTTP(w, p.bounded(w, r.WithContext(ctx)))
	}
}

// bounded is the request with as much of its body as is allowed, within the time that
// one takes to arrive.
func (p Plain) bounded(w http.ResponseWriter, r *http.Request) *http.Request {
	if p.MaxBody == 0 {
		r.Body = http.NoBody
		return r
	}
	// Not every ResponseWriter has deadlines; those of net/http have.
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyTimeout))
	r.Body = http.MaxBytesReader(w, r.Body, p.MaxBody)
	return r
}

// LogFailure logs what kind of error a handler met: never its text, which may hold
// patient data.
func LogFailure(ctx context.Context, log *slog.Logger, doing string, err error) {
	attributes := []slog.Attr{
		slog.String("doing", doing), slog.String("requestId", RequestIDFrom(ctx)), slog.String("error", kinds(err)),
	}
	if state := sqlState(err); state != "" {
		attributes = append(attributes, slog.String("sqlState", state))
	}
	log.LogAttrs(ctx, slog.LevelError, "request failed", attributes...)
}
