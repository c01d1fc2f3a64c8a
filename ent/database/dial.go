package database

import (
	"context"
	"net"
	"sync"
	"time"

	"github.com/lib/pq"
)

// connectTimeout bounds the dialing of one address, also of the second
// connection that lib/pq dials to cancel a statement.
const connectTimeout = 10 * time.Second

// keepAlive notices a dead peer within about half a minute on a connection
// that only listens.
var keepAlive = net.KeepAliveConfig{
	Enable:   true,
	Idle:     15 * time.Second,
	Interval: 5 * time.Second,
	Count:    3,
}

type dialFunc func(ctx context.Context, network, address string) (net.Conn, error)

func dialNetwork(ctx context.Context, network, address string) (net.Conn, error) {
	dialer := net.Dialer{Timeout: connectTimeout, KeepAliveConfig: keepAlive}
	return dialer.DialContext(ctx, network, address) //nolint:wrapcheck // a net.OpError says it all
}

// dialer dials for one connection of lib/pq and remembers its socket.
type dialer struct {
	dial  dialFunc
	limit time.Duration // silence allowed; zero means any

	mu   sync.Mutex
	last *socket
}

var _ pq.DialerContext = (*dialer)(nil)

// Dial implements [pq.Dialer].
func (d *dialer) Dial(network, address string) (net.Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialTimeout implements [pq.Dialer].
func (d *dialer) DialTimeout(network, address string, timeout time.Duration) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	return d.DialContext(ctx, network, address)
}

// DialContext implements [pq.DialerContext].
func (d *dialer) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := d.dial(ctx, network, address)
	if err != nil {
		return nil, err
	}
	dialed := &socket{Conn: conn, limit: d.limit}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last = dialed
	return dialed, nil
}

// socket returns what was dialed last. Before a statement can be canceled
// that is the connection itself.
func (d *dialer) socket() *socket {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.last
}

// hangUp closes what was dialed last.
func (d *dialer) hangUp() {
	if socket := d.socket(); socket != nil {
		_ = socket.Close() // what waits for it reports it
	}
}

// socket gives up on a peer that stays silent while an answer is awaited.
// An idle connection is not read from and so is left alone.
type socket struct {
	net.Conn

	limit time.Duration

	mu        sync.Mutex
	streaming bool
}

// Read implements [net.Conn].
func (s *socket) Read(b []byte) (int, error) {
	if err := s.expect(); err != nil {
		return 0, err
	}
	return s.Conn.Read(b)
}

// Write implements [net.Conn]. It has a limit too: with nobody to take the
// bytes the kernel's buffer fills up, and a write waits as a read does.
func (s *socket) Write(b []byte) (int, error) {
	if s.limit > 0 {
		if err := s.SetWriteDeadline(time.Now().Add(s.limit)); err != nil {
			return 0, err //nolint:wrapcheck // lib/pq looks for a net.OpError
		}
	}
	return s.Conn.Write(b)
}

func (s *socket) expect() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.limit <= 0 || s.streaming {
		return nil
	}
	return s.SetReadDeadline(time.Now().Add(s.limit)) //nolint:wrapcheck // as in Read
}

// stream tells whether a COPY is running. Then a read is always pending and
// the server rightly says nothing until the last row has been sent.
func (s *socket) stream(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.streaming = on
	if s.limit <= 0 {
		return
	}
	deadline := time.Time{}
	if !on {
		deadline = time.Now().Add(s.limit)
	}
	_ = s.SetReadDeadline(deadline) // fails only on a closed socket
}
