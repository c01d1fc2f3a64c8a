package main

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"
)

// pinger is the database as far as health goes.
type pinger interface {
	PingContext(ctx context.Context) error
}

// health answers whoever decides about this process from outside. /livez says
// that it runs; /readyz says that requests may be sent to it: it is not
// stopping, and the database answers.
type health struct {
	database pinger
	log      *slog.Logger
	stopping atomic.Bool
}

// pingTimeout is less than orchestrators usually wait for an answer.
const pingTimeout = 900 * time.Millisecond

func (h *health) live(w http.ResponseWriter, _ *http.Request) {
	say(w, http.StatusOK, "alive")
}

func (h *health) ready(w http.ResponseWriter, r *http.Request) {
	if h.stopping.Load() {
		say(w, http.StatusServiceUnavailable, "stopping")
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), pingTimeout)
	defer cancel()
	if err := h.database.PingContext(ctx); err != nil {
		h.log.WarnContext(ctx, "not ready: the database does not answer", "error", err)
		say(w, http.StatusServiceUnavailable, "the database does not answer")
		return
	}
	say(w, http.StatusOK, "ready")
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n")
}
