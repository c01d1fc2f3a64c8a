package database

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"sync/atomic"

	"github.com/lib/pq"
)

var (
	// ErrNoOperation says that a statement came without an operation, so
	// that nobody stands for it. It is not run.
	ErrNoOperation = errors.New("database: no operation in the context")

	// ErrEnded says that the operation was committed or rolled back before.
	ErrEnded = errors.New("database: the operation has ended")

	// ErrAborted says that the transaction was rolled back instead of
	// committed, since a statement in it had failed.
	ErrAborted = errors.New("database: rolled back, as a statement of the operation had failed")

	// ErrUndone says that the operation was rolled back instead of committed,
	// since a part of it was given up outside of any savepoint and may have
	// left half of its work behind.
	ErrUndone = errors.New("database: rolled back, as a part of the operation had been")
)

// Operation is a piece of work that runs in one transaction for one viewer,
// such as a GraphQL operation. The transaction begins with the first
// statement; an operation without any sends nothing. Statements from several
// goroutines take turns, and rows keep their turn until they are closed: do
// not send a statement while reading the rows of another.
//
// The one who begins an operation ends it, with Commit or with Rollback. It
// also ends when the context it was begun with is canceled.
type Operation struct {
	unit   *unit
	joined bool // a part of a larger operation, which does the committing
	ended  atomic.Bool
}

type (
	operationKey struct{}
	keepPlansKey struct{}
)

// KeepPlans has the operations that begin with the context plan a statement once a
// connection, whatever its values are. It is for statements that go over many tables:
// to plan one takes many times as long as to run it, and Postgres, left to itself,
// plans it for every run.
func KeepPlans(ctx context.Context) context.Context {
	return context.WithValue(ctx, keepPlansKey{}, true)
}

// ReadOnly begins an operation that sees the database as it is at its first
// statement, until its end. Within a [DB.ReadWrite] operation it is a part of
// that instead, so that it sees what was written.
func (db *DB) ReadOnly(ctx context.Context) (context.Context, *Operation) {
	return db.operate(ctx, "BEGIN READ ONLY, ISOLATION LEVEL REPEATABLE READ", false)
}

// ReadWrite begins an operation that may write. Within another ReadWrite
// operation it becomes a part of that: Commit then leaves the work to the
// outer one, and Rollback makes the outer Commit fail. Within a ReadOnly
// operation it stands apart, on a connection of its own, and replaces that one
// in the returned context.
func (db *DB) ReadWrite(ctx context.Context) (context.Context, *Operation) {
	return db.operate(ctx, "BEGIN READ WRITE, ISOLATION LEVEL READ COMMITTED", true)
}

func (db *DB) operate(ctx context.Context, begin string, writes bool) (context.Context, *Operation) {
	operation := &Operation{}
	if outer, ok := FromContext(ctx); ok && outer.unit.takes(db) {
		operation.unit, operation.joined = outer.unit, true
	} else {
		if ctx.Value(keepPlansKey{}) != nil {
			begin += "; SET LOCAL plan_cache_mode = force_generic_plan"
		}
		operation.unit = newUnit(ctx, db, begin, writes)
	}
	return context.WithValue(ctx, operationKey{}, operation), operation
}

// FromContext returns the operation that the context belongs to.
func FromContext(ctx context.Context) (*Operation, bool) {
	operation, ok := ctx.Value(operationKey{}).(*Operation)
	return operation, ok
}

// Exec runs a statement that returns no rows.
func (o *Operation) Exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	tx, release, err := o.unit.take(ctx)
	if err != nil {
		return nil, err
	}
	defer release()
	result, err := tx.ExecContext(ctx, query, args...)
	return result, o.unit.explain(err)
}

// Query runs a statement that returns rows. Close them: until then no other
// statement of the operation gets its turn.
func (o *Operation) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	tx, release, err := o.unit.take(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(context.WithValue(ctx, turnKey{}, release), query, args...)
	if err != nil {
		release()
		return nil, o.unit.explain(err)
	}
	return rows, nil
}

// QueryOne runs a statement and scans its only row into dest. It answers
// [sql.ErrNoRows] when there is none; further rows are ignored.
func (o *Operation) QueryOne(ctx context.Context, query string, args []any, dest ...any) error {
	rows, err := o.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	if !rows.Next() {
		return cmp.Or(rows.Err(), sql.ErrNoRows) //nolint:wrapcheck // the sentence of Query
	}
	return errors.Join(rows.Scan(dest...), rows.Close())
}

// Commit ends the operation and makes its writes last. It fails with
// ErrAborted, ErrUndone or ErrEnded when they do not.
func (o *Operation) Commit() error {
	if !o.ended.CompareAndSwap(false, true) {
		return ErrEnded
	}
	if o.joined {
		return nil
	}
	return o.unit.commit()
}

// Rollback ends the operation and takes its writes back. After the end it does
// nothing, so it can be deferred. It cannot fail: should the server not be
// there to be told, it takes them back by itself.
func (o *Operation) Rollback() {
	if !o.ended.CompareAndSwap(false, true) {
		return
	}
	if o.joined {
		o.unit.undo()
		return
	}
	o.unit.rollback()
}

// isAborted tells whether COMMIT found the transaction failed. The server
// answers that with ROLLBACK and no error; lib/pq looks at the state before.
func isAborted(err error) bool { return errors.Is(err, pq.ErrInFailedTransaction) }
