package postgres

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

// maintenance is the database that every cluster has.
const maintenance = "postgres"

// EnsureDatabase makes the database when there is none of that name. Any number
// of callers may ask at once.
func (c *Cluster) EnsureDatabase(ctx context.Context, name string) (err error) {
	connector, err := pq.NewConnector(c.OwnerURL(maintenance))
	if err != nil {
		return fmt.Errorf("ensure database %s: %w", name, err)
	}
	db := sql.OpenDB(connector)
	defer db.Close() //nolint:errcheck // nothing is in flight
	if err := ensure(ctx, db, name); err != nil {
		return fmt.Errorf("ensure database %s: %w", name, err)
	}
	return nil
}

// ResetDatabase makes the database anew: whatever is in one of that name is gone, and who
// is connected to it is cut off.
func (c *Cluster) ResetDatabase(ctx context.Context, name string) (err error) {
	connector, err := pq.NewConnector(c.OwnerURL(maintenance))
	if err != nil {
		return fmt.Errorf("reset database %s: %w", name, err)
	}
	db := sql.OpenDB(connector)
	defer db.Close() //nolint:errcheck // nothing is in flight
	for _, statement := range []string{"drop database if exists %s with (force)", "create database %s"} {
		if _, err := db.ExecContext(ctx, fmt.Sprintf(statement, pq.QuoteIdentifier(name))); err != nil {
			return fmt.Errorf("reset database %s: %w", name, err)
		}
	}
	return nil
}

func ensure(ctx context.Context, db *sql.DB, name string) error {
	var there bool
	const known = `select exists (select from pg_database where datname = $1)`
	if err := db.QueryRowContext(ctx, known, name).Scan(&there); err != nil {
		return fmt.Errorf("look for it: %w", err)
	}
	if there {
		return nil
	}
	_, err := db.ExecContext(ctx, "create database "+pq.QuoteIdentifier(name))
	faster := pq.As(err, pqerror.DuplicateDatabase, pqerror.UniqueViolation) // another caller was
	if err != nil && faster == nil {
		return fmt.Errorf("make it: %w", err)
	}
	return nil
}
