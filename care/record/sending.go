package record

import (
	"context"
	"time"

	"github.com/google/uuid"
)

// Sending is how an act came that was done without reception.
type Sending struct {
	// Skew is by how much the phone's clock is ahead of the server's.
	Skew time.Duration
	// DoneAt is when it was done, by the server's clock.
	DoneAt time.Time
	// Sequence is the act's number in the phone's queue.
	Sequence int64
	// Performer did it, where somebody else is signed in.
	Performer *uuid.UUID
	// Lost says that who did it does not see the patient any more: the server keeps the
	// act for who has the patient now.
	Lost bool
}

type sendingKey struct{}

// WithSending returns a context in which an act learns how it came.
func WithSending(ctx context.Context, s Sending) context.Context {
	return context.WithValue(ctx, sendingKey{}, s)
}

// SendingOf is how an act came; ok is false where it came at once.
func SendingOf(ctx context.Context) (s Sending, ok bool) {
	s, ok = ctx.Value(sendingKey{}).(Sending)
	return s, ok
}
