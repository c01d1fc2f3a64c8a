package offline

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"

	"github.com/lib/pq"

	"caseload/care/record"
)

// PanicError is an act at which we have panicked.
type PanicError struct {
	// Value is what was panicked with; it may tell of patients.
	Value any
	// Stack is where.
	Stack string
}

// Error says that it was a panic, and nothing of what the act said.
func (e *PanicError) Error() string { return fmt.Sprintf("offline: panic (%T)", e.Value) }

// attempt carries one act out. Where that fails by a fault of ours that this act alone
// meets, it waits and is sent again like any other that waits: it is done once, whether it
// was done by then or not. Where it says what the database cannot hold, it is refused. Any
// other failure, as of a database that is gone, is of the push.
func (q *queue) attempt(ctx context.Context, o Operation) (Result, error) {
	result, err := q.rescued(ctx, o)
	if err == nil || !ofOneAct(err) {
		return result, err
	}
	if refused := o.unkept(); refused != nil {
		return Result{ID: o.ID(), Status: Rejected, Outcome: record.Refuse(refused...)}, nil
	}
	return Result{ID: o.ID(), Status: Waiting, Failure: err}, nil
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

// ofStatements are the classes of SQLSTATE that say that a statement cannot be run for
// what it says: cardinality, data, integrity, syntax and access, check options and
// exceptions of functions (PostgreSQL, appendix A).
var ofStatements = []string{"21", "22", "23", "42", "44", "P0"}

// ofOneAct reports whether a failure comes again with the same act and with no other.
func ofOneAct(err error) bool {
	if _, panicked := errors.AsType[*PanicError](err); panicked {
		return true
	}
	refused, ok := errors.AsType[*pq.Error](err)
	return ok && len(refused.Code) == 5 && slices.Contains(ofStatements, string(refused.Code[:2]))
}
