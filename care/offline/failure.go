package offline

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
)

// PanicError is an act at which we have panicked.
type PanicError struct {
	// Value is what was panicked with; it may tell of patients.
	Value any
	// Stack is where.
	Stack string
}

// Error says where, and nothing of what the act said.
func (e *PanicError) Error() string { return fmt.Sprintf("offline: panic (%T)", e.Value) }

// attempt carries one act out. Where that fails by a fault of ours, the act waits, and is
// sent again like any other that waits: it is done once, whether it was done by then or
// not. A push that is over, or that has lost its database, fails as a whole.
func (q *queue) attempt(ctx context.Context, o Operation) (Result, error) {
	result, failure := q.rescued(ctx, o)
	if failure == nil {
		return result, nil
	}
	if err := q.reachable(ctx); err != nil {
		return Result{}, errors.Join(failure, err)
	}
	return Result{ID: o.ID(), Status: Waiting, Failure: failure}, nil
}

// rescued carries one act out, and tells of a panic as of any failure.
func (q *queue) rescued(ctx context.Context, o Operation) (result Result, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &PanicError{value, string(debug.Stack())}
		}
	}()
	return q.perform(ctx, o)
}

// reachable asks the database whether it is there.
func (q *queue) reachable(ctx context.Context) error {
	ctx, op := q.recorder.DB.ReadOnly(ctx)
	defer op.Rollback()
	var there bool
	return op.QueryOne(ctx, `select true`, nil, &there)
}
