package notify

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
)

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
