package mllp

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"time"
)

// connection is one sender.
type connection struct {
	net.Conn

	run  *run
	busy bool // with a message; guarded by the run's mutex
}

// serve takes messages until the sender is done or something fails.
func (c *connection) serve(work context.Context) {
	log := c.run.Log.With(slog.String("peer", c.RemoteAddr().String()))
	peer, err := c.greet(work)
	if err != nil {
		log.WarnContext(work, "hl7: a connection was not established", slog.Any("error", err))
		return
	}
	reader := NewReader(c, c.run.Limit)
	for messages := 0; ; messages++ {
		if !c.idle() {
			return
		}
		if err := reader.Wait(); err != nil {
			c.tell(work, log, messages, err)
			return
		}
		if err := c.message(work, peer, reader); err != nil {
			log.WarnContext(work, "hl7: a message was not acknowledged", slog.Int("before", messages), slog.Any("error", err))
			return
		}
	}
}

// greet shakes hands where there is TLS, and says who is there.
func (c *connection) greet(work context.Context) (Peer, error) {
	peer := Peer{Address: c.RemoteAddr().String()}
	secure, ok := c.Conn.(*tls.Conn)
	if !ok {
		return peer, nil
	}
	ctx, cancel := context.WithTimeout(work, c.run.Transfer)
	defer cancel()
	if err := secure.HandshakeContext(ctx); err != nil {
		return peer, fmt.Errorf("shake hands: %w", err)
	}
	peer.Certificates = secure.ConnectionState().PeerCertificates
	return peer, nil
}

// idle says that no message is under way. It is false when the server ends.
func (c *connection) idle() bool {
	c.run.mutex.Lock()
	defer c.run.mutex.Unlock()
	if c.busy = false; c.run.draining {
		return false
	}
	return c.SetReadDeadline(time.Now().Add(c.run.Idle)) == nil
}

// begin says that a message is under way and how long it may take to come.
func (c *connection) begin() error {
	c.run.mutex.Lock()
	defer c.run.mutex.Unlock()
	c.busy = true
	if err := c.SetReadDeadline(time.Now().Add(c.run.Transfer)); err != nil {
		return fmt.Errorf("read a frame: %w", err)
	}
	return nil
}

// message reads, handles and answers one message.
func (c *connection) message(work context.Context, peer Peer, reader *Reader) error {
	if err := c.begin(); err != nil {
		return err
	}
	message, err := reader.Rest()
	large := errors.Is(err, ErrTooLarge)
	if err != nil && !large {
		return err
	}
	answer, err := c.handle(work, peer, Frame{message, large})
	if err != nil {
		return err
	}
	if err := c.SetWriteDeadline(time.Now().Add(c.run.Transfer)); err != nil {
		return fmt.Errorf("answer: %w", err)
	}
	return Write(c, answer)
}

var (
	errPanic  = errors.New("the handler panicked")
	errSilent = errors.New("the handler has no answer")
)

// handle asks the handler. One that panics has stored nothing.
func (c *connection) handle(work context.Context, peer Peer, in Frame) (answer []byte, err error) {
	defer func() {
		if recover() != nil { // what it panicked with may hold the message
			err = errPanic
		}
	}()
	ctx, cancel := context.WithTimeout(work, c.run.Work)
	defer cancel()
	answer, err = c.run.Handle(ctx, peer, in)
	if err == nil && len(answer) == 0 {
		err = errSilent
	}
	return answer, err
}

// tell logs how a connection ended between messages: that of a sender who is done
// or silent is no warning.
func (c *connection) tell(ctx context.Context, log *slog.Logger, messages int, err error) {
	level := slog.LevelWarn
	if errors.Is(err, io.EOF) || errors.Is(err, os.ErrDeadlineExceeded) {
		level = slog.LevelInfo
	}
	log.Log(ctx, level, "hl7: a connection ended", slog.Int("messages", messages), slog.Any("error", err))
}
