package database

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
)

// serverRows is what lib/pq's rows offer.
type serverRows interface {
	driver.Rows
	driver.RowsColumnTypeDatabaseTypeName
	driver.RowsColumnTypeLength
	driver.RowsColumnTypePrecisionScale
	driver.RowsColumnTypeScanType
	driver.RowsNextResultSet
}

// rows tell their connection, and the operation that waits its turn, when
// they are closed. The driver is the one place that sees every way in which
// that happens: read to the end, closed early, canceled.
type rows struct {
	serverRows

	ctx        context.Context //nolint:containedctx // of the statement that the rows belong to
	connection *connection
	release    func()
}

// turnKey is the context's key for the func() that ends a statement's turn.
type turnKey struct{}

func (c *connection) read(ctx context.Context, answer driver.Rows) (driver.Rows, error) {
	read, ok := answer.(serverRows)
	if !ok {
		c.retired = true
		return nil, errors.Join(errors.New("database: unknown kind of rows"), answer.Close())
	}
	c.reading = true
	release, ok := ctx.Value(turnKey{}).(func())
	if !ok {
		release = func() {}
	}
	return &rows{serverRows: read, ctx: ctx, connection: c, release: release}, nil
}

// Next implements [driver.Rows].
func (r *rows) Next(dest []driver.Value) error {
	err := r.serverRows.Next(dest)
	if err == nil || errors.Is(err, io.EOF) {
		return err //nolint:wrapcheck // database/sql compares it with io.EOF
	}
	return r.connection.judge(r.ctx, err)
}

// Close implements [driver.Rows].
func (r *rows) Close() error {
	defer r.release()
	err := r.serverRows.Close()
	r.connection.reading = false
	return r.connection.judge(r.ctx, err)
}
