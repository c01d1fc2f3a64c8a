package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
)

// entDriver runs ent's statements in the transaction of the context's
// operation. It does not know ent's WithVar, whose settings outlive the
// transaction on the pooled connection.
type entDriver struct{ db *DB }

var _ interface {
	dialect.Driver
	entsql.ExecQuerier
} = entDriver{}

// operation returns the context's operation, if it is one of this database.
func (db *DB) operation(ctx context.Context) (*Operation, error) {
	operation, ok := FromContext(ctx)
	if !ok || operation.unit.db != db {
		return nil, ErrNoOperation
	}
	return operation, nil
}

// Exec implements [dialect.ExecQuerier].
func (d entDriver) Exec(ctx context.Context, query string, args, v any) error {
	values, ok := args.([]any)
	if !ok {
		return fmt.Errorf("database: arguments are %T, not []any", args)
	}
	result, err := d.ExecContext(ctx, query, values...)
	if err != nil {
		return err
	}
	switch v := v.(type) {
	case nil:
		return nil
	case *sql.Result:
		*v = result
		return nil
	}
	return fmt.Errorf("database: the result goes into %T, not *sql.Result", v)
}

// Query implements [dialect.ExecQuerier].
func (d entDriver) Query(ctx context.Context, query string, args, v any) error {
	values, ok := args.([]any)
	if !ok {
		return fmt.Errorf("database: arguments are %T, not []any", args)
	}
	into, ok := v.(*entsql.Rows)
	if !ok {
		return fmt.Errorf("database: the rows go into %T, not *sql.Rows of ent", v)
	}
	rows, err := d.QueryContext(ctx, query, values...) //nolint:rowserrcheck // ent reads them
	if err != nil {
		return err
	}
	into.ColumnScanner = rows
	return nil
}

// ExecContext implements [entsql.ExecQuerier] for ent's own ExecContext.
func (d entDriver) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	operation, err := d.db.operation(ctx)
	if err != nil {
		return nil, err
	}
	return operation.Exec(ctx, query, args...)
}

// QueryContext implements [entsql.ExecQuerier] for ent's own QueryContext.
func (d entDriver) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	operation, err := d.db.operation(ctx)
	if err != nil {
		return nil, err
	}
	return operation.Query(ctx, query, args...)
}

// Tx implements [dialect.Driver]. The transaction is the operation's, so
// committing is left to the operation.
func (d entDriver) Tx(ctx context.Context) (dialect.Tx, error) {
	operation, err := d.db.operation(ctx)
	if err != nil {
		return nil, err
	}
	return part{d, operation.unit}, nil
}

// BeginTx is what ent's Client.BeginTx asks for. The operation has chosen the
// isolation already, so options that ask for something cannot be kept.
func (d entDriver) BeginTx(ctx context.Context, options *entsql.TxOptions) (dialect.Tx, error) {
	if options != nil && *options != (entsql.TxOptions{}) {
		return nil, errors.New("database: a transaction within an operation has no options of its own")
	}
	return d.Tx(ctx)
}

// Dialect implements [dialect.Driver].
func (entDriver) Dialect() string { return dialect.Postgres }

// Close implements [dialect.Driver].
func (d entDriver) Close() error { return d.db.Close() }

// part is a transaction of ent's within an operation.
type part struct {
	entDriver

	unit *unit
}

// Commit implements [dialect.Tx].
func (part) Commit() error { return nil }

// Rollback implements [dialect.Tx]. ent rolls back when one of several
// statements failed. It may have failed for ent only, as when an edge points
// at nothing, and then the others would stay: so the operation must not commit.
func (p part) Rollback() error {
	p.unit.undo()
	return nil
}
