package feed

import (
	"context"
	"log/slog"
	"time"

	"github.com/google/uuid"
)

// farewell is how long a hub that ends may take to send what it has gathered.
const farewell = time.Second

// notify sends what has been gathered, some moments after the first of it.
func (h *Hub) notify(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			h.send(ctx)
			return
		case <-h.kick:
		}
		select {
		case <-ctx.Done():
		case <-time.After(h.config.Debounce):
			h.send(ctx)
		}
	}
}

// send sends notifications in one statement. They are hints, so one that
// cannot be sent is not tried again: subscribers of this process are woken
// directly, those of others find out by polling. The end of the context does
// not take back what is being sent: others may wait for it.
func (h *Hub) send(ctx context.Context) {
	organizations, beat := h.gathered()
	channels, payloads := []string{}, []string{}
	for _, organization := range organizations {
		channels = append(channels, Channel)
		payloads = append(payloads, organization.String())
	}
	if beat {
		channels = append(channels, h.pulse)
		payloads = append(payloads, "")
	}
	if len(channels) == 0 {
		return
	}
	ctx, cancel := outlive(ctx, farewell)
	defer cancel()
	_, err := h.config.Database.SQL().ExecContext(ctx,
		`SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS hint (channel, payload)`,
		channels, payloads)
	if err == nil {
		return
	}
	h.config.Log.WarnContext(ctx, "feed: cannot notify", slog.Any("error", err))
	for _, organization := range organizations {
		h.wake(organization)
	}
}

// outlive returns a context that ends some time after its parent.
func outlive(parent context.Context, by time.Duration) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(parent))
	stop := context.AfterFunc(parent, func() { time.AfterFunc(by, cancel) })
	return ctx, func() {
		stop()
		cancel()
	}
}

// gathered takes what is to be sent.
func (h *Hub) gathered() (organizations []uuid.UUID, beat bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for organization := range h.pending {
		organizations = append(organizations, organization)
	}
	clear(h.pending)
	beat, h.beat = h.beat, false
	return organizations, beat
}

// heartbeat has the hub notify itself.
func (h *Hub) heartbeat() {
	h.mu.Lock()
	h.beat = true
	h.mu.Unlock()
	signal(h.kick)
}
