package notify

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Notifier tells people of what concerns them. Several servers may do so at once: a
// subscription is one's at a time.
type Notifier struct {
	DB      *database.DB
	Client  *ent.Client
	Senders map[Channel]Sender
	// Cursor writes a place in an organization's change log, as subscriptions have it.
	Cursor func(organization uuid.UUID, position int64) string
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// Told is what a round did.
type Told struct{ Sent, Failed, Removed int }

// most bounds what one round tells one device: what is left waits for the next.
const most = 20

// lease is how long a subscription is one server's: longer than a round of it takes.
const lease = 10 * time.Minute

// Run tells everybody in the organization of ctx, whose viewer is the server itself.
func (n *Notifier) Run(ctx context.Context) (told Told, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return told, rule.ErrNoViewer
	}
	due, err := n.claim(ctx, v.Organization)
	if err != nil {
		return told, err
	}
	var failures []error
	for _, s := range due {
		failures = append(failures, n.tell(ctx, v.Organization, s, &told))
	}
	return told, errors.Join(failures...)
}

// claimDue takes the subscriptions for which there is news. A device that registered
// anew, for another person perhaps, is told once.
const claimDue = `with replaced as (
		update push_subscription s set removed_at = $2, removed_because = 'REPLACED', endpoint = '', p256dh = '', auth = ''
		where s.organization_id = $1 and s.removed_at is null and exists (select from push_subscription n
			where n.organization_id = s.organization_id and n.removed_at is null and n.channel = s.channel and n.endpoint = s.endpoint
				and (n.registered_at, n.id) > (s.registered_at, s.id))
		returning s.id),
	due as (
		select s.id from push_subscription s, (select position from change_counter where organization_id = $1) c
		where s.organization_id = $1 and s.removed_at is null and s.id not in (select id from replaced)
			and least(s.position, s.urgent_position) < c.position
			and (s.retry_at is null or s.retry_at <= $2) and (s.leased_until is null or s.leased_until <= $2)
		order by s.id for update of s skip locked)
	update push_subscription s set leased_until = $3 from due where s.organization_id = $1 and s.id = due.id
	returning to_jsonb(s)`

func (n *Notifier) claim(ctx context.Context, organization uuid.UUID) (due []*Subscription, err error) {
	ctx, op := n.DB.ReadWrite(ctx)
	defer op.Rollback()
	now := n.now()
	if due, err = list(ctx, op, claimDue, organization, now, now.Add(lease)); err != nil {
		return nil, err
	}
	if err := op.Commit(); err != nil {
		return nil, fmt.Errorf("notify: claim: %w", err)
	}
	return due, nil
}

// tell tells one device, the urgent first, and gives it back.
func (n *Notifier) tell(ctx context.Context, organization uuid.UUID, s *Subscription, told *Told) error {
	who, err := n.who(ctx, organization, s.Practitioner)
	if err != nil {
		return errors.Join(err, n.release(ctx, organization, s))
	}
	paces := []bool{true}
	if !s.Quiet(n.now()) {
		paces = append(paces, false)
	}
	for _, urgent := range paces {
		ok, err := n.pace(ctx, who, s, urgent, told)
		if err != nil || !ok {
			return errors.Join(err, n.release(ctx, organization, s))
		}
	}
	return n.release(ctx, organization, s)
}

// who is the person with the roles that they hold now.
func (n *Notifier) who(ctx context.Context, organization, practitioner uuid.UUID) (viewer.Viewer, error) {
	ctx, op := n.DB.ReadOnly(ctx)
	defer op.Rollback()
	roles, err := rule.HeldRoles(ctx, n.Client, practitioner, n.now())
	return viewer.Viewer{Organization: organization, Practitioner: practitioner, Roles: roles}, err
}

// pace tells of the urgent or of the other things, and reports whether all went out.
func (n *Notifier) pace(ctx context.Context, who viewer.Viewer, s *Subscription, urgent bool, told *Told) (ok bool, err error) {
	after := s.Position
	if urgent {
		after = s.UrgentPosition
	}
	notes, newest, err := n.news(ctx, who, urgent, after)
	if err != nil {
		return false, err
	}
	for _, note := range notes {
		if err := n.send(ctx, who.Organization, s, note); err != nil {
			told.Failed++
			return false, n.failed(ctx, who.Organization, s, err, told)
		}
		told.Sent++
		if err := n.reached(ctx, who.Organization, s, urgent, note.Position); err != nil {
			return false, err
		}
	}
	if len(notes) < most {
		return true, n.reached(ctx, who.Organization, s, urgent, newest)
	}
	return true, nil
}

// news reads what concerns the person and how far the log is, in one snapshot.
func (n *Notifier) news(ctx context.Context, who viewer.Viewer, urgent bool, after int64) (notes []Note, newest int64, err error) {
	ctx, op := n.DB.ReadOnly(viewer.NewContext(ctx, who))
	defer op.Rollback()
	err = op.QueryOne(ctx, `select coalesce(max(position), 0) from change_counter where organization_id = $1`, []any{who.Organization}, &newest)
	if err != nil {
		return nil, 0, fmt.Errorf("notify: newest change: %w", err)
	}
	notes, err = read(ctx, op, urgent, after, most)
	return notes, newest, err
}

// payload is all that leaves: what kind of thing waits, its id, which opens nothing
// without a token, and the place in the change log, by which a phone knows what it has
// heard already.
type payload struct {
	Kind   Kind      `json:"kind"`
	ID     uuid.UUID `json:"id"`
	Cursor string    `json:"cursor"`
}

func (n *Notifier) send(ctx context.Context, organization uuid.UUID, s *Subscription, note Note) error {
	sender := n.Senders[s.Channel]
	if sender == nil {
		return fmt.Errorf("notify: this server does not send by %s", s.Channel)
	}
	text, err := json.Marshal(payload{note.Kind, note.ID, n.Cursor(organization, note.Position)})
	if err != nil {
		return fmt.Errorf("notify: %w", err)
	}
	return sender.Send(ctx, *s, text, note.Urgent)
}

func (n *Notifier) now() time.Time {
	if n.Now != nil {
		return n.Now()
	}
	return time.Now()
}
