package database

import (
	"time"

	"github.com/lib/pq"
)

// NewListener returns a listener for notifications with a connection of its
// own, apart from the pool. It reconnects by itself, waiting between least
// and most, and tells event about it. A listener waits in silence for most of
// its life, so its connection has no read timeout: TCP keep-alives notice a
// dead peer, and the caller should notify itself now and then.
func (db *DB) NewListener(least, most time.Duration, event pq.EventCallbackType) *pq.Listener {
	return pq.NewDialListener(&dialer{dial: db.dial}, db.address, least, most, event)
}
