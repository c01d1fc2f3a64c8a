package notify

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
)

// reached keeps that something was delivered, and that the device can be told again after
// failures. A step back is none: what was told once is not told again.
func (n *Notifier) reached(ctx context.Context, organization uuid.UUID, s *Subscription, note Note) error {
	s.passed(note.Urgent, note.Position)
	s.Failures = 0
	return n.write(ctx, `update push_subscription set position = greatest(position, $3), urgent_position = greatest(urgent_position, $4),
		failures = 0, retry_at = null where organization_id = $1 and id = $2`, organization, s.ID, s.Position, s.UrgentPosition)
}

// passed moves the subscription along the change log; release keeps it.
func (s *Subscription) passed(urgent bool, position int64) {
	if urgent {
		s.UrgentPosition = max(s.UrgentPosition, position)
	} else {
		s.Position = max(s.Position, position)
	}
}

// failed keeps that a device could not be told: it is tried again later, and given up
// where it is gone, or after many failures.
func (n *Notifier) failed(ctx context.Context, organization uuid.UUID, s *Subscription, cause error, told *Told) error {
	s.Failures++
	because := ""
	switch {
	case errors.Is(cause, ErrGone):
		because = "GONE"
	case s.Failures >= mostFailures():
		because = "FAILED"
	}
	if because == "" {
		return n.write(ctx, `update push_subscription set failures = $3, retry_at = $4 where organization_id = $1 and id = $2`,
			organization, s.ID, s.Failures, n.now().Add(backoff(s.Failures, cause)))
	}
	told.Removed++
	return n.write(ctx, `update push_subscription set removed_at = $3, removed_because = $4, endpoint = '', p256dh = '', auth = ''
		where organization_id = $1 and id = $2`, organization, s.ID, n.now(), because)
}

// release gives a device back, with how far it came. One that is another server's meanwhile
// is left alone.
func (n *Notifier) release(ctx context.Context, organization uuid.UUID, s *Subscription) error {
	return n.write(ctx, `update push_subscription set leased_until = null, quiet_over_at = $4, position = greatest(position, $5),
		urgent_position = greatest(urgent_position, $6) where organization_id = $1 and id = $2 and leased_until = $3`,
		organization, s.ID, s.LeasedUntil, s.quietOverAt, s.Position, s.UrgentPosition)
}

// write is one statement in a transaction of its own. It is finished even where the
// server stops meanwhile: what was sent must not be sent again.
func (n *Notifier) write(ctx context.Context, query string, args ...any) error {
	ctx, op := n.DB.ReadWrite(context.WithoutCancel(ctx))
	defer op.Rollback()
	if _, err := op.Exec(ctx, query, args...); err != nil {
		return fmt.Errorf("notify: keep: %w", err)
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("notify: keep: %w", err)
	}
	return nil
}
