package main

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"log/slog"
	"math"
	"path"
	"strconv"
	"strings"

	"caseload/ent/migration"
)

// migrate brings the database up to date where the owner's address is known.
func (p place) migrate(ctx context.Context, log *slog.Logger) error {
	if p.owner == "" {
		return nil
	}
	applied, err := migration.Apply(ctx, p.owner)
	if err != nil {
		return err
	}
	if len(applied) > 0 {
		log.InfoContext(ctx, "migrated the database", "applied", len(applied))
	}
	return nil
}

// checkMigrated refuses a database that lacks a migration of this version, or
// that was built from another text of one.
// Later migrations than this version knows are fine: they only add, so that
// two versions can run during a rollout.
func checkMigrated(ctx context.Context, db *sql.DB) error {
	want, err := newest(migration.Files())
	if err != nil {
		return err
	}
	got, err := current(ctx, db)
	if err != nil {
		return err
	}
	if got < want {
		return fmt.Errorf("the database is at version %d of its schema and needs %d: run the command migrate, or set MIGRATION_DATABASE_URL", got, want)
	}
	return migration.Verify(ctx, db)
}

// current is the highest version that was applied: zero on an empty database,
// and unknown where the server's role may not read the list.
func current(ctx context.Context, db *sql.DB) (version int64, err error) {
	var there, readable bool
	const list = `select t is not null, coalesce(has_table_privilege(t, 'select'), false)
		from to_regclass('goose_db_version') t`
	if err := db.QueryRowContext(ctx, list).Scan(&there, &readable); err != nil {
		return 0, fmt.Errorf("look for the list of migrations: %w", err)
	}
	switch {
	case !there:
		return 0, nil
	case !readable:
		return unknownVersion, nil
	}
	const highest = `select coalesce(max(version_id), 0) from goose_db_version where is_applied`
	if err := db.QueryRowContext(ctx, highest).Scan(&version); err != nil {
		return 0, fmt.Errorf("read the list of migrations: %w", err)
	}
	return version, nil
}

// unknownVersion counts as new enough.
const unknownVersion = math.MaxInt64

// newest is the highest version among the migrations' file names.
func newest(files fs.FS) (int64, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("migrations: %w", err)
	}
	var highest int64
	for _, name := range names {
		digits, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("migration %s has no version in its name", name)
		}
		highest = max(highest, version)
	}
	return highest, nil
}
