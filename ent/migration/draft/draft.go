// Package draft writes migrations: the SQL that leads from the files that exist
// to the ent schema. It stands apart from package migration because only
// developers need it: the engine that compares schemas is no part of the server.
package draft

import (
	"context"
	"errors"
	"fmt"
	"os"

	"ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"

	entmigrate "caseload/ent/migrate"
	"caseload/ent/migration"
)

// Write puts the SQL that leads from the migrations in dir to the ent schema
// into a new file there. The URL is that of an empty database, to which the
// migrations are applied first. It reports whether there was anything to write;
// it writes nothing when a file differs from its checksum, see [Seal].
func Write(ctx context.Context, emptyURL, dir, name string) (bool, error) {
	local, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return false, fmt.Errorf("draft: %w", err)
	}
	if err := migrate.Validate(local); err != nil {
		return false, fmt.Errorf("draft: %w", err)
	}
	// Atlas could replay the files itself, but not clean up after row policies,
	// which refer to tables.
	if _, err := migration.ApplyFrom(ctx, emptyURL, os.DirFS(dir)); err != nil {
		return false, err
	}
	return difference(ctx, emptyURL, local, name)
}

// difference writes what the schema has more than the database.
func difference(ctx context.Context, url string, local migrate.Dir, name string) (bool, error) {
	drv, err := sql.Open(dialect.Postgres, url)
	if err != nil {
		return false, fmt.Errorf("draft: open: %w", err)
	}
	defer func() { _ = drv.Close() }()
	atlas, err := schema.NewMigrate(drv,
		schema.WithDir(local),
		schema.WithFormatter(sqltool.GooseFormatter),
		schema.WithMigrationMode(schema.ModeInspect),
		schema.WithDialect(dialect.Postgres),
		schema.WithErrNoPlan(true),
		schema.WithDropColumn(true),
		schema.WithDropIndex(true),
		schema.WithDiffHook(tenantKeys, keepExclusions),
	)
	if err != nil {
		return false, fmt.Errorf("draft: %w", err)
	}
	err = atlas.NamedDiff(ctx, name, entmigrate.Tables...)
	if errors.Is(err, migrate.ErrNoPlan) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("draft: %w", err)
	}
	return true, nil
}

// Seal writes the checksums of the files in dir, after a person has reviewed or
// written one. A test fails when a file differs from its checksum.
func Seal(dir string) error {
	local, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return fmt.Errorf("draft: %w", err)
	}
	sum, err := local.Checksum()
	if err != nil {
		return fmt.Errorf("draft: %w", err)
	}
	if err := migrate.WriteSumFile(local, sum); err != nil {
		return fmt.Errorf("draft: %w", err)
	}
	return nil
}
