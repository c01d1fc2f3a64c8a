package database

import (
	"context"
	"net"
	"time"

	"github.com/lib/pq"
)

// NewListener returns a listener for notifications with a connection of its
// own, apart from the pool. It reconnects by itself, waiting between least
// and most, and tells event about it.
//
// A listener waits in silence for most of its life, so its connection has no
// read timeout: TCP keep-alives notice a dead peer, and the caller should
// notify itself now and then. lib/pq holds the listener's lock while it
// connects, also against Close; the end of ctx closes the connection whatever
// it waits for, so cancel ctx before Close.
func (db *DB) NewListener(
	ctx context.Context, least, most time.Duration, event pq.EventCallbackType,
) *pq.Listener {
	dial := func(dialing context.Context, network, address string) (net.Conn, error) {
		dialing, cancel := context.WithCancel(dialing)
		defer cancel()
		stop := context.AfterFunc(ctx, cancel)
		defer stop()
		conn, err := db.dial(dialing, network, address)
		if err != nil {
			return nil, err
		}
		return &boundConn{conn, context.AfterFunc(ctx, func() { _ = conn.Close() })}, nil
	}
	return pq.NewDialListener(&dialer{dial: dial}, db.address, least, most, event)
}

// boundConn is closed with a context, until it is closed by itself.
type boundConn struct {
	net.Conn

	unbind func() bool
}

// Close implements [net.Conn].
func (c *boundConn) Close() error {
	c.unbind()
	return c.Conn.Close()
}
