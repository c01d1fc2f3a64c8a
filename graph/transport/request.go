package transport

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"
)

// RequestIDHeader is where a request id comes in and goes out.
const RequestIDHeader = "X-Request-ID"

type requestIDKey struct{}

// RequestIDFrom returns the id of the request that ctx belongs to, or "".
func RequestIDFrom(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// RequestID gives every request an id: the one it brings, if that is plain
// enough to be logged, or a new one. A request that has one already keeps it.
func RequestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if RequestIDFrom(r.Context()) != "" {
			next.ServeHTTP(w, r)
			return
		}
		id := r.Header.Get(RequestIDHeader)
		if !plain(id) {
			id = newRequestID()
		}
		w.Header().Set(RequestIDHeader, id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id)))
	})
}

func newRequestID() string {
	id, err := uuid.NewV7()
	if err != nil {
		return uuid.NewString()
	}
	return id.String()
}

// plain reports whether an id from outside is a short word without spaces.
func plain(id string) bool {
	for _, c := range []byte(id) {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !letter && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return len(id) > 0 && len(id) <= 64
}

type visitKey struct{}

// visit is what is learnt about a request while it is served.
type visit struct{ operation string }

// AccessLog writes a line for every request when it is over: no query text,
// no variables, no query string.
func AccessLog(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &visit{}
		answer := &recorder{ResponseWriter: w}
		ctx := context.WithValue(r.Context(), visitKey{}, seen)
		defer func() {
			log.LogAttrs(ctx, slog.LevelInfo, "request",
				slog.String("method", r.Method),
				slog.String("path", room(r.URL.Path)),
				slog.Int("status", answer.status()),
				slog.Duration("duration", time.Since(start)),
				slog.String("operation", seen.operation),
				slog.String("requestId", RequestIDFrom(ctx)),
			)
		}()
		next.ServeHTTP(answer, r.WithContext(ctx))
	})
}

// room is the first part of a path. What follows may be the id of a patient, or a
// secret that opens something.
func room(path string) string {
	first, rest, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if rest != "" {
		first += "/"
	}
	return "/" + first
}

// recorder remembers the status of an answer.
type recorder struct {
	http.ResponseWriter

	written int
}

// WriteHeader keeps the status and passes it on.
func (w *recorder) WriteHeader(status int) {
	if w.written == 0 {
		w.written = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Flush sends what is written so far. Streams look for this method by name.
func (w *recorder) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() }

// Unwrap lets http.ResponseController reach the connection.
func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *recorder) status() int {
	if w.written == 0 {
		return http.StatusOK
	}
	return w.written
}
