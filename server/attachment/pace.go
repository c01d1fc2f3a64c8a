package attachment

import (
	"io"
	"net/http"
	"sync/atomic"
	"time"
)

// pace reads a body that must not stop coming: who sends nothing for a while, or goes on
// for too long, holds a place that others need.
type pace struct {
	body       io.Reader
	connection *http.ResponseController
	end        time.Time
	broken     atomic.Bool
}

// Read waits for the next bytes, but not for long.
func (p *pace) Read(b []byte) (int, error) {
	until := time.Now().Add(silence)
	if p.end.Before(until) {
		until = p.end
	}
	_ = p.connection.SetReadDeadline(until) // not every ResponseWriter has one
	if p.broken.Load() {
		return 0, io.ErrUnexpectedEOF
	}
	return p.body.Read(b)
}

// breakOff ends the reading: the same file has begun to come again, as from a phone that
// lost its line.
func (p *pace) breakOff() {
	p.broken.Store(true)
	_ = p.connection.SetReadDeadline(time.Now())
}
