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
		if err := s.run(ctx, wake, out); err != nil {
			breakOff(ctx, err)
		}
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
	if organization != s.viewer.Organization || position < 0 || position > newest {
		return fault.BadCursor("the cursor does not belong to this change log")
	}
	s.position = position
	return nil
}

// run sends what is new, until the listener is gone or the log cannot be read.
// Then the client comes back with its cursor and misses nothing.
func (s *subscription) run(ctx context.Context, wake <-chan struct{}, out chan<- *fetch.ConditionChange) error {
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
func (s *subscription) drain(ctx context.Context, out chan<- *fetch.ConditionChange) error {
	for ctx.Err() == nil {
		events, newest, err := s.read(ctx)
		if err != nil {
			return err
		}
		if s.send(ctx, events, out) && len(events) < batch {
			s.position = max(s.position, newest)
			return nil
		}
	}
	return nil
}

// send delivers events until one waits too long; all is false when some are
// left.
func (s *subscription) send(ctx context.Context, events []*event, out chan<- *fetch.ConditionChange) (all bool) {
	timer := time.NewTimer(s.resolver.patience())
	defer timer.Stop()
	for _, e := range events {
		select {
		case out <- &e.ConditionChange:
			s.position = e.position
		case <-timer.C:
			return false
		case <-ctx.Done():
			return false
		}
	}
	return true
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
