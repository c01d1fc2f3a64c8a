package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// web is the HTTP server, with what it takes to stop it in order.
type web struct {
	server   *http.Server
	health   *health
	drain    *drain
	listener net.Listener
	ended    chan error // why it no longer accepts connections
}

const (
	// headerTimeout is how long a client may take to say what it wants.
	headerTimeout = 10 * time.Second
	// idleTimeout is how long a connection is kept for the next request.
	idleTimeout = 2 * time.Minute
	// longestHeader leaves room for the longest token that is accepted.
	longestHeader = 64 << 10
)

// startWeb serves handler and the health checks on listener. There is no limit
// for a whole request here, since it would end event streams: the edge sets
// one for the bodies that it reads.
func startWeb(listener net.Listener, handler http.Handler, database pinger, log *slog.Logger) *web {
	w := &web{
		health:   &health{database: database, log: log},
		drain:    newDrain(),
		listener: listener,
		ended:    make(chan error, 1),
	}
	routes := http.NewServeMux()
	routes.HandleFunc("GET /livez", w.health.live)
	routes.HandleFunc("GET /readyz", w.health.ready)
	routes.Handle("/", w.drain.around(handler))
	w.server = &http.Server{
		Handler:           routes,
		ReadHeaderTimeout: headerTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    longestHeader,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	go func() { w.ended <- w.server.Serve(listener) }()
	return w
}

// stop says to the outside that no more requests should come, ends the streams
// at once, and lets the other requests finish until ctx is over.
func (w *web) stop(ctx context.Context) error {
	w.health.stopping.Store(true)
	drained := make(chan struct{})
	go func() {
		defer close(drained)
		w.drain.end(ctx)
	}()
	err := w.server.Shutdown(ctx)
	<-drained
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.Join(errors.New("requests were cut off: they took longer than CASELOAD_SHUTDOWN_GRACE"), w.server.Close())
	}
	if err != nil {
		return fmt.Errorf("stop listening: %w", err)
	}
	return nil
}
