package database_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
)

func TestOperationSendsNothingWithoutStatement(t *testing.T) {
	t.Parallel()
	sent := &recorder{}
	config := baseConfig(t)
	config.Observe = sent.observe
	db := open(t, config)
	_, committed := db.ReadWrite(t.Context())
	if err := committed.Commit(); err != nil {
		t.Error(err)
	}
	_, rolledBack := db.ReadWrite(t.Context())
	rolledBack.Rollback()
	if got := sent.take(); len(got) > 0 {
		t.Errorf("sent %q", got)
	}
}

func TestOperationIsOneTransactionWithItsSettings(t *testing.T) {
	t.Parallel()
	begins := map[string]func(*database.DB, context.Context) (context.Context, *database.Operation){
		"BEGIN READ ONLY, ISOLATION LEVEL REPEATABLE READ; SET LOCAL app.organization": (*database.DB).ReadOnly,
		"BEGIN READ WRITE, ISOLATION LEVEL READ COMMITTED; SET LOCAL app.organization": (*database.DB).ReadWrite,
	}
	for opening, begin := range begins {
		sent, trips := &recorder{}, &counter{}
		config := baseConfig(t).WithDial(trips.dial)
		config.Observe = sent.observe
		db := open(t, config)
		if err := db.SQL().PingContext(t.Context()); err != nil {
			t.Fatal(err)
		}
		before := trips.trips.Load()

		organization := newID(t)
		ctx, operation := begin(db, as(t.Context(), organization))
		var first, second [2]string
		const query = `SELECT current_setting('app.organization'), pg_backend_pid()`
		for _, into := range []*[2]string{&first, &second} {
			if err := operation.QueryOne(ctx, query, nil, &into[0], &into[1]); err != nil {
				t.Fatal(err)
			}
		}
		if err := operation.Commit(); err != nil {
			t.Fatal(err)
		}
		if first != second || first[0] != organization.String() {
			t.Errorf("first statement saw %q, second %q, organization %s", first, second, organization)
		}
		if diff := cmp.Diff([]string{opening, query, query, "COMMIT"}, sent.take()); diff != "" {
			t.Errorf("statements (-want +got):\n%s", diff)
		}
		if got := trips.trips.Load() - before; got != 4 {
			t.Errorf("took %d round trips, want 4", got)
		}
	}
}

func TestOperationReadsOneSnapshot(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	ctx, operation := db.ReadOnly(as(t.Context(), organization))
	defer operation.Rollback()
	for range 2 {
		var count int
		if err := operation.QueryOne(ctx, `SELECT count(*) FROM patient`, nil, &count); err != nil {
			t.Fatal(err)
		}
		if count != 0 {
			t.Errorf("saw %d patients that were added meanwhile", count)
		}
		addPatient(t, db, organization)
	}
}

func TestReadOnlyOperationRefusesToWrite(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	ctx, operation := db.ReadOnly(as(t.Context(), organization))
	defer operation.Rollback()
	_, err := operation.Exec(ctx, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
	if pq.As(err, "25006") == nil {
		t.Errorf("got %v, want a read-only transaction's refusal", err)
	}
}

func TestStatementsTakeTurns(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.MaxOpen = 3
	db, organization := open(t, config), newID(t)
	for range 30 {
		addPatient(t, db, organization)
	}
	ctx, operation := db.ReadOnly(as(t.Context(), organization))
	defer operation.Rollback()
	var group sync.WaitGroup
	for i := range 50 {
		group.Go(func() {
			if err := readPatients(ctx, operation, i, 30); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if used := db.SQL().Stats().InUse; used != 1 {
		t.Errorf("%d connections in use, want 1", used)
	}
	if err := operation.Commit(); err != nil {
		t.Error(err)
	}
}

// readPatients reads rows one by one, so that statements would mix.
func readPatients(ctx context.Context, operation *database.Operation, mark, want int) error {
	rows, err := operation.Query(ctx, `SELECT id, $1::int FROM patient`, mark)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	count := 0
	for ; rows.Next(); count++ {
		var id uuid.UUID
		var got int
		if err := rows.Scan(&id, &got); err != nil {
			return err
		}
		if got != mark {
			return fmt.Errorf("statement %d read a row of statement %d", mark, got)
		}
	}
	if count != want {
		return fmt.Errorf("read %d rows, want %d", count, want)
	}
	return rows.Err()
}

func TestOperationsOfTwoTenantsLeakNothing(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.MaxOpen = 8
	db := open(t, config)
	tenants := map[uuid.UUID]int{newID(t): 3, newID(t): 5}
	var group sync.WaitGroup
	for tenant, patients := range tenants {
		for range patients {
			addPatient(t, db, tenant)
		}
		for i := range 100 {
			group.Go(func() {
				ctx, operation := db.ReadOnly(as(t.Context(), tenant))
				defer operation.Rollback()
				if err := readPatients(ctx, operation, i, patients); err != nil {
					t.Error(err)
				}
			})
		}
	}
	group.Wait()
	for range config.MaxOpen {
		var left sql.NullString
		err := db.SQL().QueryRowContext(t.Context(),
			`SELECT nullif(current_setting('app.organization', true), '')`).Scan(&left)
		if err != nil || left.Valid {
			t.Errorf("a connection in the pool still has %v, error %v", left, err)
		}
	}
}

func TestCommitOfAbortedTransactionIsAnError(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	ctx, operation := db.ReadWrite(as(t.Context(), organization))
	defer operation.Rollback()
	mustExec(ctx, t, operation, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
	if _, err := operation.Exec(ctx, `SELECT 1/0`); err == nil {
		t.Fatal("division by zero is possible")
	}
	if err := operation.Commit(); !errors.Is(err, database.ErrAborted) {
		t.Errorf("commit: %v, want ErrAborted", err)
	}
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written", count)
	}
}

func TestCommitReportsDeferredConstraint(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadWrite(t.Context())
	defer operation.Rollback()
	mustExec(ctx, t, operation, `
		CREATE TEMPORARY TABLE unique_later (n int UNIQUE DEFERRABLE INITIALLY DEFERRED);
		INSERT INTO unique_later VALUES (1), (1)`)
	if err := operation.Commit(); pq.As(err, "23505") == nil {
		t.Errorf("commit: %v, want a unique violation", err)
	}
	awaitIdle(t, db)
}

func TestEndedOperationRunsNothing(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadOnly(t.Context())
	if _, err := operation.Exec(ctx, `SELECT 1`); err != nil {
		t.Fatal(err)
	}
	if err := operation.Commit(); err != nil {
		t.Fatal(err)
	}
	if _, err := operation.Exec(ctx, `SELECT 1`); !errors.Is(err, database.ErrEnded) {
		t.Errorf("statement after the end: %v, want ErrEnded", err)
	}
	if err := operation.Commit(); !errors.Is(err, database.ErrEnded) {
		t.Errorf("second commit: %v, want ErrEnded", err)
	}
	for range 2 {
		operation.Rollback()
	}
}

func TestWaitingForATurnEndsWithTheContext(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()
	rows, err := operation.Query(ctx, `SELECT generate_series(1, 10)`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	waiting, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := operation.Exec(waiting, `SELECT 1`); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v while rows were open, want the context's error", err)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := operation.Exec(ctx, `SELECT 1`); err != nil {
		t.Errorf("after the rows were closed: %v", err)
	}
}

func TestWaitingForAConnectionEndsWithTheStatementsContext(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.MaxOpen = 1
	db := open(t, config)
	ctx, holder := db.ReadOnly(t.Context())
	if _, err := holder.Exec(ctx, `SELECT 1`); err != nil {
		t.Fatal(err)
	}
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()
	short, cancel := context.WithCancel(ctx)
	failed := make(chan error)
	go func() {
		_, err := operation.Exec(short, `SELECT 1`)
		failed <- err
	}()
	await(t, "nobody waits for a connection", func() bool { return db.SQL().Stats().WaitCount > 0 })
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
	holder.Rollback()
	if _, err := operation.Exec(ctx, `SELECT 1`); err != nil {
		t.Errorf("the operation cannot go on: %v", err)
	}
}

func TestQueryOneTellsNoRow(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()
	var n int
	if err := operation.QueryOne(ctx, `SELECT 1 WHERE false`, nil, &n); !errors.Is(err, sql.ErrNoRows) {
		t.Errorf("got %v, want sql.ErrNoRows", err)
	}
	if err := operation.QueryOne(ctx, `SELECT 1/$1::int`, []any{0}, &n); pq.As(err, "22012") == nil {
		t.Errorf("got %v, want division by zero", err)
	}
}

func TestStatementsAreNotCompiled(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, op := db.ReadOnly(t.Context())
	defer op.Rollback()
	var jit string
	if err := op.QueryOne(ctx, `show jit`, nil, &jit); err != nil || jit != "off" {
		t.Errorf("jit %q, error %v", jit, err)
	}
}
