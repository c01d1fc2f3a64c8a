package database_test

import (
	"context"
	"errors"
	"testing"

	"github.com/lib/pq"
)

func TestCancelingEndsTheStatementAndTheTransaction(t *testing.T) {
	t.Parallel()
	// Statements that were seen before run prepared and are canceled in a way
	// of their own.
	for _, times := range []int{1, 3} {
		db, organization := open(t, baseConfig(t)), newID(t)
		for range times - 1 {
			if _, err := db.SQL().ExecContext(t.Context(), `SELECT pg_sleep($1)`, 0); err != nil {
				t.Fatal(err)
			}
		}
		parent, cancel := context.WithCancel(as(t.Context(), organization))
		ctx, operation := db.ReadWrite(parent)
		mustExec(ctx, t, operation, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
		var backend int
		if err := operation.QueryOne(ctx, `SELECT pg_backend_pid()`, nil, &backend); err != nil {
			t.Fatal(err)
		}
		failed := make(chan error)
		go func() {
			_, err := operation.Exec(ctx, `SELECT pg_sleep($1)`, 3600)
			failed <- err
		}()
		awaitSleep(t, backend)
		cancel()
		if err := <-failed; !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the context's error", err)
		}
		if err := operation.Commit(); err == nil {
			t.Error("commit after cancellation: no error")
		}
		awaitIdle(t, db)
		if count := countPatients(t, db, organization); count != 0 {
			t.Errorf("%d patients were written", count)
		}
	}
}

// awaitSleep waits until a backend sleeps.
func awaitSleep(t *testing.T, backend int) {
	t.Helper()
	config := baseConfig(t)
	config.Role = "" // others may not look
	watch := open(t, config)
	await(t, "the statement does not start", func() (sleeps bool) {
		err := watch.SQL().QueryRowContext(context.WithoutCancel(t.Context()),
			`SELECT wait_event = 'PgSleep' FROM pg_stat_activity WHERE pid = $1`, backend).Scan(&sleeps)
		return err == nil && sleeps
	})
}

func TestCancelingAnIdleOperationFreesItsConnection(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	parent, cancel := context.WithCancel(as(t.Context(), organization))
	ctx, operation := db.ReadWrite(parent)
	mustExec(ctx, t, operation, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
	cancel()
	awaitIdle(t, db) // nobody calls Rollback
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written", count)
	}
	if _, err := operation.Exec(context.WithoutCancel(ctx), `SELECT 1`); !errors.Is(err, context.Canceled) {
		t.Errorf("statement afterwards: %v, want the operation's own reason", err)
	}
}

func TestCancelingWhileReadingRowsFreesTheConnection(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	parent, cancel := context.WithCancel(t.Context())
	ctx, operation := db.ReadOnly(parent)
	//nolint:sqlclosecheck // canceling closes them, which is what is tested
	rows, err := operation.Query(ctx, `SELECT generate_series(1, $1::int)`, 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	if !rows.Next() {
		t.Fatal(rows.Err())
	}
	cancel()
	for rows.Next() {
	}
	if !errors.Is(rows.Err(), context.Canceled) {
		t.Errorf("rows: %v, want the context's error", rows.Err())
	}
	awaitIdle(t, db)
}

func TestPanicLosesNoConnection(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	func() {
		defer func() { _ = recover() }()
		ctx, operation := db.ReadWrite(as(t.Context(), organization))
		defer operation.Rollback()
		mustExec(ctx, t, operation, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
		//nolint:rowserrcheck,sqlclosecheck // leaving them open is what is tested
		if _, err := operation.Query(ctx, `SELECT generate_series(1, 10)`); err != nil {
			t.Error(err)
		}
		panic("with rows left open")
	}()
	awaitIdle(t, db)
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written", count)
	}
}

func TestServerEndsSlowStatements(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.StatementTimeout = 20_000_000 // 20 ms
	ctx, operation := open(t, config).ReadOnly(t.Context())
	defer operation.Rollback()
	if _, err := operation.Exec(ctx, `SELECT pg_sleep(3600)`); pq.As(err, "57014") == nil {
		t.Errorf("got %v, want the statement to be canceled", err)
	}
}
