package notify

import (
	"context"
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

// turn is how long one organization may hold up the others: devices that are left then wait
// for the next round.
const turn = 30 * time.Second

// Run tells everybody in the organization of ctx, whose viewer is the server itself.
func (n *Notifier) Run(ctx context.Context) (told Told, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return told, rule.ErrNoViewer
	}
	last := uuid.Nil // each device has one turn a round
	var failures []error
	for until := n.now().Add(turn); ctx.Err() == nil && n.now().Before(until); {
		due, err := n.claim(ctx, v.Organization, last)
		if err != nil || len(due) == 0 {
			return told, errors.Join(append(failures, err)...)
		}
		failures = append(failures, n.batch(ctx, v.Organization, due, &told))
		last = furthest(due)
	}
	return told, errors.Join(failures...)
}

// tell tells one device, the urgent first, and gives it back.
func (n *Notifier) tell(ctx context.Context, organization uuid.UUID, s *Subscription, told *Told) error {
	who, err := n.who(ctx, organization, s.Practitioner)
	if err != nil {
		return errors.Join(err, n.release(ctx, organization, s))
	}
	paces := []bool{true}
	if now := n.now(); s.Quiet(now) {
		over := s.quietOver(now)
		s.quietOverAt = &over
	} else {
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
		if ok, err := n.deliver(ctx, who.Organization, s, note, told); err != nil || !ok {
			return false, err
		}
	}
	if len(notes) < most {
		s.passed(urgent, newest)
	}
	return true, nil
}

// deliver sends one note while the device is still this server's, and keeps that it did.
func (n *Notifier) deliver(ctx context.Context, organization uuid.UUID, s *Subscription, note Note, told *Told) (ok bool, err error) {
	if ctx.Err() != nil || !n.now().Before(s.LeasedUntil.Add(-longest)) {
		return false, nil //nolint:nilerr // the next round goes on
	}
	if err := n.send(ctx, organization, s, note); err != nil {
		if ctx.Err() != nil { // the server stops: that is no failure of the device
			return false, nil //nolint:nilerr // as it says
		}
		told.Failed++
		return false, n.failed(ctx, organization, s, err, told)
	}
	told.Sent++
	return true, n.reached(ctx, organization, s, note)
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

func (n *Notifier) now() time.Time {
	if n.Now != nil {
		return n.Now()
	}
	return time.Now()
}
