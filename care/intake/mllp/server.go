package mllp

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"time"
)

// Peer is who sends.
type Peer struct {
	Address string
	// Certificates are those of the sender, verified as the TLS configuration asks;
	// none without TLS.
	Certificates []*x509.Certificate
}

// Frame is what came in one frame.
type Frame struct {
	Message []byte
	// TooLarge says that the message was over the limit, and that only its beginning
	// is here: enough to be answered, and nothing to be used.
	TooLarge bool
}

// Handler is asked about each message, one after another on a connection. What it
// returns is sent back; when it returns nothing or an error, the connection is
// closed without an answer, so that the sender keeps the message and sends it
// again. The context ends when time is up or the server is; a handler has to heed
// it.
type Handler func(ctx context.Context, from Peer, in Frame) (answer []byte, err error)

// Server takes messages in. A zero field means its default.
type Server struct {
	Handle Handler
	// TLS is the certificate to show and whom to believe; nil takes connections in
	// the clear, which is for a network that encrypts by itself.
	TLS *tls.Config
	Log *slog.Logger // default slog.Default

	// Limit is the most bytes of a message (default 4 MiB).
	Limit int
	// Connections is how many there may be at one time (default 64); one more is
	// closed at once.
	Connections int
	// Idle is how long a connection may be silent between messages (default 1 hour:
	// senders keep theirs open through the night).
	Idle time.Duration
	// Transfer is how long a handshake, a message that has begun and an answer may
	// take each (default 30 s).
	Transfer time.Duration
	// Work is how long the handler may take (default 30 s).
	Work time.Duration
	// Grace is how long messages that have begun may take when the server is asked
	// to end (default 10 s).
	Grace time.Duration
}

// Serve takes connections until the context ends, and returns nil when every
// connection is closed and every handler has returned. It closes the listener.
func (s Server) Serve(ctx context.Context, listener net.Listener) error {
	work, end := context.WithCancel(context.WithoutCancel(ctx)) // of the handlers, which may finish what they have begun
	run := &run{Server: s.orDefault(), end: end, open: map[*connection]bool{}}
	stop := context.AfterFunc(ctx, func() { run.drain(listener) })
	defer stop()
	defer run.wait()
	for {
		conn, err := listener.Accept()
		switch {
		case err == nil:
			run.take(work, conn)
		case ctx.Err() != nil:
			run.drain(listener)
			return nil
		case errors.Is(err, net.ErrClosed):
			run.drain(listener)
			return fmt.Errorf("accept a connection: %w", err)
		default: // too many open files, a caller who is gone: it may work again
			run.Log.WarnContext(ctx, "hl7: a connection cannot be accepted", slog.Any("error", err))
			pause(ctx, 100*time.Millisecond)
		}
	}
}

func pause(ctx context.Context, length time.Duration) {
	timer := time.NewTimer(length)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

func (s Server) orDefault() Server {
	s.Log = cmp.Or(s.Log, slog.Default())
	s.Limit = cmp.Or(s.Limit, 4<<20)
	s.Connections = cmp.Or(s.Connections, 64)
	s.Idle = cmp.Or(s.Idle, time.Hour)
	s.Transfer = cmp.Or(s.Transfer, 30*time.Second)
	s.Work = cmp.Or(s.Work, 30*time.Second)
	s.Grace = cmp.Or(s.Grace, 10*time.Second)
	return s
}
