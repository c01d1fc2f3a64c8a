package record

import (
	"context"
	"errors"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

// tries is how often an act is tried where it meets with others that run at the
// same time. Who comes to the third deadlock in a row is better told.
const tries = 3

// again tries an act, and once more where Postgres ended it for the sake of
// another that ran at the same time. Each try begins from nothing: what the one
// before it wrote, the client's id included, was taken back.
func again(ctx context.Context, try func(context.Context) (Outcome, error)) (outcome Outcome, err error) {
	for range tries {
		outcome, err = try(ctx)
		if !collided(err) || ctx.Err() != nil {
			break
		}
	}
	return outcome, err
}

// collided tells whether a transaction was ended as the victim of a deadlock, or
// because it could not be put in an order with others.
func collided(err error) bool {
	failed, ok := errors.AsType[*pq.Error](err)
	return ok && (failed.Code == pqerror.TRDeadlockDetected || failed.Code == pqerror.TRSerializationFailure)
}
