package database

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"github.com/lib/pq"
)

// inProgress is what lib/pq answers, for ever, on a connection that lost its
// server while it was reading an error. The connection itself still claims to
// be well (number 1450 in the tracker of lib/pq), so the sentence is the only sign.
const inProgress = "pq: there is already a query being processed on this connection"

// ErrOpenRows says that a statement was sent while the rows of another were
// still being read on the same connection.
var ErrOpenRows = errors.New("database: rows of an earlier statement are still open")

// server is what lib/pq's connection offers and this package relies upon. It
// is its own driver.Tx, which checks the command tag of COMMIT.
type server interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.NamedValueChecker
	driver.Pinger
	driver.QueryerContext
	driver.SessionResetter
	driver.Tx
	driver.Validator
}

// connection is a connection of the pool. The pool uses it from one goroutine
// at a time.
type connection struct {
	server   server
	socket   *socket
	observe  func(context.Context, string)
	prepared *prepared

	copying       *copying // the COPY that is running, if any
	reading       bool     // rows are open
	inTransaction bool
	retired       bool // not to be used again once it is back in the pool
}

var (
	_ driver.ConnBeginTx        = (*connection)(nil)
	_ driver.ConnPrepareContext = (*connection)(nil)
	_ driver.ExecerContext      = (*connection)(nil)
	_ driver.NamedValueChecker  = (*connection)(nil)
	_ driver.Pinger             = (*connection)(nil)
	_ driver.QueryerContext     = (*connection)(nil)
	_ driver.SessionResetter    = (*connection)(nil)
	_ driver.Validator          = (*connection)(nil)
)

// ExecContext implements [driver.ExecerContext].
func (c *connection) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return send(ctx, c, query, args,
		func(s statement) (driver.Result, error) { return s.ExecContext(ctx, args) },
		func() (driver.Result, error) { return c.server.ExecContext(ctx, query, args) })
}

// QueryContext implements [driver.QueryerContext].
func (c *connection) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	answer, err := send(ctx, c, query, args,
		func(s statement) (driver.Rows, error) { return s.QueryContext(ctx, args) },
		func() (driver.Rows, error) { return c.server.QueryContext(ctx, query, args) })
	if err != nil {
		return nil, err
	}
	return c.read(ctx, answer)
}

// CheckNamedValue implements [driver.NamedValueChecker].
func (c *connection) CheckNamedValue(value *driver.NamedValue) error {
	if document, ok := asDocument(value.Value); ok {
		value.Value = document
		return nil
	}
	return c.server.CheckNamedValue(value) //nolint:wrapcheck // database/sql looks for driver.ErrSkip
}

// Ping implements [driver.Pinger].
func (c *connection) Ping(ctx context.Context) error {
	return c.judge(ctx, c.server.Ping(ctx))
}

// ResetSession implements [driver.SessionResetter].
func (c *connection) ResetSession(ctx context.Context) error {
	if c.retired {
		return driver.ErrBadConn
	}
	return c.server.ResetSession(ctx) //nolint:wrapcheck // database/sql compares it
}

// IsValid implements [driver.Validator].
func (c *connection) IsValid() bool { return !c.retired && c.server.IsValid() }

// Close implements [driver.Conn].
func (c *connection) Close() error {
	return c.server.Close()
}

// send runs a statement prepared if it is kept so, else directly.
func send[T any](
	ctx context.Context, c *connection, query string, args []driver.NamedValue,
	prepared func(statement) (T, error), direct func() (T, error),
) (T, error) {
	var none T
	if err := c.ready(); err != nil {
		return none, err
	}
	c.observe(ctx, query)
	kept, ok, err := c.prepared.get(ctx, c.server, query, len(args))
	if err != nil {
		return none, c.judge(ctx, err)
	}
	if !ok {
		answer, err := direct()
		return answer, c.judge(ctx, err)
	}
	answer, err := prepared(kept)
	if isStale(err) {
		c.prepared.forget(query)
		if !c.inTransaction {
			answer, err = direct() // the stale plan was refused, nothing ran
		}
		// Its other plans may be stale too. A transaction is lost to the first
		// of them; the next one should not be lost to the second.
		c.retired = true
	}
	return answer, c.judge(ctx, err)
}

// ready refuses a statement that the connection cannot take. lib/pq looks for
// open rows only before direct statements; a prepared one would mix its
// answer with theirs.
func (c *connection) ready() error {
	switch {
	case c.copying != nil || c.reading:
		return ErrOpenRows
	case c.retired && !c.inTransaction:
		return driver.ErrBadConn
	}
	return nil
}

// judge decides what an error says about the connection. An error that the
// server worded leaves the protocol in step. Anything else may not, and
// lib/pq does not always notice, so the connection is not used again.
func (c *connection) judge(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	_, worded := errors.AsType[*pq.Error](err)
	if !worded && !errors.Is(err, pq.ErrInFailedTransaction) {
		c.retired = true
	}
	if err.Error() == inProgress {
		err = driver.ErrBadConn
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%w: %w", ctx.Err(), err)
	}
	return err
}
