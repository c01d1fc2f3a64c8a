package notify

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Channel is how notifications reach a device.
type Channel string

// The channels: Web Push (RFC 8030), and the services of Apple and Google.
const (
	WebPush Channel = "WEB_PUSH"
	APNs    Channel = "APNS"
	FCM     Channel = "FCM"
)

// Subscription is where one person hears of what concerns them. Nobody else sees it.
type Subscription struct {
	ID           uuid.UUID `json:"id"`
	Practitioner uuid.UUID `json:"practitioner_id"`
	Channel      Channel   `json:"channel"`
	// Endpoint is the address of a push service, or a device's token.
	Endpoint string `json:"endpoint"`
	P256dh   string `json:"p256dh"`
	Auth     string `json:"auth"`
	// Zone names the person's own clock, by which quiet hours are told; QuietFrom and
	// QuietUntil are times of the day, as 22:00, both empty for no quiet.
	TimeZone   string `json:"time_zone"`
	QuietFrom  string `json:"quiet_from"`
	QuietUntil string `json:"quiet_until"`
	// Position and UrgentPosition are how far the change log was told.
	Position       int64     `json:"position"`
	UrgentPosition int64     `json:"urgent_position"`
	Failures       int       `json:"failures"`
	RegisteredAt   time.Time `json:"registered_at"`
	// LeasedUntil is until when it is one server's to tell; zero while it is nobody's.
	LeasedUntil time.Time `json:"leased_until"`

	quietOverAt *time.Time
}

// readOwn reads what one person has registered. Row security says the same.
const readOwn = `select to_jsonb(s) from push_subscription s
	where s.organization_id = $1 and s.practitioner_id = $2 and s.removed_at is null and ($3::uuid is null or s.id = $3)
	order by s.registered_at, s.id`

// Own are the viewer's subscriptions, in the operation of ctx.
func Own(ctx context.Context) ([]*Subscription, error) { return own(ctx, nil) }

// Find is one of the viewer's subscriptions; nil where there is none.
func Find(ctx context.Context, id uuid.UUID) (*Subscription, error) {
	found, err := own(ctx, &id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

func own(ctx context.Context, id *uuid.UUID) ([]*Subscription, error) {
	v, known := viewer.FromContext(ctx)
	op, ok := database.FromContext(ctx)
	if !ok || !known {
		return nil, rule.ErrNoViewer
	}
	return list(ctx, op, readOwn, v.Organization, v.Practitioner, id)
}

func list(ctx context.Context, op *database.Operation, query string, args ...any) (all []*Subscription, err error) {
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("notify: read subscriptions: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text []byte
		if err := rows.Scan(&text); err != nil {
			return nil, fmt.Errorf("notify: read subscriptions: %w", err)
		}
		s := &Subscription{}
		if err := json.Unmarshal(text, s); err != nil {
			return nil, fmt.Errorf("notify: read subscriptions: %w", err)
		}
		all = append(all, s)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("notify: read subscriptions: %w", err)
	}
	return all, nil
}
