package notify

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
)

// lease is how long a subscription is one server's.
const lease = 10 * time.Minute

// longest is how long one send may take, and a little: none begins that might outlast the
// lease, since another server would send the same.
const longest = 30 * time.Second

// atOnce is how many subscriptions are taken at once: few enough to be told within the lease.
const atOnce = 20

// claimDue takes the subscriptions for which there is news. A device that registered
// anew, for another person perhaps, is told once, and a phone that was revoked no more. In
// quiet hours only what is urgent makes a device due: the other position stands still until
// they are over.
const claimDue = `with revoked as (
		update push_subscription s set removed_at = $2, removed_because = 'REVOKED', endpoint = '', p256dh = '', auth = ''
		from sync_device d where s.organization_id = $1 and s.removed_at is null and s.device <> ''
			and d.organization_id = s.organization_id and d.practitioner_id = s.practitioner_id and d.device = s.device
		returning s.id),
	replaced as (
		update push_subscription s set removed_at = $2, removed_because = 'REPLACED', endpoint = '', p256dh = '', auth = ''
		where s.organization_id = $1 and s.removed_at is null and s.id not in (select id from revoked) and exists (select from push_subscription n
			where n.organization_id = s.organization_id and n.removed_at is null and n.channel = s.channel and n.endpoint = s.endpoint
				and (n.registered_at, n.id) > (s.registered_at, s.id))
		returning s.id),
	due as (
		select s.id from push_subscription s, (select position from change_counter where organization_id = $1) c
		where s.organization_id = $1 and s.removed_at is null and s.id not in (select id from revoked union all select id from replaced)
			and (s.urgent_position < c.position or s.position < c.position and (s.quiet_over_at is null or s.quiet_over_at <= $2))
			and s.id > $4
			and (s.retry_at is null or s.retry_at <= $2) and (s.leased_until is null or s.leased_until <= $2)
		order by s.id limit $5 for update of s skip locked)
	update push_subscription s set leased_until = $3 from due where s.organization_id = $1 and s.id = due.id
	returning to_jsonb(s)`

func (n *Notifier) claim(ctx context.Context, organization, after uuid.UUID) (due []*Subscription, err error) {
	ctx, op := n.DB.ReadWrite(ctx)
	defer op.Rollback()
	now := n.now()
	if due, err = list(ctx, op, claimDue, organization, now, now.Add(lease), after, atOnce); err != nil {
		return nil, err
	}
	if err := op.Commit(); err != nil {
		return nil, fmt.Errorf("notify: claim: %w", err)
	}
	return due, nil
}
