package database_test

import (
	"database/sql"
	"fmt"
	"testing"

	"github.com/lib/pq"

	"caseload/ent/database"
)

// preparedOn counts the statements that a connection keeps prepared.
func preparedOn(t *testing.T, conn *sql.Conn) (count int) {
	t.Helper()
	err := conn.QueryRowContext(t.Context(), `SELECT count(*) FROM pg_prepared_statements`).Scan(&count)
	if err != nil {
		t.Fatal(err)
	}
	return count
}

func TestRepeatedStatementTakesOneRoundTrip(t *testing.T) {
	t.Parallel()
	trips := &counter{}
	conn := oneConnection(t, open(t, baseConfig(t).WithDial(trips.dial)))
	want := []int64{1, 2, 1, 1, 1} // seen; prepared and run; run, ...
	for i, want := range want {
		before := trips.trips.Load()
		var got int
		if err := conn.QueryRowContext(t.Context(), `SELECT $1::int + 1`, i).Scan(&got); err != nil || got != i+1 {
			t.Fatalf("got %d, error %v", got, err)
		}
		if took := trips.trips.Load() - before; took != want {
			t.Errorf("use %d took %d round trips, want %d", i+1, took, want)
		}
	}
}

func oneConnection(t *testing.T, db interface{ SQL() *sql.DB }) *sql.Conn {
	t.Helper()
	conn, err := db.SQL().Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

func TestPreparedStatementsAreBounded(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.Prepared = 3
	conn := oneConnection(t, open(t, config))
	run := func(i int) {
		t.Helper()
		var got int
		query := fmt.Sprintf(`SELECT $1::int + %d`, i)
		if err := conn.QueryRowContext(t.Context(), query, 100).Scan(&got); err != nil || got != 100+i {
			t.Errorf("statement %d: got %d, error %v", i, got, err)
		}
	}
	for i := range 20 {
		run(i)
		run(i)
		run(0) // never the one used longest ago
	}
	if kept := preparedOn(t, conn); kept != 3 {
		t.Errorf("%d statements are kept, want 3", kept)
	}
	var stays bool
	err := conn.QueryRowContext(t.Context(),
		`SELECT count(*) = 1 FROM pg_prepared_statements WHERE statement = 'SELECT $1::int + 0'`).Scan(&stays)
	if err != nil || !stays {
		t.Errorf("the statement in use was dropped, error %v", err)
	}
}

func TestStatementsSeenOnceAreNotPrepared(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	conn := oneConnection(t, open(t, config))
	for i := range 50 {
		if _, err := conn.ExecContext(t.Context(), fmt.Sprintf(`SELECT $1::int + %d`, i), 1); err != nil {
			t.Fatal(err)
		}
	}
	if kept := preparedOn(t, conn); kept != 0 {
		t.Errorf("%d statements are kept, want none", kept)
	}
}

func TestPreparingCanBeTurnedOff(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.Prepared = -1
	conn := oneConnection(t, open(t, config))
	for i := range 5 {
		if _, err := conn.ExecContext(t.Context(), `SELECT $1::int`, i); err != nil {
			t.Fatal(err)
		}
	}
	if kept := preparedOn(t, conn); kept != 0 {
		t.Errorf("%d statements are kept, want none", kept)
	}
}

// staleAfter are ways in which a prepared statement stops being valid.
var staleAfter = map[string]string{
	"changed column":       `ALTER TABLE %s ALTER COLUMN n TYPE text`,
	"forgotten by session": `DEALLOCATE ALL`,
}

func TestStaleStatementRunsAnewOutsideATransaction(t *testing.T) {
	t.Parallel()
	for name, change := range staleAfter {
		config := baseConfig(t)
		db, table := open(t, config), staleTable(t, config)
		conn := oneConnection(t, db)
		read := func() (n string, err error) {
			err = conn.QueryRowContext(t.Context(), `SELECT n FROM `+table+` WHERE n::text = $1`, "1").Scan(&n)
			return n, err
		}
		for range 3 {
			if _, err := read(); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := conn.ExecContext(t.Context(), formatted(change, table)); err != nil {
			t.Fatal(err)
		}
		if n, err := read(); err != nil || n != "1" {
			t.Errorf("%s: got %q, error %v", name, n, err)
		}
	}
}

func TestStaleStatementCostsOneTransaction(t *testing.T) {
	t.Parallel()
	for name, change := range staleAfter {
		config := baseConfig(t)
		table := staleTable(t, config)
		config.MaxOpen = 1
		db := open(t, config)
		read := func(query string) error {
			ctx, operation := db.ReadOnly(t.Context())
			defer operation.Rollback()
			var n string
			return operation.QueryOne(ctx, query, []any{"1"}, &n)
		}
		queries := []string{
			`SELECT n FROM ` + table + ` WHERE n::text = $1`,
			`SELECT n AS other FROM ` + table + ` WHERE n::text = $1`,
		}
		for range 3 {
			for _, query := range queries {
				if err := read(query); err != nil {
					t.Fatal(err)
				}
			}
		}
		if _, err := db.SQL().ExecContext(t.Context(), formatted(change, table)); err != nil {
			t.Fatal(err)
		}
		if err := read(queries[0]); pq.As(err) == nil {
			t.Errorf("%s: got %v, want the refusal of the server", name, err)
		}
		for _, query := range queries {
			if err := read(query); err != nil {
				t.Errorf("%s: a second transaction was lost: %v", name, err)
			}
		}
	}
}

func formatted(change, table string) string {
	if change == `DEALLOCATE ALL` {
		return change
	}
	return fmt.Sprintf(change, table)
}

// staleTable makes a table of its own, owned by the role that alters it.
func staleTable(t *testing.T, config database.Config) string {
	t.Helper()
	table := pq.QuoteIdentifier("stale_" + newID(t).String())
	_, err := open(t, config).SQL().ExecContext(t.Context(),
		`CREATE TABLE `+table+` (n int); INSERT INTO `+table+` VALUES (1)`)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestStatementWhileRowsAreOpenIsRefused(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	tx, err := db.SQL().BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	const query = `SELECT generate_series(1, $1::int)`
	for range 3 { // prepared, lib/pq alone would mix the answers
		if _, err := tx.ExecContext(t.Context(), query, 1); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := tx.QueryContext(t.Context(), query, 3)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	if _, err := tx.ExecContext(t.Context(), query, 1); err == nil {
		t.Error("a second statement ran between the rows of the first")
	}
	count := 0
	for rows.Next() {
		count++
	}
	if count != 3 || rows.Err() != nil {
		t.Errorf("read %d rows, error %v", count, rows.Err())
	}
	if err := tx.Commit(); err != nil {
		t.Error(err)
	}
}

func TestOwnPreparedStatementsWork(t *testing.T) {
	t.Parallel()
	sent := &recorder{}
	config := baseConfig(t)
	config.Observe = sent.observe
	db := open(t, config)
	statement, err := db.SQL().PrepareContext(t.Context(), `SELECT $1::int`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = statement.Close() }()
	var n int
	if err := statement.QueryRowContext(t.Context(), 7).Scan(&n); err != nil || n != 7 {
		t.Errorf("got %d, error %v", n, err)
	}
	if _, err := statement.ExecContext(t.Context(), 7); err != nil {
		t.Error(err)
	}
	if got := sent.take(); len(got) != 2 {
		t.Errorf("observed %q, want two statements", got)
	}
}

func TestKeepPlansPlansAtOnceAndForAllValues(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, op := db.ReadOnly(database.KeepPlans(t.Context()))
	defer op.Rollback()
	var got int
	if err := op.QueryOne(ctx, `SELECT $1::int + 1`, []any{1}, &got); err != nil || got != 2 {
		t.Fatalf("got %d, error %v", got, err)
	}
	var generic, custom int
	const planned = `SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement LIKE 'SELECT $1::int + 1%'`
	if err := op.QueryOne(ctx, planned, nil, &generic, &custom); err != nil || generic != 1 || custom != 0 {
		t.Errorf("%d plans for all values and %d for one, error %v", generic, custom, err)
	}
}
