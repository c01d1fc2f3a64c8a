package notify

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
)

// reached keeps how far a device was told. A step back is none: what was told once is
// not told again.
func (n *Notifier) reached(ctx context.Context, organization uuid.UUID, s *Subscription, urgent bool, position int64) error {
	column := "position"
	if urgent {
		column = "urgent_position"
	}
	return n.write(ctx, `update push_subscription set `+column+` = greatest(`+column+`, $3), failures = 0, retry_at = null
		where organization_id = $1 and id = $2`, organization, s.ID, position)
}

// failed keeps that a device could not be told: it is tried again later, and given up
// where it is gone, or after many failures.
func (n *Notifier) failed(ctx context.Context, organization uuid.UUID, s *Subscription, cause error, told *Told) error {
	s.Failures++
	because := ""
	switch {
	case errors.Is(cause, ErrGone):
		because = "GONE"
	case s.Failures >= mostFailures:
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

// release gives a device back.
func (n *Notifier) release(ctx context.Context, organization uuid.UUID, s *Subscription) error {
	return n.write(ctx, `update push_subscription set leased_until = null where organization_id = $1 and id = $2`, organization, s.ID)
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
