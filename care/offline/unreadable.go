package offline

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
)

// Unreadable is an act that does not fit its type: it says why, and nothing is done. What
// depends on it waits, as for any other that is refused.
type Unreadable struct {
	ClientMutationID uuid.UUID
	// ID is of what the act would have made, nil where that cannot be read.
	ID      uuid.UUID
	Problem record.Problem
}

// Record implements [Act].
func (u Unreadable) Record(context.Context, *record.Recorder) (record.Outcome, error) {
	return record.Refuse(u.Problem), nil
}

// unreadable reports whether the act is one of which nobody can tell what it is about.
func (o Operation) unreadable() bool {
	_, ok := o.Act.(Unreadable)
	return ok
}
