package database_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"entgo.io/ent/schema/field"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/database"
)

// coding values itself as JSON bytes, as such types usually do.
type coding struct {
	Code string `json:"code"`
}

func (c coding) Value() (driver.Value, error) { return json.Marshal(c) }

// labels is a map that does.
type labels map[string]string

func (l labels) Value() (driver.Value, error) { return json.Marshal(map[string]string(l)) }

// sealed is a struct whose bytes are no JSON.
type sealed struct{ bytes []byte }

func (s sealed) Value() (driver.Value, error) { return s.bytes, nil }

func TestParametersArriveAsTheyAre(t *testing.T) {
	t.Parallel()
	id, other := uuid.MustParse("0190f0a0-0000-7000-8000-000000000001"), uuid.MustParse("0190f0a0-0000-7000-8000-000000000002")
	raw := json.RawMessage(`{"a": "\\ \" '"}`)
	cases := map[string]struct {
		query string // of one text
		value any
		want  string // empty for null
	}{
		"raw JSON":             {`$1::jsonb`, raw, `{"a": "\\ \" '"}`},
		"pointer to raw JSON":  {`$1::jsonb`, &raw, `{"a": "\\ \" '"}`},
		"JSON null":            {`jsonb_typeof($1::jsonb)`, json.RawMessage(`null`), `null`},
		"no raw JSON":          {`$1::jsonb`, json.RawMessage(nil), ``},
		"nil pointer to JSON":  {`$1::jsonb`, (*json.RawMessage)(nil), ``},
		"JSON as text":         {`$1::jsonb`, `[1]`, `[1]`},
		"JSON by Value":        {`$1::jsonb`, coding{"E11.9"}, `{"code": "E11.9"}`},
		"JSON by pointer":      {`$1::jsonb`, &coding{"E11.9"}, `{"code": "E11.9"}`},
		"no JSON by pointer":   {`$1::jsonb`, (*coding)(nil), ``},
		"JSON by map":          {`$1::jsonb`, labels{"a": "b"}, `{"a": "b"}`},
		"bytes":                {`encode($1::bytea, 'hex')`, []byte{0, '\\', 0xff}, `005cff`},
		"bytes that are JSON":  {`encode($1::bytea, 'hex')`, []byte(`"\\"`), `225c5c22`},
		"bytes by Value":       {`encode($1::bytea, 'hex')`, sealed{[]byte{0, '\\', 0xff}}, `005cff`},
		"nullable bytes":       {`encode($1::bytea, 'hex')`, sql.Null[[]byte]{V: []byte(`"\\"`), Valid: true}, `225c5c22`},
		"no bytes":             {`$1::bytea`, []byte(nil), ``},
		"identifier":           {`$1::uuid`, id, id.String()},
		"no identifier":        {`$1::uuid`, uuid.NullUUID{}, ``},
		"list of identifiers":  {`($1::uuid[])[2]`, []uuid.UUID{id, other}, other.String()},
		"empty list":           {`cardinality($1::uuid[])`, []uuid.UUID{}, `0`},
		"list of texts":        {`($1::text[])[1]`, []string{`{"a",'\ }`, ""}, `{"a",'\ }`},
		"instant":              {`$1::timestamptz AT TIME ZONE 'UTC'`, time.Date(2026, 3, 1, 12, 0, 0, 123456000, time.FixedZone("", -5*3600)), `2026-03-01 17:00:00.123456`},
		"large number":         {`$1::numeric`, uint64(1<<64 - 1), `18446744073709551615`},
		"text with a NUL-like": {`$1::text`, `\000 \x00`, `\000 \x00`},
	}
	for _, prepared := range []int{-1, 8} {
		config := baseConfig(t)
		config.Prepared = prepared
		conn := oneConnection(t, open(t, config))
		for name, test := range cases {
			for range 3 {
				var got sql.NullString
				err := conn.QueryRowContext(t.Context(), `SELECT (`+test.query+`)::text`, test.value).Scan(&got)
				if err != nil || got.String != test.want || got.Valid != (test.want != "") {
					t.Errorf("%s: got %+v, error %v, want %q", name, got, err, test.want)
				}
			}
		}
	}
}

// note is an ent node with a JSON field, read and written as generated code does.
type note struct {
	id      uuid.UUID
	details map[string]any
	written bool // whether details was not null
}

func (n *note) create(ctx context.Context, db *database.DB, organization uuid.UUID) error {
	spec := sqlgraph.NewCreateSpec("patient", sqlgraph.NewFieldSpec("id", field.TypeUUID))
	spec.ID.Value = n.id
	spec.SetField("organization_id", field.TypeUUID, organization)
	if n.written {
		spec.SetField("details", field.TypeJSON, n.details)
	}
	return sqlgraph.CreateNode(ctx, db.Driver(), spec)
}

func (n *note) update(ctx context.Context, db *database.DB) error {
	spec := sqlgraph.NewUpdateSpec("patient", []string{"id", "details"}, sqlgraph.NewFieldSpec("id", field.TypeUUID))
	spec.Node.ID.Value = n.id
	if n.written {
		spec.SetField("details", field.TypeJSON, n.details)
	} else {
		spec.ClearField("details", field.TypeJSON)
	}
	spec.ScanValues = func([]string) ([]any, error) { return []any{new(uuid.UUID), new([]byte)}, nil }
	spec.Assign = func([]string, []any) error { return nil }
	return sqlgraph.UpdateNode(ctx, db.Driver(), spec)
}

func readNote(ctx context.Context, db *database.DB, id uuid.UUID) (*note, error) {
	got := &note{}
	spec := sqlgraph.NewQuerySpec("patient", []string{"id", "details"}, sqlgraph.NewFieldSpec("id", field.TypeUUID))
	spec.Predicate = func(s *entsql.Selector) { s.Where(entsql.EQ("id", id)) }
	spec.ScanValues = func([]string) ([]any, error) { return []any{new(uuid.UUID), new([]byte)}, nil }
	spec.Assign = func(_ []string, values []any) error {
		id, _ := values[0].(*uuid.UUID)
		details, _ := values[1].(*[]byte)
		got.id, got.written = *id, *details != nil
		if !got.written {
			return nil
		}
		return json.Unmarshal(*details, &got.details)
	}
	return got, sqlgraph.QueryNodes(ctx, db.Driver(), spec)
}

func TestJSONFieldsOfEntMakeTheRoundTrip(t *testing.T) {
	t.Parallel()
	db, organization := open(t, baseConfig(t)), newID(t)
	if got := db.Driver().Dialect(); got != dialect.Postgres {
		t.Fatalf("dialect %s", got)
	}
	notes := []*note{
		{details: map[string]any{"text": `' " \ ` + "\n", "list": []any{1.5, nil, true}}, written: true},
		{details: map[string]any{}, written: true},
		{details: nil, written: true}, // the JSON null
		{written: false},              // the null of SQL
	}
	ctx, operation := db.ReadWrite(as(t.Context(), organization))
	defer operation.Rollback()
	check := func(want *note) {
		t.Helper()
		got, err := readNote(ctx, db, want.id)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(note{})); diff != "" {
			t.Errorf("note (-want +got):\n%s", diff)
		}
	}
	for _, want := range notes {
		want.id = newID(t)
		if err := want.create(ctx, db, organization); err != nil {
			t.Fatal(err)
		}
		check(want)
	}
	for i, want := range notes {
		changed := notes[(i+1)%len(notes)]
		updated := &note{id: want.id, details: changed.details, written: changed.written}
		if err := updated.update(ctx, db); err != nil {
			t.Fatal(err)
		}
		check(updated)
	}
	if err := operation.Commit(); err != nil {
		t.Fatal(err)
	}
}
