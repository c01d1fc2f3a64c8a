package database_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
)

// source yields rows one after another.
func source(rows ...[]any) func() ([]any, bool, error) {
	return func() ([]any, bool, error) {
		if len(rows) == 0 {
			return nil, false, nil
		}
		row := rows[0]
		rows = rows[1:]
		return row, true, nil
	}
}

// copyTable makes a table that ends with the operation.
func copyTable(ctx context.Context, t *testing.T, operation *database.Operation) {
	t.Helper()
	mustExec(ctx, t, operation, `CREATE TEMPORARY TABLE copied (
		"order" int PRIMARY KEY, id uuid, document jsonb, at timestamptz, texts text[], bytes bytea, amount numeric, flag bool, filler text
	) ON COMMIT DROP`)
}

var copyColumns = []string{"order", "id", "document", "at", "texts", "bytes", "amount", "flag"}

func TestCopyKeepsEveryKindOfValue(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadWrite(t.Context())
	defer operation.Rollback()
	copyTable(ctx, t, operation)
	id := newID(t)
	at := time.Date(2026, 3, 1, 12, 30, 0, 123456000, time.FixedZone("", -5*3600))
	awkward := "tab\t newline\n return\r backslash\\ \\N \\. quote' \" {} ,"
	document, err := json.Marshal(map[string]string{"text": awkward})
	if err != nil {
		t.Fatal(err)
	}
	copied, err := operation.CopyIn(ctx, "copied", copyColumns, source(
		[]any{1, id, json.RawMessage(document), at, []string{awkward, "", "NULL"}, []byte{0, '\\', '\n', 0xff}, 1.5, true},
		[]any{2, nil, nil, nil, nil, nil, nil, nil},
		[]any{3, uuid.NullUUID{}, json.RawMessage(`null`), (*time.Time)(nil), []string{}, []byte{}, "1e400", false},
		[]any{4, id.String(), coding{awkward}, at.UTC(), pq.Array([]*string{nil}), nil, nil, nil},
	))
	if err != nil || copied != 4 {
		t.Fatalf("copied %d rows, error %v, want 4", copied, err)
	}
	rows, err := operation.Query(ctx, `
		SELECT coalesce(id::text, '-'), coalesce(document->>'text', document->>'code', document::text, '-'),
			coalesce((at AT TIME ZONE 'UTC')::text, '-'), coalesce(texts[1], array_to_string(texts, ',', 'null'), '-'),
			coalesce(encode(bytes, 'hex'), '-'), coalesce(amount::text, '-'), coalesce(flag::text, '-')
		FROM copied ORDER BY "order"`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var got [][7]string
	for rows.Next() {
		var r [7]string
		if err := rows.Scan(&r[0], &r[1], &r[2], &r[3], &r[4], &r[5], &r[6]); err != nil {
			t.Fatal(err)
		}
		if len(r[5]) > 10 {
			r[5] = "long"
		}
		got = append(got, r)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	const utc = "2026-03-01 17:30:00.123456"
	want := [][7]string{
		{id.String(), awkward, utc, awkward, "005c0aff", "1.5", "true"},
		{"-", "-", "-", "-", "-", "-", "-"},
		{"-", "null", "-", "", "", "long", "false"},
		{id.String(), awkward, utc, "null", "-", "-", "-"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestFailedCopyLeavesNothingAndTheOperationGoesOn(t *testing.T) {
	t.Parallel()
	refused := errors.New("refused")
	large := strings.Repeat("x", 128<<10) // more than is held back before it is sent
	failures := map[string]func() ([]any, bool, error){
		"source": func() func() ([]any, bool, error) {
			rows := source([]any{1, large})
			return func() ([]any, bool, error) {
				if row, more, _ := rows(); more {
					return row, true, nil
				}
				return nil, false, refused
			}
		}(),
		"first row":      func() ([]any, bool, error) { return nil, false, refused },
		"duplicate":      source([]any{1, nil}, []any{1, nil}),
		"server, early":  source([]any{"one", nil}, []any{2, large}, []any{3, large}, []any{4, large}),
		"kind of value":  source([]any{1, nil}, []any{2, struct{}{}}),
		"too few values": source([]any{1}),
	}
	for name, next := range failures {
		db := open(t, baseConfig(t))
		ctx, operation := db.ReadWrite(t.Context())
		defer operation.Rollback()
		copyTable(ctx, t, operation)
		copied, err := operation.CopyIn(ctx, "copied", []string{"order", "filler"}, next)
		if err == nil || copied != 0 {
			t.Errorf("%s: copied %d rows, error %v", name, copied, err)
		}
		if (name == "source" || name == "first row") && !errors.Is(err, refused) {
			t.Errorf("%s: got %v, want the source's error", name, err)
		}
		copied, err = operation.CopyIn(ctx, "copied", []string{"order", "filler"}, source([]any{1, nil}))
		if err != nil || copied != 1 {
			t.Errorf("%s: afterwards copied %d rows, error %v, want 1", name, copied, err)
		}
		if err := operation.Commit(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCopyIntoNothingIsAnError(t *testing.T) {
	t.Parallel()
	db := open(t, baseConfig(t))
	ctx, operation := db.ReadWrite(t.Context())
	defer operation.Rollback()
	for _, table := range []string{"missing", `x" FROM STDIN; DROP TABLE patient; --`} {
		if _, err := operation.CopyIn(ctx, table, []string{"id"}, source()); pq.As(err, "42P01") == nil {
			t.Errorf("got %v, want an undefined table", err)
		}
	}
}

func TestCopyMayTakeLongerThanTheTimeouts(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.ReadTimeout, config.StatementTimeout = 1500*time.Millisecond, time.Second
	db, clock := open(t, config), open(t, baseConfig(t))
	ctx, operation := db.ReadWrite(t.Context())
	defer operation.Rollback()
	copyTable(ctx, t, operation)
	row := 0
	copied, err := operation.CopyIn(ctx, "copied", []string{"order"}, func() ([]any, bool, error) {
		if row++; row > 1 {
			return nil, false, nil
		}
		_, err := clock.SQL().ExecContext(t.Context(), `SELECT pg_sleep(1.6)`)
		return []any{row}, true, err
	})
	if err != nil || copied != 1 {
		t.Errorf("copied %d rows, error %v, want 1", copied, err)
	}
	if _, err := operation.Exec(ctx, `SELECT pg_sleep(3600)`); pq.As(err, "57014") == nil {
		t.Errorf("after the copy: %v, want the limit to be back", err)
	}
}

func TestCancelingACopyFreesTheConnection(t *testing.T) {
	t.Parallel()
	for _, fill := range []any{nil, strings.Repeat("x", 128<<10)} {
		db, organization := open(t, baseConfig(t)), newID(t)
		parent, cancel := context.WithCancel(as(t.Context(), organization))
		ctx, operation := db.ReadWrite(parent)
		copyTable(ctx, t, operation)
		row := 0
		_, err := operation.CopyIn(ctx, "copied", []string{"order", "filler"}, func() ([]any, bool, error) {
			if row++; row == 10 {
				cancel()
				awaitIdle(t, db) // it does not wait for the source
			}
			return []any{row, fill}, true, nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the context's error", err)
		}
		awaitIdle(t, db)
		countPatients(t, db, organization)
	}
}

func TestPanicInACopyLosesNoConnection(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	func() {
		defer func() { _ = recover() }()
		ctx, operation := db.ReadWrite(as(t.Context(), organization))
		defer operation.Rollback()
		_, _ = operation.CopyIn(ctx, "patient", []string{"organization_id", "id"}, func() ([]any, bool, error) {
			panic("in the source")
		})
	}()
	awaitIdle(t, db)
	if count := countPatients(t, db, organization); count != 0 {
		t.Errorf("%d patients were written", count)
	}
}

func TestFrozenNetworkEndsACopy(t *testing.T) {
	t.Parallel()
	network, config := newFrozenNetwork(t)
	db := open(t, config)
	ctx, operation := db.ReadWrite(t.Context())
	defer operation.Rollback()
	copyTable(ctx, t, operation)
	large := strings.Repeat("x", 128<<10)
	row := 0
	_, err := operation.CopyIn(ctx, "copied", []string{"order", "filler"}, func() ([]any, bool, error) {
		if row++; row == 5 {
			network.frozen.Store(true)
		}
		return []any{row, large}, row < 500, nil
	})
	if err == nil {
		t.Error("the rows went through a frozen network")
	}
}
