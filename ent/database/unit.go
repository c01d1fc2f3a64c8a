package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
)

// unit is the transaction of an operation and of all that joined it.
type unit struct {
	db     *DB
	begin  string
	writes bool

	// ctx is the context of the operation, which outlives that of its first
	// statement: the transaction belongs to all of them.
	ctx    context.Context //nolint:containedctx // see above
	cancel context.CancelFunc

	turn chan struct{} // holds a token while a statement has its turn

	mu     sync.Mutex
	tx     *sql.Tx
	over   bool
	undone bool // a part was rolled back outside of any savepoint
	saved  int  // savepoints made so far
}

func newUnit(ctx context.Context, db *DB, begin string, writes bool) *unit {
	ctx, cancel := context.WithCancel(ctx)
	return &unit{
		db:     db,
		begin:  begin,
		writes: writes,
		ctx:    ctx,
		cancel: cancel,
		turn:   make(chan struct{}, 1),
	}
}

// takes tells whether another operation may become a part of this one.
func (u *unit) takes(db *DB) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.db == db && u.writes && !u.over
}

// take waits for a turn and returns the transaction, which it begins if this
// is the first statement. The caller calls release when the turn is over.
func (u *unit) take(ctx context.Context) (tx *sql.Tx, release func(), err error) {
	select {
	case u.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, nil, fmt.Errorf("database: wait for a turn: %w", ctx.Err())
	}
	release = sync.OnceFunc(func() { <-u.turn })
	tx, err = u.transaction(ctx)
	if err != nil {
		release()
		return nil, nil, err
	}
	return tx, release, nil
}

// transaction is called by the holder of the turn only.
func (u *unit) transaction(ctx context.Context) (*sql.Tx, error) {
	u.mu.Lock()
	tx, over := u.tx, u.over
	u.mu.Unlock()
	if over {
		return nil, ErrEnded
	}
	if tx != nil {
		return tx, nil
	}
	tx, err := u.open(ctx)
	if err != nil {
		return nil, err
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.over { // ended while it was being opened
		return nil, errors.Join(ErrEnded, tx.Rollback())
	}
	u.tx = tx
	return tx, nil
}

func (u *unit) open(ctx context.Context) (*sql.Tx, error) {
	settings, err := u.db.settings(u.ctx) //nolint:contextcheck // the operation's viewer, not the statement's
	if err != nil {
		return nil, fmt.Errorf("database: settings of the operation: %w", err)
	}
	opening, err := newOpening(u.begin, settings)
	if err != nil {
		return nil, fmt.Errorf("database: %w", err)
	}
	// Waiting for a connection ends with the statement's context, too.
	opened, cancel := context.WithCancel(context.WithValue(u.ctx, openingKey{}, opening))
	stop := context.AfterFunc(ctx, cancel)
	tx, err := u.db.pool.BeginTx(opened, nil) //nolint:contextcheck // it follows both, see above
	if !stop() {
		// The pool rolls back, should it have begun.
		return nil, fmt.Errorf("database: begin: %w", ctx.Err())
	}
	if err != nil {
		cancel()
		return nil, fmt.Errorf("database: begin: %w", err)
	}
	return tx, nil
}

// explain names the reason when the transaction has ended underneath.
func (u *unit) explain(err error) error {
	if !errors.Is(err, sql.ErrTxDone) {
		return err
	}
	if cause := u.ctx.Err(); cause != nil {
		return fmt.Errorf("database: the operation was ended: %w", cause)
	}
	return ErrEnded
}

func (u *unit) commit() error {
	tx, undone := u.end()
	defer u.cancel()
	if tx == nil {
		return nil
	}
	if undone && u.writes {
		return errors.Join(ErrUndone, tx.Rollback())
	}
	err := tx.Commit()
	if isAborted(err) {
		return ErrAborted
	}
	if err != nil {
		return fmt.Errorf("database: commit: %w", u.explain(err))
	}
	return nil
}

// rollback ignores errors: a connection that cannot roll back is closed, and
// the server then rolls back by itself.
func (u *unit) rollback() {
	tx, _ := u.end()
	defer u.cancel()
	if tx != nil {
		_ = tx.Rollback()
	}
}

// end lets no further statement begin. It does not wait for the turn: after a
// panic nobody may be left to give it back, and ending the transaction closes
// the rows that hold it.
func (u *unit) end() (tx *sql.Tx, undone bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.over = true
	return u.tx, u.undone
}

func (u *unit) undo() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.undone = true
}
