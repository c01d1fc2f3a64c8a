package migration_test

import (
	"errors"
	"io/fs"
	"strings"
	"sync"
	"testing"

	"caseload/ent/migration"
)

const later = "20991231000000_later.sql"

func TestServersThatStartTogetherMigrateOnce(t *testing.T) {
	t.Parallel()
	url := empty(t)
	var (
		all     sync.WaitGroup
		mu      sync.Mutex
		applied []string
	)
	for range 4 {
		all.Go(func() {
			names, err := migration.Apply(t.Context(), url)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			applied = append(applied, names...)
		})
	}
	all.Wait()
	files, err := fs.Glob(migration.Files(), "*.sql")
	must(t, err)
	if want := len(files); len(applied) != want {
		t.Errorf("applied %v, want each of %d once", applied, want)
	}
}

func TestAMigrationThatWasEditedAfterItWasAppliedIsRefused(t *testing.T) {
	t.Parallel()
	url := empty(t)
	_, err := migration.ApplyFrom(t.Context(), url, changed(t, map[string]string{later: "-- +goose Up\nselect 1;"}))
	must(t, err)
	edited := changed(t, map[string]string{later: "-- +goose Up\nselect 2;"})
	_, err = migration.ApplyFrom(t.Context(), url, edited)
	if !errors.Is(err, migration.ErrEdited) || !strings.Contains(err.Error(), later) {
		t.Errorf("got %v, want ErrEdited for %s", err, later)
	}
}

func TestAnOlderVersionRunsOnANewerDatabase(t *testing.T) {
	t.Parallel()
	url := empty(t)
	_, err := migration.ApplyFrom(t.Context(), url, changed(t, map[string]string{later: "-- +goose Up\nselect 1;"}))
	must(t, err)
	if applied, err := migration.Apply(t.Context(), url); err != nil || len(applied) > 0 {
		t.Errorf("applied %v, error %v", applied, err)
	}
}

func TestAFailedMigrationLeavesNothingOfItself(t *testing.T) {
	t.Parallel()
	url := empty(t)
	broken := changed(t, map[string]string{later: "-- +goose Up\ncreate table half (); select 1/0;"})
	if _, err := migration.ApplyFrom(t.Context(), url, broken); err == nil {
		t.Fatal("no error")
	}
	whole := changed(t, map[string]string{later: "-- +goose Up\ncreate table half ();"})
	if applied, err := migration.ApplyFrom(t.Context(), url, whole); err != nil || len(applied) != 1 {
		t.Errorf("applied %v, error %v", applied, err)
	}
}

func TestAMigrationIsNotSentOverAConnectionThatMayFallBackToPlainText(t *testing.T) {
	t.Parallel()
	_, err := migration.Apply(t.Context(), "postgres://db.example/care?sslmode=prefer")
	if err == nil || !strings.Contains(err.Error(), "plain text") {
		t.Errorf("got %v", err)
	}
}
