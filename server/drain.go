package main

import (
	"context"
	"net/http"
	"strings"
	"sync"
)

// drain ends the requests that would never end by themselves (websockets and
// event streams) when the server stops. http.Server waits for neither: it does
// not know of a websocket any more, and an event stream would use up the grace
// that is meant for requests under way.
type drain struct {
	lock   sync.Mutex
	closed bool
	open   map[*http.Request]context.CancelFunc
	gone   sync.WaitGroup
}

func newDrain() *drain { return &drain{open: map[*http.Request]context.CancelFunc{}} }

// around lets the drain end the streams in next.
func (d *drain) around(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isStream(r) {
			next.ServeHTTP(w, r)
			return
		}
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		if !d.enter(r, cancel) {
			say(w, http.StatusServiceUnavailable, "stopping")
			return
		}
		defer d.leave(r)
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func (d *drain) enter(r *http.Request, end context.CancelFunc) bool {
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.closed {
		return false
	}
	d.open[r] = end
	d.gone.Add(1)
	return true
}

func (d *drain) leave(r *http.Request) {
	d.lock.Lock()
	defer d.lock.Unlock()
	delete(d.open, r)
	d.gone.Done()
}

// end ends the streams and waits until all are closed, or ctx is over.
func (d *drain) end(ctx context.Context) {
	d.close()
	gone := make(chan struct{})
	go func() {
		d.gone.Wait()
		close(gone)
	}()
	select {
	case <-gone:
	case <-ctx.Done():
	}
}

func (d *drain) close() {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.closed = true
	for _, end := range d.open {
		end()
	}
}

func isStream(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket") ||
		strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}
