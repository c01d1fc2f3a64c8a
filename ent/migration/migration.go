// Package migration holds the versioned SQL that builds the database, and
// applies it. The files are drafted from the ent schema, reviewed by a person,
// and never edited once they have been applied anywhere.
package migration

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	_ "github.com/lib/pq" // the driver of the owner's connection
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"caseload/ent/database"
)

//go:embed sql/*.sql
var files embed.FS

// Files are the migrations in the binary, in the format of goose.
func Files() fs.FS {
	sub, err := fs.Sub(files, "sql")
	if err != nil {
		panic(err) // the folder is part of the binary
	}
	return sub
}

// Apply brings the database up to date, one transaction a file, under a lock
// that several servers starting at once share. The URL is the owner's; without
// an sslmode in it the server's certificate is verified. It returns the names of
// the files that it applied. The error wraps [ErrEdited] when a file that was
// applied before has another text by now.
func Apply(ctx context.Context, ownerURL string) (applied []string, err error) {
	return ApplyFrom(ctx, ownerURL, Files())
}

// ApplyFrom is [Apply] with other files: those of a draft.
func ApplyFrom(ctx context.Context, ownerURL string, from fs.FS) (applied []string, err error) {
	address, err := database.Verified(ownerURL)
	if err != nil {
		return nil, fmt.Errorf("migration: %w", err)
	}
	db, err := sql.Open("postgres", address)
	if err != nil {
		return nil, fmt.Errorf("migration: open: %w", err)
	}
	defer func() { _ = db.Close() }()
	if err := verify(ctx, db, from); err != nil {
		return nil, err
	}
	results, err := up(ctx, db, from)
	if err != nil {
		return nil, fmt.Errorf("migration: %w", err)
	}
	for _, r := range results {
		applied = append(applied, r.Source.Path)
	}
	return applied, remember(ctx, db, from)
}

func up(ctx context.Context, db *sql.DB, from fs.FS) ([]*goose.MigrationResult, error) {
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, from, goose.WithSessionLocker(locker))
	if err != nil {
		return nil, err //nolint:wrapcheck // the caller wraps
	}
	return provider.Up(ctx) //nolint:wrapcheck // the caller wraps
}
