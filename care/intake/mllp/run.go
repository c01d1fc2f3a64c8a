package mllp

import (
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"sync"
	"time"
)

// run is a server while it serves.
type run struct {
	Server

	end   context.CancelFunc // ends the handlers' context
	group sync.WaitGroup     // a connection each

	mutex    sync.Mutex
	open     map[*connection]bool
	draining bool
	grace    *time.Timer
}

// take serves a connection, unless there are too many.
func (r *run) take(work context.Context, plain net.Conn) {
	c := &connection{Conn: plain, run: r}
	if r.TLS != nil {
		c.Conn = tls.Server(plain, r.TLS)
	}
	if !r.add(c) {
		r.Log.WarnContext(work, "hl7: a connection too many is closed", slog.String("peer", plain.RemoteAddr().String()))
		_ = plain.Close() // nothing was promised
		return
	}
	r.group.Go(func() {
		defer r.remove(c)
		c.serve(work)
	})
}

func (r *run) add(c *connection) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.draining || len(r.open) >= r.Connections {
		return false
	}
	r.open[c] = true
	return true
}

func (r *run) remove(c *connection) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	delete(r.open, c)
	_ = c.Close() // what was to be sent is sent
}

// drain ends what is idle and gives the rest its grace.
func (r *run) drain(listener net.Listener) {
	_ = listener.Close() // Accept tells
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.draining {
		return
	}
	r.draining = true
	r.grace = time.AfterFunc(r.Grace, r.kill)
	for c := range r.open {
		if !c.busy {
			_ = c.SetReadDeadline(time.Now()) // a connection that is gone needs none
		}
	}
}

// kill ends everything.
func (r *run) kill() {
	r.end()
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for c := range r.open {
		_ = c.SetDeadline(time.Now()) // closing a TLS connection would wait for its turn to write
	}
}

func (r *run) wait() {
	r.group.Wait()
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.grace != nil {
		r.grace.Stop()
	}
	r.end()
}
