package migration_test

import (
	"context"
	"database/sql"
	"io/fs"
	"testing"
	"testing/fstest"

	_ "github.com/lib/pq" // the driver

	"caseload/ent/migration"
	"caseload/internal/testkit"
)

// empty is a database without a table.
func empty(t *testing.T) string {
	t.Helper()
	owner, _ := testkit.Database(t, func(context.Context, string) error { return nil }, "empty")
	return owner
}

// migrated is a connection to a database with every table.
func migrated(t *testing.T) *sql.DB {
	t.Helper()
	url := empty(t)
	_, err := migration.Apply(t.Context(), url)
	must(t, err)
	db, err := sql.Open("postgres", url)
	must(t, err)
	t.Cleanup(func() { must(t, db.Close()) })
	return db
}

// changed are the migrations with some files in other words.
func changed(t *testing.T, texts map[string]string) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	names, err := fs.Glob(migration.Files(), "*.sql")
	must(t, err)
	for _, name := range names {
		text, err := fs.ReadFile(migration.Files(), name)
		must(t, err)
		all[name] = &fstest.MapFile{Data: text}
	}
	for name, text := range texts {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return all
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
