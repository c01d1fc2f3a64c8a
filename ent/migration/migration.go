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
// that several servers starting at once share. The URL is the owner's. It
// returns the names of the files that it applied.
func Apply(ctx context.Context, ownerURL string) (applied []string, err error) {
	db, err := sql.Open("postgres", ownerURL)
	if err != nil {
		return nil, fmt.Errorf("migration: open: %w", err)
	}
	defer func() { _ = db.Close() }()
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, fmt.Errorf("migration: lock: %w", err)
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, Files(), goose.WithSessionLocker(locker))
	if err != nil {
		return nil, fmt.Errorf("migration: %w", err)
	}
	results, err := provider.Up(ctx)
	if err != nil {
		return nil, fmt.Errorf("migration: %w", err)
	}
	for _, r := range results {
		applied = append(applied, r.Source.Path)
	}
	return applied, nil
}
