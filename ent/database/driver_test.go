package database_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"testing"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"entgo.io/ent/schema/field"

	"caseload/ent/database"
)

func TestStatementWithoutOperationIsRefused(t *testing.T) {
	t.Parallel()
	sent := &recorder{}
	config := baseConfig(t)
	config.Observe = sent.observe
	db := open(t, config)
	elsewhere, other := open(t, baseConfig(t)).ReadOnly(t.Context())
	defer other.Rollback()

	ctx := t.Context()
	execQuerier, ok := db.Driver().(entsql.ExecQuerier)
	if !ok {
		t.Fatal("the driver lacks what ent's ExecContext asks for")
	}
	tries := map[string]func() error{
		"Exec":  func() error { return db.Driver().Exec(ctx, `SELECT 1`, []any{}, nil) },
		"Query": func() error { return db.Driver().Query(ctx, `SELECT 1`, []any{}, &entsql.Rows{}) },
		"Tx": func() error {
			_, err := db.Driver().Tx(ctx)
			return err
		},
		"ExecContext": func() error {
			_, err := execQuerier.ExecContext(ctx, `SELECT 1`)
			return err
		},
		"QueryContext": func() error {
			_, err := execQuerier.QueryContext(ctx, `SELECT 1`) //nolint:rowserrcheck,sqlclosecheck // there are none
			return err
		},
		"operation of another database": func() error {
			return db.Driver().Exec(elsewhere, `SELECT 1`, []any{}, nil)
		},
	}
	for name, try := range tries {
		if err := try(); !errors.Is(err, database.ErrNoOperation) {
			t.Errorf("%s: got %v, want ErrNoOperation", name, err)
		}
	}
	if got := sent.take(); len(got) > 0 {
		t.Errorf("sent %q", got)
	}
}

func TestDriverAnswersAsEntExpects(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	driver := db.Driver()
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()

	var result sql.Result
	if err := driver.Exec(ctx, `SELECT generate_series(1, $1::int)`, []any{3}, &result); err != nil {
		t.Fatal(err)
	}
	if affected, err := result.RowsAffected(); err != nil || affected != 3 {
		t.Errorf("%d rows affected, error %v, want 3", affected, err)
	}
	rows := &entsql.Rows{}
	if err := driver.Query(ctx, `SELECT $1::int`, []any{3}, rows); err != nil {
		t.Fatal(err)
	}
	if n, err := entsql.ScanInt(rows); err != nil || n != 3 {
		t.Errorf("got %d, error %v", n, err)
	}
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"arguments of Exec":  driver.Exec(ctx, `SELECT 1`, 1, nil),
		"arguments of Query": driver.Query(ctx, `SELECT 1`, 1, rows),
		"result of Exec":     driver.Exec(ctx, `SELECT 1`, []any{}, &rows),
		"result of Query":    driver.Query(ctx, `SELECT 1`, []any{}, &result),
	} {
		if err == nil {
			t.Errorf("wrong %s: no error", name)
		}
	}
	if _, err := operation.Exec(ctx, `SELECT 1`); err != nil {
		t.Errorf("somebody kept the turn: %v", err)
	}
}

func TestTransactionOfEntIsAPartOfTheOperation(t *testing.T) {
	t.Parallel()
	sent := &recorder{}
	config := baseConfig(t)
	config.Observe = sent.observe
	db, organization := open(t, config), newID(t)
	ctx, operation := db.ReadWrite(as(t.Context(), organization))
	defer operation.Rollback()
	tx, err := db.Driver().Tx(ctx)
	if err != nil {
		t.Fatal(err)
	}
	err = tx.Exec(ctx, `INSERT INTO patient (organization_id, id) VALUES ($1, $1)`, []any{organization}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := sent.take(); len(got) != 2 {
		t.Errorf("sent %q, want the beginning and one statement", got)
	}
	operation.Rollback()
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written before the operation's commit", count)
	}
}

func TestHalfOfAnEntWriteIsNotCommitted(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	ctx, operation := db.ReadWrite(as(t.Context(), organization))
	defer operation.Rollback()
	// A new row with an edge to one that does not exist: ent notices after the
	// insert, for the server all is well.
	spec := sqlgraph.NewCreateSpec("patient", sqlgraph.NewFieldSpec("id", field.TypeUUID))
	spec.ID.Value = newID(t)
	spec.SetField("organization_id", field.TypeUUID, organization)
	spec.Edges = []*sqlgraph.EdgeSpec{{
		Rel: sqlgraph.O2M, Table: "patient", Columns: []string{"name"},
		Target: &sqlgraph.EdgeTarget{
			IDSpec: sqlgraph.NewFieldSpec("id", field.TypeUUID),
			Nodes:  []driver.Value{newID(t)},
		},
	}}
	if err := sqlgraph.CreateNode(ctx, db.Driver(), spec); err == nil {
		t.Fatal("an edge to nothing was made")
	}
	if err := operation.Commit(); !errors.Is(err, database.ErrUndone) {
		t.Errorf("commit: %v, want ErrUndone", err)
	}
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written", count)
	}
}

func TestTransactionOptionsOfEntAreRefused(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadWrite(t.Context())
	defer operation.Rollback()
	beginner, ok := db.Driver().(interface {
		BeginTx(ctx context.Context, options *entsql.TxOptions) (dialect.Tx, error)
	})
	if !ok {
		t.Fatal("the driver lacks what ent's BeginTx asks for")
	}
	for _, options := range []*entsql.TxOptions{nil, {}} {
		if _, err := beginner.BeginTx(ctx, options); err != nil {
			t.Error(err)
		}
	}
	if _, err := beginner.BeginTx(ctx, &entsql.TxOptions{Isolation: sql.LevelSerializable}); err == nil {
		t.Error("an isolation that cannot be had was promised")
	}
}
