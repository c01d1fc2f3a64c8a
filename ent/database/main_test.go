package database_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"testing"

	"go.uber.org/goleak"

	"caseload/internal/testkit"
)

func TestMain(m *testing.M) {
	testkit.Main(m)
	if err := goleak.Find(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// migrate makes the role of the server and one table with a row-level policy,
// as the real ones have it.
func migrate(ctx context.Context, owner string) error {
	db, err := sql.Open("postgres", owner)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `
		DO $$ BEGIN
			CREATE ROLE caseload_app LOGIN;
		EXCEPTION WHEN duplicate_object OR unique_violation THEN
			NULL; -- roles belong to the whole cluster
		END $$;
		CREATE TABLE patient (
			organization_id uuid NOT NULL,
			id uuid NOT NULL,
			name text NOT NULL DEFAULT '',
			details jsonb,
			PRIMARY KEY (organization_id, id)
		);
		ALTER TABLE patient ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
		CREATE POLICY tenant ON patient USING (
			organization_id = (SELECT nullif(current_setting('app.organization', true), '')::uuid));
		GRANT ALL ON patient TO caseload_app;
		GRANT ALL ON SCHEMA public TO caseload_app;`)
	return errors.Join(err, db.Close())
}
