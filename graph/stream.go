package graph

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
)

// topic is what a subscription hears of the change log.
type topic[E any] struct {
	// types are the things whose changes are events. Who may not see the thing now
	// must not learn that it changed.
	types []string
	// patients leaves only changes about some; nil is about all that the viewer may
	// see.
	patients []uuid.UUID
	// where leaves only some changes, by their entry in the log and the thing as it
	// is now; it may be nil.
	where func(log *sql.SelectTable, thing *sql.Selector) *sql.Predicate
	// event is how an entry is told.
	event func(entry) *E
}

// entry is one entry of the change log that the viewer may hear of.
type entry struct {
	position  int64
	Cursor    string
	Type      string
	ID        uuid.UUID
	PatientID *uuid.UUID
	ActorID   *uuid.UUID
	Kind      record.ChangeKind
	Revision  int
	Severity  *string
	Reason    string
	At        time.Time
}

// subscription is one listener to a topic.
type subscription[E any] struct {
	topic[E]

	resolver *Resolver
	viewer   viewer.Viewer
	position int64
}

// follow lets the viewer hear what the change log says of a topic from a place on,
// from now on where none is given. Whether the viewer may hear an event is decided
// when it is delivered. The events come in the order of the log, so those of one
// patient in the order in which they happened.
func follow[E any](ctx context.Context, r *Resolver, t topic[E], after *string) (<-chan *E, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, rule.ErrNoViewer
	}
	s := &subscription[E]{topic: t, resolver: r, viewer: v}
	// Listen before looking where the log stands, so that nothing falls between.
	wake, cancel := r.Feed.Subscribe(v.Organization)
	if err := s.begin(ctx, after); err != nil {
		cancel()
		return nil, err
	}
	out := make(chan *E)
	go func() {
		defer close(out)
		defer cancel()
		if err := s.run(ctx, wake, out); err != nil {
			breakOff(ctx, err)
		}
	}()
	return out, nil
}

// begin finds the place from which the listener hears.
func (s *subscription[E]) begin(ctx context.Context, after *string) error {
	ctx, op := s.resolver.DB.ReadOnly(ctx)
	defer op.Rollback()
	newest, err := newestPosition(ctx, op, s.viewer.Organization)
	if err != nil {
		return err
	}
	s.position = newest
	if after == nil {
		return nil
	}
	position, organization, err := fetch.ParseChangeCursor(*after)
	if err != nil {
		return err
	}
	if organization != s.viewer.Organization || position < 0 || position > newest {
		return fault.BadCursor("the cursor does not belong to this change log")
	}
	s.position = position
	return nil
}

// run sends what is new, until the listener is gone or the log cannot be read.
// Then the client comes back with its cursor and misses nothing.
func (s *subscription[E]) run(ctx context.Context, wake <-chan struct{}, out chan<- *E) error {
	for {
		if err := s.drain(ctx, out); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case _, ok := <-wake:
			if !ok {
				return nil
			}
		}
	}
}

// drain sends everything up to the end of the log.
func (s *subscription[E]) drain(ctx context.Context, out chan<- *E) error {
	for ctx.Err() == nil {
		entries, newest, err := s.read(ctx)
		if err != nil {
			return err
		}
		if s.send(ctx, entries, out) && len(entries) < batch {
			s.position = max(s.position, newest)
			return nil
		}
	}
	return nil
}

// send delivers events until one waits too long; all is false when some are
// left.
func (s *subscription[E]) send(ctx context.Context, entries []entry, out chan<- *E) (all bool) {
	timer := time.NewTimer(s.resolver.patience())
	defer timer.Stop()
	for _, e := range entries {
		select {
		case out <- s.event(e):
			s.position = e.position
		case <-timer.C:
			return false
		case <-ctx.Done():
			return false
		}
	}
	return true
}
