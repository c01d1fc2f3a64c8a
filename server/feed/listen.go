package feed

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"
)

// A lost listener is back within moments if the server is, and asks a server
// that is away not more than once a second.
const (
	leastReconnect = 50 * time.Millisecond
	mostReconnect  = time.Second
)

// listen keeps a listener until the context is canceled.
func (h *Hub) listen(ctx context.Context) {
	for ctx.Err() == nil {
		h.listenOnce(ctx)
	}
}

// listenOnce returns when the listener is deaf, or when the context is
// canceled. The listener reconnects by itself when its connection breaks, but
// a connection can also fall silent without breaking.
func (h *Hub) listenOnce(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	listener := h.config.Database.NewListener(ctx, leastReconnect, mostReconnect,
		func(event pq.ListenerEventType, err error) { h.connected(ctx, event, err) })
	var registering sync.WaitGroup
	registering.Go(func() { h.register(ctx, listener) })
	defer func() {
		cancel()
		_ = listener.Close() // says only that it was closed before
		for range listener.Notify {
			// It blocks on what is not read, and closes the channel at its end.
		}
		registering.Wait()
	}()
	h.hear(ctx, listener.Notify)
}

// register asks for the channels. It blocks until there is a connection.
func (h *Hub) register(ctx context.Context, listener *pq.Listener) {
	for _, channel := range []string{Channel, h.pulse} {
		err := listener.Listen(channel)
		if err != nil && ctx.Err() == nil && !errors.Is(err, net.ErrClosed) {
			h.config.Log.WarnContext(ctx, "feed: cannot listen", slog.String("channel", channel), slog.Any("error", err))
		}
	}
	h.wakeAll() // for what came before the server listened
}

// hear wakes for what the listener says, until it says nothing for too long.
func (h *Hub) hear(ctx context.Context, notifications <-chan *pq.Notification) {
	ticker := time.NewTicker(h.config.Heartbeat)
	defer ticker.Stop()
	silent := 0 // heartbeats since the last notification
	for {
		select {
		case <-ctx.Done():
			return
		case notification := <-notifications:
			silent = 0
			h.heard(notification)
		case <-ticker.C:
			if silent++; silent > 2 {
				h.config.Log.WarnContext(ctx, "feed: the listener is deaf and is replaced")
				return
			}
			h.heartbeat()
		}
	}
}

// heard wakes for one notification; nil means that some may have been missed.
func (h *Hub) heard(notification *pq.Notification) {
	if notification == nil {
		h.wakeAll()
		return
	}
	if notification.Channel != Channel {
		return
	}
	if organization, err := uuid.Parse(notification.Extra); err == nil {
		h.wake(organization)
	}
}

// connected is told what became of the listener's connection. After the first
// connection the listener does not send the nil that it sends after others. A
// connection that ends with the context was closed by the hub itself, which is
// nothing to warn of.
func (h *Hub) connected(ctx context.Context, event pq.ListenerEventType, err error) {
	if event == pq.ListenerEventConnected {
		h.wakeAll()
		return
	}
	if ctx.Err() != nil {
		return
	}
	h.config.Log.WarnContext(ctx, "feed: the listener's connection", slog.String("event", event.String()), slog.Any("error", err))
}
