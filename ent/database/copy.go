package database

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/lib/pq"
)

// copyStream is lib/pq's running COPY.
type copyStream interface {
	driver.Stmt
	CopyData(ctx context.Context, line string) (driver.Result, error)
}

// copying is a COPY that runs on a connection.
type copying struct {
	copyStream

	connection *connection
}

func (c *connection) startCopy(stream copyStream) *copying {
	c.socket.stream(true)
	c.copying = &copying{stream, c}
	return c.copying
}

// Exec implements [driver.Stmt]. Without values it ends the COPY.
func (c *copying) Exec(values []driver.Value) (driver.Result, error) {
	if len(values) > 0 {
		result, err := c.copyStream.Exec(values)
		return result, c.connection.judge(context.Background(), err)
	}
	c.connection.socket.stream(false)
	result, err := c.copyStream.Exec(nil)
	_ = c.Close() // says the same again
	return result, c.connection.judge(context.Background(), err)
}

// Close implements [driver.Stmt]. lib/pq needs it after an error, too, and
// allows it twice.
func (c *copying) Close() error {
	if c.connection.copying != c {
		return nil
	}
	c.connection.copying = nil
	c.connection.socket.stream(false)
	return c.connection.judge(context.Background(), c.copyStream.Close())
}

// CopyIn streams rows into a table with COPY and returns their number. It asks
// next for one row after another, with values in the order of the columns,
// until next reports false. The operation is busy meanwhile: next must not run
// statements in it. After an error, of next too, none of the rows is there and
// the operation can go on.
//
// JSON is passed as json.RawMessage or string, an array as a slice, and bytes
// only to bytea columns. The server's limit for a statement is lifted, since
// next sets the pace; the context still ends it.
func (o *Operation) CopyIn(
	ctx context.Context, table string, columns []string, next func() (row []any, more bool, err error),
) (copied int64, err error) {
	err = o.Savepoint(ctx, func(ctx context.Context) error {
		if err := o.limitStatements(ctx, 0); err != nil {
			return err
		}
		copied, err = o.stream(ctx, copyStatement(table, columns), next)
		if err != nil {
			return fmt.Errorf("database: copy into %s: %w", table, err)
		}
		return o.limitStatements(ctx, o.unit.db.timeout.Milliseconds())
	})
	if err != nil {
		return 0, err
	}
	return copied, nil
}

func copyStatement(table string, columns []string) string {
	quoted := make([]string, len(columns))
	for i, column := range columns {
		quoted[i] = pq.QuoteIdentifier(column)
	}
	return fmt.Sprintf("COPY %s (%s) FROM STDIN", pq.QuoteIdentifier(table), strings.Join(quoted, ", "))
}

func (o *Operation) limitStatements(ctx context.Context, milliseconds int64) error {
	_, err := o.Exec(ctx, fmt.Sprintf("SET LOCAL statement_timeout = %d", milliseconds))
	return err
}

// stream runs one COPY from its start to its end. Leaving it early closes the
// statement, which ends the COPY; the savepoint around it takes the rows back.
func (o *Operation) stream(ctx context.Context, query string, next func() ([]any, bool, error)) (int64, error) {
	tx, release, err := o.unit.take(ctx)
	if err != nil {
		return 0, err
	}
	defer release()
	statement, err := tx.PrepareContext(ctx, query)
	if err != nil {
		return 0, o.unit.explain(err)
	}
	defer statement.Close() //nolint:errcheck // after success it is closed already
	for {
		row, more, err := next()
		if err != nil {
			return 0, err
		}
		if !more {
			break
		}
		if _, err := statement.ExecContext(ctx, row...); err != nil {
			return 0, o.unit.explain(err)
		}
	}
	result, err := statement.ExecContext(ctx)
	if err != nil {
		return 0, o.unit.explain(err)
	}
	return result.RowsAffected() //nolint:wrapcheck // lib/pq knows the number of every COPY
}
