package migration

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

// ErrEdited says that a migration's text is not the one that was applied.
var ErrEdited = errors.New("a migration was edited after it had been applied")

// Database is what [Verify] asks.
type Database interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Verify compares what was applied to the database with the files of this
// version. Migrations of later versions, and those applied before checksums were
// kept, are not compared. The error wraps [ErrEdited] and names the first file
// that differs.
func Verify(ctx context.Context, db Database) error { return verify(ctx, db, Files()) }

func verify(ctx context.Context, db Database, from fs.FS) error {
	kept, err := remembered(ctx, db)
	if err != nil || len(kept) == 0 {
		return err
	}
	known, err := checksums(from)
	if err != nil {
		return err
	}
	for _, version := range slices.Sorted(maps.Keys(kept)) {
		file, ok := known[version]
		if ok && kept[version] != file.checksum {
			return fmt.Errorf("migration: %w: %s; put its text back and write the change into a new one", ErrEdited, file.name)
		}
	}
	return nil
}

// remembered are the checksums that the database has, by version: none on a
// database that was never migrated, or whose list is closed to the role.
func remembered(ctx context.Context, db Database) (kept map[int64]string, err error) {
	// A database that no version with checksums has migrated yet lacks the column.
	rows, err := db.QueryContext(ctx, `select version_id, to_jsonb(g) ->> 'checksum' from goose_db_version g
		where is_applied and to_jsonb(g) ->> 'checksum' is not null`)
	if pq.As(err, pqerror.UndefinedTable, pqerror.InsufficientPrivilege) != nil {
		return map[int64]string{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("migration: read checksums: %w", err)
	}
	defer func() { _ = rows.Close() }()
	kept = map[int64]string{}
	for rows.Next() {
		var version int64
		var checksum string
		if err := rows.Scan(&version, &checksum); err != nil {
			return nil, fmt.Errorf("migration: read checksums: %w", err)
		}
		kept[version] = checksum
	}
	return kept, rows.Err()
}

// remember keeps the checksums of what is applied, beside goose's own list.
func remember(ctx context.Context, db *sql.DB, from fs.FS) error {
	known, err := checksums(from)
	if err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `alter table goose_db_version add column if not exists checksum text`); err != nil {
		return fmt.Errorf("migration: keep checksums: %w", err)
	}
	for version, file := range known {
		_, err := db.ExecContext(ctx, `update goose_db_version set checksum = $2
			where version_id = $1 and is_applied and checksum is null`, version, file.checksum)
		if err != nil {
			return fmt.Errorf("migration: keep checksums: %w", err)
		}
	}
	return nil
}

// sealed is a migration with its checksum.
type sealed struct{ name, checksum string }

// checksums are the migrations by version.
func checksums(from fs.FS) (map[int64]sealed, error) {
	names, err := fs.Glob(from, "*.sql")
	if err != nil {
		return nil, fmt.Errorf("migration: %w", err)
	}
	found := make(map[int64]sealed, len(names))
	for _, name := range names {
		digits, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("migration: %s has no version in its name", name)
		}
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, fmt.Errorf("migration: %w", err)
		}
		sum := sha256.Sum256(text)
		found[version] = sealed{name, hex.EncodeToString(sum[:])}
	}
	return found, nil
}
