package database_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/ent/database"
)

func TestWriteWithinReadHasItsOwnConnection(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	reading, outer := db.ReadOnly(as(t.Context(), organization))
	defer outer.Rollback()
	mustExec(reading, t, outer, `SELECT 1`)

	writing, inner := db.ReadWrite(reading)
	defer inner.Rollback()
	if found, _ := database.FromContext(writing); found != inner {
		t.Error("the returned context does not belong to the writing operation")
	}
	mustExec(writing, t, inner, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
	if used := db.SQL().Stats().InUse; used != 2 {
		t.Errorf("%d connections in use, want 2", used)
	}
	if err := inner.Commit(); err != nil {
		t.Fatal(err)
	}
	if count := countPatients(t, db, organization); count != 1 {
		t.Errorf("%d patients, want 1", count)
	}
}

func TestOperationsWithinAWriteArePartsOfIt(t *testing.T) {
	t.Parallel()
	sent := &recorder{}
	config := baseConfig(t)
	config.Observe = sent.observe
	db, organization := open(t, config), newID(t)
	ctx, outer := db.ReadWrite(as(t.Context(), organization))
	defer outer.Rollback()
	const insert = `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`
	mustExec(ctx, t, outer, insert, organization)

	reading, read := db.ReadOnly(ctx)
	var count int
	const query = `SELECT count(*) FROM patient`
	if err := read.QueryOne(reading, query, nil, &count); err != nil || count != 1 {
		t.Errorf("the part saw %d patients, error %v, want the one just written", count, err)
	}
	_, write := db.ReadWrite(ctx)
	for _, part := range []*database.Operation{read, write} {
		if err := part.Commit(); err != nil {
			t.Error(err)
		}
		part.Rollback()
	}
	if err := outer.Commit(); err != nil {
		t.Fatal(err)
	}
	begin := "BEGIN READ WRITE, ISOLATION LEVEL READ COMMITTED; SET LOCAL app.organization"
	if diff := cmp.Diff([]string{begin, insert, query, "COMMIT"}, sent.take()); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
}

func TestPartThatRollsBackTakesTheWholeWithIt(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	ctx, outer := db.ReadWrite(as(t.Context(), organization))
	defer outer.Rollback()
	inside, part := db.ReadWrite(ctx)
	mustExec(inside, t, part, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, organization)
	part.Rollback()
	if err := outer.Commit(); !errors.Is(err, database.ErrUndone) {
		t.Errorf("commit: %v, want ErrUndone", err)
	}
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written", count)
	}
}

func TestOperationAfterAnEndedWriteStandsApart(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, first := db.ReadWrite(t.Context())
	if err := first.Commit(); err != nil {
		t.Fatal(err)
	}
	ctx, second := db.ReadOnly(ctx)
	defer second.Rollback()
	mustExec(ctx, t, second, `SELECT 1`)
}

func TestFailedAttemptLeavesTheRest(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	ctx, operation := db.ReadWrite(as(t.Context(), organization))
	defer operation.Rollback()
	const insert = `INSERT INTO patient (organization_id, id) VALUES ($1, $2)`
	kept, taken := newID(t), newID(t)
	mustExec(ctx, t, operation, insert, organization, kept)

	refused := errors.New("refused")
	attempts := map[string]func(context.Context) error{
		"own error": func(ctx context.Context) error {
			_, err := operation.Exec(ctx, insert, organization, taken)
			return errors.Join(err, refused)
		},
		"error of the server": func(ctx context.Context) error {
			_, err := operation.Exec(ctx, insert, organization, kept)
			return err
		},
		"error that went unnoticed": func(ctx context.Context) error {
			_, _ = operation.Exec(ctx, insert, organization, kept)
			return nil
		},
		"part that gave up": func(ctx context.Context) error {
			_, part := db.ReadWrite(ctx)
			part.Rollback()
			return nil
		},
		"attempt within an attempt": func(ctx context.Context) error {
			return operation.Savepoint(ctx, func(ctx context.Context) error {
				_, err := operation.Exec(ctx, insert, organization, kept)
				return err
			})
		},
	}
	for name, attempt := range attempts {
		if err := operation.Savepoint(ctx, attempt); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	err := operation.Savepoint(ctx, func(ctx context.Context) error {
		_, err := operation.Exec(ctx, insert, organization, newID(t))
		return err
	})
	if err != nil {
		t.Error(err)
	}
	if err := operation.Commit(); err != nil {
		t.Fatal(err)
	}
	if count := countPatients(t, db, organization); count != 2 {
		t.Errorf("%d patients, want the one before and the one of the last attempt", count)
	}
}
