package migration

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
)

// Draft writes the SQL that leads from the migrations in dir to the ent schema
// into a new file there. The URL is that of an empty database, to which the
// migrations are applied first. It reports whether there was anything to write;
// it writes nothing when a file differs from its checksum, see [Seal].
func Draft(ctx context.Context, emptyURL, dir, name string) (bool, error) {
	local, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return false, fmt.Errorf("migration: %w", err)
	}
	if err := migrate.Validate(local); err != nil {
		return false, fmt.Errorf("migration: %w", err)
	}
	// Atlas could replay the files itself, but not clean up after row policies,
	// which refer to tables.
	if _, err := apply(ctx, emptyURL, os.DirFS(dir)); err != nil {
		return false, err
	}
	return difference(ctx, emptyURL, local, name)
}

// difference writes what the schema has more than the database.
func difference(ctx context.Context, url string, local migrate.Dir, name string) (bool, error) {
	drv, err := sql.Open(dialect.Postgres, url)
	if err != nil {
		return false, fmt.Errorf("migration: open: %w", err)
	}
	defer func() { _ = drv.Close() }()
	err = entmigrate.NewSchema(drv).NamedDiff(ctx, name,
		schema.WithDir(local),
		schema.WithFormatter(sqltool.GooseFormatter),
		schema.WithMigrationMode(schema.ModeInspect),
		schema.WithDialect(dialect.Postgres),
		schema.WithErrNoPlan(true),
		schema.WithDropColumn(true),
		schema.WithDropIndex(true),
		schema.WithDiffHook(tenantKeys),
	)
	if errors.Is(err, migrate.ErrNoPlan) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("migration: draft: %w", err)
	}
	return true, nil
}

// Seal writes the checksums of the files in dir, after a person has reviewed or
// written one. A test fails when a file differs from its checksum.
func Seal(dir string) error {
	local, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return fmt.Errorf("migration: %w", err)
	}
	sum, err := local.Checksum()
	if err != nil {
		return fmt.Errorf("migration: %w", err)
	}
	if err := migrate.WriteSumFile(local, sum); err != nil {
		return fmt.Errorf("migration: %w", err)
	}
	return nil
}
