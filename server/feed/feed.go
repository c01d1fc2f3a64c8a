// Package feed tells whoever waits that an organization's change log has
// grown. It carries no changes: a subscriber keeps its own cursor and, when it
// is woken, reads from the database what its own viewer may see. So a slow
// subscriber delays nobody and loses nothing, and the right to see a change is
// decided when it is read.
//
// Notifications of Postgres are only a hint that it is worth reading. Whoever
// misses one, since its connection was lost, is woken when it is back; and
// every now and then the hub looks at the positions themselves.
package feed

import (
	"cmp"
	"context"
	"crypto/rand"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
)

// Channel is where hubs notify one another; the payload is an organization.
const Channel = "caseload_change"

// Defaults for the zero values of [Config].
const (
	DefaultDebounce  = 20 * time.Millisecond
	DefaultPoll      = 1500 * time.Millisecond
	DefaultHeartbeat = 5 * time.Second
)

// Config connects a hub to its database.
type Config struct {
	// Database is where to listen and to notify. The hub takes one connection
	// of its own for listening and, now and then, one of the pool.
	Database *database.DB

	// Positions returns the newest position of each organization, in one
	// statement. Organizations without any change may be missing.
	Positions func(ctx context.Context, organizations []uuid.UUID) (map[uuid.UUID]int64, error)

	// Log is told when the listener or the polling fails and when it is back.
	// Nil means [slog.Default].
	Log *slog.Logger

	// Debounce is how long wakes are gathered into one notification.
	Debounce time.Duration

	// Poll is how often positions are looked at.
	Poll time.Duration

	// Heartbeat is how often the hub notifies itself. A listener that has heard
	// nothing for two heartbeats is replaced.
	Heartbeat time.Duration
}

// Hub is the change feed of one process.
type Hub struct {
	config Config
	pulse  string // the channel on which the hub notifies itself

	kick chan struct{} // something is to be notified

	mu          sync.Mutex
	subscribers map[uuid.UUID]map[*subscriber]struct{}
	pending     map[uuid.UUID]struct{} // organizations to be notified
	beat        bool                   // a heartbeat is to be notified
}

// subscriber is woken through a channel that holds one token: more than "there
// is something" need not be said.
type subscriber struct{ wake chan struct{} }

// New returns a hub, which works while [Hub.Run] does.
func New(config Config) *Hub {
	config.Debounce = cmp.Or(config.Debounce, DefaultDebounce)
	config.Poll = cmp.Or(config.Poll, DefaultPoll)
	config.Heartbeat = cmp.Or(config.Heartbeat, DefaultHeartbeat)
	config.Log = cmp.Or(config.Log, slog.Default())
	return &Hub{
		config:      config,
		pulse:       "caseload_pulse_" + strings.ToLower(rand.Text()),
		kick:        make(chan struct{}, 1),
		subscribers: make(map[uuid.UUID]map[*subscriber]struct{}),
		pending:     make(map[uuid.UUID]struct{}),
	}
}

// Run listens, notifies and polls until the context is canceled. It returns
// when all of that has ended.
func (h *Hub) Run(ctx context.Context) {
	var group sync.WaitGroup
	group.Go(func() { h.notify(ctx) })
	group.Go(func() { h.poll(ctx) })
	group.Go(func() { h.listen(ctx) })
	group.Wait()
}

// Wake tells all hubs of the database, this one too, that an organization's
// log has grown. Call it after the commit. It does not block: wakes are
// gathered for a moment and sent outside of any transaction of the caller.
func (h *Hub) Wake(organization uuid.UUID) {
	h.mu.Lock()
	h.pending[organization] = struct{}{}
	h.mu.Unlock()
	signal(h.kick)
}

// Subscribe returns a channel that receives when an organization's log may
// have grown. It receives at once, so that a subscriber starts with reading
// from its cursor, and wakes that come before it is back are one. The caller
// calls cancel when it needs no more; the channel is never closed.
func (h *Hub) Subscribe(organization uuid.UUID) (wake <-chan struct{}, cancel func()) {
	s := &subscriber{wake: make(chan struct{}, 1)}
	signal(s.wake)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.subscribers[organization] == nil {
		h.subscribers[organization] = make(map[*subscriber]struct{})
	}
	h.subscribers[organization][s] = struct{}{}
	return s.wake, func() { h.unsubscribe(organization, s) }
}

func (h *Hub) unsubscribe(organization uuid.UUID, s *subscriber) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.subscribers[organization], s)
	if len(h.subscribers[organization]) == 0 {
		delete(h.subscribers, organization)
	}
}

// wake wakes the organization's subscribers in this process.
func (h *Hub) wake(organization uuid.UUID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.subscribers[organization] {
		signal(s.wake)
	}
}

// wakeAll wakes everybody, since it is not known what was missed.
func (h *Hub) wakeAll() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, subscribers := range h.subscribers {
		for s := range subscribers {
			signal(s.wake)
		}
	}
}

// signal leaves a token, unless there is one already.
func signal(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
