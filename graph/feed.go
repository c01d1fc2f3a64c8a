package graph

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// patience is how long an event that was read may wait for a slow listener
// before the right to hear it is decided anew.
const patience = time.Second

// mostPatients bounds a subscription to some patients.
const mostPatients = 200

// subscription is one listener to changes of condition.
type subscription struct {
	resolver   *Resolver
	viewer     viewer.Viewer
	patients   []uuid.UUID // nil for the whole panel
	severities []monitor.Severity
	position   int64
}

func (r *Resolver) conditionChanges(ctx context.Context, scope model.ChangeScope, least monitor.Severity, after *string) (<-chan *fetch.ConditionChange, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, rule.ErrNoViewer
	}
	if len(scope.Patients) > mostPatients {
		return nil, fault.BadInput("a subscription follows at most 200 patients: use panel for more")
	}
	if scope.Patients == nil && (scope.Panel == nil || !*scope.Panel) {
		return nil, fault.BadInput("scope needs panel: true, or patients")
	}
	s := &subscription{resolver: r, viewer: v, patients: scope.Patients, severities: monitor.AtLeast(least)}
	// Listen before looking where the log stands, so that nothing falls between.
	wake, cancel := r.Feed.Subscribe(v.Organization)
	if err := s.begin(ctx, after); err != nil {
		cancel()
		return nil, err
	}
	out := make(chan *fetch.ConditionChange)
	go func() {
		defer close(out)
		defer cancel()
		s.run(ctx, wake, out)
	}()
	return out, nil
}

// begin finds the place from which the listener hears.
func (s *subscription) begin(ctx context.Context, after *string) error {
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
	if organization != s.viewer.Organization || position > newest {
		return fault.BadCursor("the cursor does not belong to this change log")
	}
	s.position = position
	return nil
}

// run sends what is new, until the listener is gone or the log cannot be read.
func (s *subscription) run(ctx context.Context, wake <-chan struct{}, out chan<- *fetch.ConditionChange) {
	for {
		if !s.drain(ctx, out) {
			return
		}
		select {
		case <-ctx.Done():
			return
		case _, ok := <-wake:
			if !ok {
				return
			}
		}
	}
}

// drain sends everything up to the end of the log; ok is false when the
// listener is gone. A failed read ends the stream: the client comes back with
// its cursor and misses nothing.
func (s *subscription) drain(ctx context.Context, out chan<- *fetch.ConditionChange) (ok bool) {
	for {
		events, newest, err := s.read(ctx)
		if err != nil {
			return false
		}
		sent, alive := s.send(ctx, events, out)
		if !alive {
			return false
		}
		if sent == len(events) && len(events) < batch {
			s.position = max(s.position, newest)
			return true
		}
	}
}

// send delivers events until one waits too long.
func (s *subscription) send(ctx context.Context, events []*event, out chan<- *fetch.ConditionChange) (sent int, alive bool) {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	for i, e := range events {
		select {
		case out <- &e.ConditionChange:
			s.position = e.position
		case <-timer.C:
			return i, true
		case <-ctx.Done():
			return i, false
		}
	}
	return len(events), true
}

// changeCursor is the newest place in the change log that this snapshot knows.
func changeCursor(ctx context.Context) (string, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return "", rule.ErrNoViewer
	}
	op, ok := database.FromContext(ctx)
	if !ok {
		return "", fetch.ErrNoOperation
	}
	position, err := newestPosition(ctx, op, v.Organization)
	if err != nil {
		return "", err
	}
	return fetch.ChangeCursor(v.Organization, position), nil
}
