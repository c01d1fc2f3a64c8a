package notify

import (
	"bytes"
	"context"
	"errors"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"
)

// abreast is how many devices are told at once, so that a slow push service does not hold up
// the others.
const abreast = 8

// batch tells some devices at the same time.
func (n *Notifier) batch(ctx context.Context, organization uuid.UUID, due []*Subscription, told *Told) error {
	each, failures := make([]Told, len(due)), make([]error, len(due))
	var group errgroup.Group
	group.SetLimit(abreast)
	for i, s := range due {
		group.Go(func() error {
			failures[i] = n.tell(ctx, organization, s, &each[i])
			return nil
		})
	}
	_ = group.Wait() // the failures are kept apart: one does not end the others
	for _, one := range each {
		told.Sent, told.Failed, told.Removed = told.Sent+one.Sent, told.Failed+one.Failed, told.Removed+one.Removed
	}
	return errors.Join(failures...)
}

// furthest is the last of the subscriptions in the order of their ids, which is that of
// their bytes in Postgres as well.
func furthest(due []*Subscription) (last uuid.UUID) {
	for _, s := range due {
		if bytes.Compare(s.ID[:], last[:]) > 0 {
			last = s.ID
		}
	}
	return last
}
