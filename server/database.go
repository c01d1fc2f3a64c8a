package main

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"time"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/server/config"
	"caseload/server/postgres"
)

// connect opens the pool as the server's role, with a limit for one statement.
// It does not connect yet.
func connect(p place, c *config.Config, longest time.Duration) (*database.DB, error) {
	return database.Open(database.Config{
		URL:              p.app,
		Role:             postgres.App,
		MaxOpen:          c.Database.MaxConnections,
		StatementTimeout: longest,
		Settings:         rule.Settings,
	})
}

// check refuses a database that cannot be served: through a role that
// row-level security would not bind, or without a migration of this version.
func (p place) check(ctx context.Context, db *sql.DB, log *slog.Logger) error {
	if err := checkRole(ctx, db, log); err != nil {
		return explained(err)
	}
	return checkMigrated(ctx, db)
}

// explained says what a database means that does not let the server be its
// role.
func explained(err error) error {
	if refused := pq.As(err, pqerror.InvalidParameterValue, pqerror.InvalidAuthorizationSpecification); refused != nil {
		return fmt.Errorf("the database has no role %s yet, run the command migrate first: %w", postgres.App, err)
	}
	if refused := pq.As(err, pqerror.InsufficientPrivilege); refused != nil {
		return fmt.Errorf("the login of DATABASE_URL may not become %s, grant it that role: %w", postgres.App, err)
	}
	return err
}
