package feed_test

import (
	"context"
	"database/sql"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
)

// A cursor over a log needs the order in which transactions become visible.
// The tests show that a sequence does not give it, and that the counter row
// does: its lock makes the order of positions the order of commits.

// appendSequenced appends one change with the next number of a sequence.
const appendSequenced = `
	INSERT INTO sequenced (organization_id, patient_id, entity_type, entity_id, kind)
	VALUES ($1, $2, 'Condition', $2, 'CREATED')`

// readGuarded reads a sequenced log up to the oldest transaction that still runs.
const readGuarded = `
	SELECT id FROM sequenced
	WHERE organization_id = $1 AND id > $2 AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid, id`

func (w *world) begin(t *testing.T) *sql.Tx {
	t.Helper()
	tx, err := w.db.SQL().BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tx.Rollback() })
	return tx
}

func (*world) exec(t *testing.T, tx *sql.Tx, query string, args ...any) {
	t.Helper()
	if _, err := tx.ExecContext(t.Context(), query, args...); err != nil {
		t.Fatal(err)
	}
}

func commit(t *testing.T, tx *sql.Tx) {
	t.Helper()
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

// numbers reads what lies behind the cursor.
func (w *world) numbers(t *testing.T, query string, organization uuid.UUID, cursor int64) (numbers []int64) {
	t.Helper()
	rows, err := w.db.SQL().QueryContext(t.Context(), query, organization, cursor)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var number int64
		if err := rows.Scan(&number); err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, number)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
	return numbers
}

func TestSequenceLosesWhatCommitsInReverseOrder(t *testing.T) {
	t.Parallel()
	const read = `SELECT id FROM sequenced WHERE organization_id = $1 AND id > $2 ORDER BY id`
	w, organization := newWorld(t), uuid.New()
	first, second := w.begin(t), w.begin(t)
	w.exec(t, first, appendSequenced, organization, uuid.New())
	w.exec(t, second, appendSequenced, organization, uuid.New())
	commit(t, second)
	seen := w.numbers(t, read, organization, 0)
	if len(seen) != 1 {
		t.Fatalf("saw %v, want the one that was committed", seen)
	}
	if guarded := w.numbers(t, readGuarded, organization, 0); len(guarded) > 0 {
		t.Errorf("the guard let %v pass its open predecessor", guarded)
	}
	commit(t, first)
	if late := w.numbers(t, read, organization, seen[0]); len(late) != 0 {
		t.Errorf("a naive reader sees %v after all: then a sequence would do", late)
	}
	// The guard waits for the oldest transaction of the whole cluster, other
	// tests' databases included.
	var guarded []int64
	for end := time.Now().Add(time.Minute); len(guarded) != 2 && time.Now().Before(end); time.Sleep(20 * time.Millisecond) { //nolint:forbidigo // the horizon of the cluster moves by itself
		guarded = w.numbers(t, readGuarded, organization, 0)
	}
	if len(guarded) != 2 {
		t.Errorf("the guard shows %v, want both", guarded)
	}
}

func TestCounterHasTheSecondWriterWaitForTheFirst(t *testing.T) {
	t.Parallel()
	for _, end := range []string{"commit", "rollback"} {
		w, organization := newWorld(t), uuid.New()
		first, second := w.begin(t), w.begin(t)
		var backend int
		if err := second.QueryRowContext(t.Context(), `SELECT pg_backend_pid()`).Scan(&backend); err != nil {
			t.Fatal(err)
		}
		w.exec(t, first, appendCounted, organization, uuid.New())
		done := make(chan error)
		go func() {
			_, err := second.ExecContext(context.WithoutCancel(t.Context()), appendCounted, organization, uuid.New())
			done <- err
		}()
		w.blocked(t, backend)
		if seen := w.after(t, organization, 0); len(seen) > 0 {
			t.Errorf("saw %v before any commit", seen)
		}
		want := []int64{1, 2}
		if end == "commit" {
			commit(t, first)
		} else {
			want = []int64{1} // the position is used again: no gap
			if err := first.Rollback(); err != nil {
				t.Fatal(err)
			}
		}
		if err := <-done; err != nil {
			t.Fatal(err)
		}
		commit(t, second)
		if seen := w.after(t, organization, 0); !slices.Equal(seen, want) {
			t.Errorf("after %s saw %v, want %v", end, seen, want)
		}
	}
}

// blocked waits until a backend waits for a lock.
func (w *world) blocked(t *testing.T, backend int) {
	t.Helper()
	for {
		var waits bool
		err := w.db.SQL().QueryRowContext(t.Context(),
			`SELECT cardinality(pg_blocking_pids($1)) > 0`, backend).Scan(&waits)
		if err != nil {
			t.Fatal(err)
		}
		if waits {
			return
		}
	}
}

func TestCounterLosesNothingUnderLoad(t *testing.T) {
	t.Parallel()
	const writers, each = 16, 20
	w, organization := newWorld(t), uuid.New()
	var group sync.WaitGroup
	for range writers {
		group.Go(func() {
			for range each {
				if _, err := w.db.SQL().ExecContext(t.Context(), appendCounted, organization, uuid.New()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	var seen []int64
	for len(seen) < writers*each && !t.Failed() {
		seen = append(seen, w.after(t, organization, int64(len(seen)))...)
		for i, position := range seen {
			if position != int64(i+1) {
				t.Fatalf("position %d came as number %d", position, i+1)
			}
		}
	}
	group.Wait()
}
