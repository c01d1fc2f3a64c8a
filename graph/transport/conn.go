package transport

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/coder/websocket"
)

// conn is one websocket as gqlgen sees it. Writes have a deadline, messages
// pass the protocol, and closing says why.
type conn struct {
	ws           *websocket.Conn
	protocol     *protocol
	writeTimeout time.Duration
	process      context.Context //nolint:containedctx // ends when the server stops, which decides the close code

	mu      sync.Mutex
	session context.Context //nolint:containedctx // ends with the token, as above
	cancel  context.CancelFunc
	initial *time.Timer   // ends a websocket that never says who it is
	silence *time.Timer   // ends a websocket that does not answer pings
	closed  chan struct{} // not nil once closing has begun, closed when it is over
}

var _ interface {
	transport.WebsocketConn
	transport.WebsocketReadLimiter
	transport.WebsocketReadDeadliner
} = (*conn)(nil)

func newConn(process context.Context, ws *websocket.Conn, s socket) *conn {
	c := &conn{
		ws: ws, protocol: newProtocol(s.subscriptions), writeTimeout: s.writeTimeout,
		process: process, session: process, cancel: func() {},
	}
	c.mu.Lock() // the timer may run at once
	defer c.mu.Unlock()
	c.initial = time.AfterFunc(s.initTimeout, func() {
		c.shut(closing{closeInitTimeout, "Connection initialisation timeout"})
	})
	return c
}

// NextReader implements transport.WebsocketConn: it returns the next message
// that gqlgen should see.
func (c *conn) NextReader() (int, io.Reader, error) {
	for {
		kind, data, err := c.ws.Read(context.Background())
		if err != nil {
			return 0, nil, readError(err)
		}
		step := c.protocol.incoming(kind == websocket.MessageText, data)
		if step.initialized {
			c.initial.Stop()
		}
		switch {
		case step.close != nil:
			c.shut(*step.close)
			return 0, nil, transport.ErrWebsocketClosed
		case step.reply != nil:
			if err := c.write(step.reply); err != nil {
				return 0, nil, err
			}
		case step.forward != nil && !c.closing():
			return int(kind), bytes.NewReader(step.forward), nil
		}
	}
}

// readError tells gqlgen that a websocket which the client closed is no fault.
func readError(err error) error {
	if websocket.CloseStatus(err) != -1 {
		return transport.ErrWebsocketClosed
	}
	return fmt.Errorf("read from websocket: %w", err)
}

// WriteJSON implements transport.WebsocketConn.
func (c *conn) WriteJSON(message any) error {
	data, send, err := c.protocol.outgoing(message)
	if err != nil || !send {
		return err
	}
	return c.write(data)
}

// WriteClose implements transport.WebsocketConn.
func (c *conn) WriteClose(code int, reason string) error {
	c.shut(c.reasoned(websocket.StatusCode(code), reason))
	return nil
}

// Close implements transport.WebsocketConn. A close that is under way goes on.
func (c *conn) Close() error {
	if c.closing() {
		return nil
	}
	if err := c.ws.CloseNow(); err != nil {
		return fmt.Errorf("close websocket: %w", err)
	}
	return nil
}

// Subprotocol implements transport.WebsocketConn.
func (c *conn) Subprotocol() string { return c.ws.Subprotocol() }

// SetReadLimit implements transport.WebsocketReadLimiter.
func (c *conn) SetReadLimit(limit int64) { c.ws.SetReadLimit(limit) }

// SetReadDeadline implements transport.WebsocketReadDeadliner. The zero time
// is none.
func (c *conn) SetReadDeadline(deadline time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.silence != nil {
		c.silence.Stop()
		c.silence = nil
	}
	if !deadline.IsZero() && c.closed == nil {
		c.silence = time.AfterFunc(time.Until(deadline), func() { _ = c.ws.CloseNow() })
	}
	return nil
}

// write sends a message. The websocket does not outlive a write that takes
// longer than its time: whoever waits to write after it would wait as well.
func (c *conn) write(data json.RawMessage) error {
	ctx, cancel := context.WithTimeout(context.Background(), c.writeTimeout)
	defer cancel()
	if err := c.ws.Write(ctx, websocket.MessageText, data); err != nil {
		return fmt.Errorf("write to websocket: %w", err)
	}
	return nil
}

// admitted keeps the context that ends with the token.
func (c *conn) admitted(session context.Context, cancel context.CancelFunc) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.session, c.cancel = session, cancel
}

// reasoned finds what gqlgen cannot know: it closes every websocket whose
// context has ended as if all had gone well.
func (c *conn) reasoned(code websocket.StatusCode, reason string) closing {
	c.mu.Lock()
	session := c.session
	c.mu.Unlock()
	switch {
	case code == websocket.StatusProtocolError:
		return closing{closeBadRequest, "Invalid message received"}
	case code != websocket.StatusNormalClosure:
		return closing{code, reason}
	case errors.Is(context.Cause(session), ErrTokenExpired):
		return closing{closeUnauthorized, "token expired"}
	case c.process.Err() != nil:
		return closing{websocket.StatusGoingAway, "server is going away"}
	default:
		return closing{code, reason}
	}
}

// shut begins to close, once. It does not wait: the client has some seconds
// to confirm.
func (c *conn) shut(end closing) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed != nil {
		return
	}
	c.closed = make(chan struct{})
	c.stopTimers()
	go func() {
		defer close(c.closed)
		_ = c.ws.Close(end.code, end.reason)
	}()
}

func (c *conn) closing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closed != nil
}

// finish ends everything that belongs to the websocket and waits for it.
func (c *conn) finish() {
	_ = c.Close()
	c.mu.Lock()
	c.stopTimers()
	c.cancel()
	closed := c.closed
	c.mu.Unlock()
	if closed != nil {
		<-closed
	}
}

func (c *conn) stopTimers() {
	c.initial.Stop()
	if c.silence != nil {
		c.silence.Stop()
	}
}
