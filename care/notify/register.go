package notify

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/practitioner"
	"caseload/ent/rule"
)

// Register has a device hear of what concerns the viewer, from now on.
type Register struct {
	ClientMutationID      uuid.UUID
	ID                    uuid.UUID
	Channel               Channel
	Endpoint              string
	P256dh, Auth          *string
	TimeZone              string
	QuietFrom, QuietUntil *string
}

// mostDevices is how many subscriptions one person may have.
const mostDevices = 20

// Service is what the server can send, as it is configured.
type Service struct {
	// PublicKey is that of the server for Web Push (RFC 8292), in base64url; empty
	// where it sends none.
	PublicKey string
	// Channels are those that are sent by.
	Channels []Channel
	// Anywhere lets endpoints be on this machine and without encryption, as in
	// development.
	Anywhere bool
}

// Record registers the device.
func (in Register) Record(ctx context.Context, r *record.Recorder, service Service) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RegisterPushSubscription, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(service); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		known, err := w.Client.Practitioner.Query().Where(practitioner.ID(w.Viewer.Practitioner)).Exist(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("notify: look for who asks: %w", err)
		}
		if !known {
			return record.Refuse(record.Problem{Code: record.NotPermitted, Message: "The organization does not know you yet."}), nil
		}
		has, err := Own(ctx)
		if err != nil {
			return record.Outcome{}, err
		}
		if len(has) >= mostDevices {
			return record.Refuse(record.Wrong("There are too many devices already: remove one.")), nil
		}
		if err := in.write(ctx, w); err != nil {
			return record.Conclude(err, "register a device")
		}
		return record.Outcome{Changed: in.ID}, nil
	})
}

// insert begins at the end of the change log as it is.
//
//nolint:dupword // two columns of one value
const insert = `insert into push_subscription (organization_id, id, practitioner_id, channel, endpoint, p256dh, auth, time_zone, quiet_from, quiet_until,
		position, urgent_position, registered_at, device)
	select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, c.position, c.position, $11, $12
	from (select coalesce((select position from change_counter where organization_id = $1), 0) as position) c`

func (in Register) write(ctx context.Context, w *record.Writer) error {
	op, ok := database.FromContext(ctx)
	if !ok {
		return rule.ErrNoViewer
	}
	_, err := op.Exec(ctx, insert, w.Viewer.Organization, in.ID, w.Viewer.Practitioner, string(in.Channel), in.Endpoint, deref(in.P256dh), deref(in.Auth),
		in.TimeZone, deref(in.QuietFrom), deref(in.QuietUntil), w.Now, w.Viewer.Device)
	return err
}

func deref(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// Revoke has a device hear no more.
type Revoke struct {
	ClientMutationID   uuid.UUID
	PushSubscriptionID uuid.UUID
}

const remove = `update push_subscription set removed_at = $4, removed_because = 'ASKED', endpoint = '', p256dh = '', auth = ''
	where organization_id = $1 and practitioner_id = $2 and id = $3 and removed_at is null`

// Record ends the subscription. The address is forgotten.
func (in Revoke) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RegisterPushSubscription, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		op, ok := database.FromContext(ctx)
		if !ok {
			return record.Outcome{}, rule.ErrNoViewer
		}
		result, err := op.Exec(ctx, remove, w.Viewer.Organization, w.Viewer.Practitioner, in.PushSubscriptionID, w.Now)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("notify: remove: %w", err)
		}
		removed, err := result.RowsAffected()
		if err != nil {
			return record.Outcome{}, fmt.Errorf("notify: remove: %w", err)
		}
		if removed == 0 {
			return record.Refuse(record.Missing("push subscription", "pushSubscriptionId")), nil
		}
		return record.Outcome{Changed: in.PushSubscriptionID}, nil
	})
}
