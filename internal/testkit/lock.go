package testkit

import (
	"database/sql"
	"testing"
	"time"
)

// AwaitLock asks Postgres, as a role that may see everybody's work, until somebody waits for
// a lock in the database.
func AwaitLock(t testing.TB, db *sql.DB) {
	t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for waiting := false; !waiting; {
		err := db.QueryRowContext(t.Context(), `select exists (
			select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`).Scan(&waiting)
		if err != nil {
			t.Fatal(err)
		}
		if time.Now().After(deadline) {
			t.Fatal("nobody came to wait for a lock")
		}
	}
}
