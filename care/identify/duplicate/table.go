package duplicate

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/lib/pq"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/relationship"
)

// table is one whose rows are about a patient.
type table struct {
	name     string
	key      []string // columns of the primary key beside the organization
	revised  bool     // rows have a revision
	part     string   // the column by which a row is a part of one of the table whole
	whole    string
	typ      string // the type in the change log; empty for what no client knows
	identity string // the key as an id; null where it is none
}

// stays are the tables whose rows do not go along: what happened, keys that
// follow from a record, and pairs and candidates that are about the record itself.
var stays = []string{"change", "label_change", "patient_key", "duplicate_candidate", "unmatched_admission_candidate"}

// readTables finds the tables in the database itself, so that one that is added
// later is not forgotten.
const readTables = `select c.table_name,
		array(select a.attname::text from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (number, place)
			join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
			where i.indrelid = t.oid and i.indisprimary and a.attname <> 'organization_id' order by k.place),
		exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'revision'),
		coalesce((select a.attname::text || ' ' || f.confrelid::regclass::text from pg_constraint f
			join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey) and a.attname <> 'organization_id'
			join pg_attribute p on p.attrelid = f.confrelid and p.attname = 'patient_id'
			where f.conrelid = t.oid and f.contype = 'f' and f.confrelid <> t.oid and a.attnotnull
			order by f.conname limit 1), '')
	from information_schema.columns c
	join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
	join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
	where c.table_schema = current_schema() and c.column_name = 'patient_id' and not c.table_name::text = any($1::text[])
	order by c.table_name`

func tables(ctx context.Context, op *database.Operation) (list []table, err error) {
	rows, err := op.Query(ctx, readTables, pq.Array(stays))
	if err != nil {
		return nil, fmt.Errorf("duplicate: look for tables: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			t     table
			owner string
		)
		if err := rows.Scan(&t.name, pq.Array(&t.key), &t.revised, &owner); err != nil {
			return nil, fmt.Errorf("duplicate: look for tables: %w", err)
		}
		t.part, t.whole, _ = strings.Cut(owner, " ")
		t.identity = "null::uuid"
		if slices.Equal(t.key, []string{"id"}) {
			t.identity = "t.id"
			t.typ = typeOf(t.name)
		}
		list = append(list, t)
	}
	return list, rows.Err()
}

// claim is the type under which the change log names claims.
const claim = "Claim"

// typeOf is the type of the rows of a table in the change log, empty where no
// client knows them.
func typeOf(name string) string {
	switch name {
	case "claim":
		return claim
	case relationship.Table:
		return ""
	}
	return ent.TypeOf(name)
}

// rowKey is the key of a row as a JSON list.
func (t table) rowKey() string {
	columns := make([]string, len(t.key))
	for i, name := range t.key {
		columns[i] = "t." + pq.QuoteIdentifier(name)
	}
	return "jsonb_build_array(" + strings.Join(columns, ", ") + ")::text"
}

// bump raises the revision of a row where it has one.
func (t table) bump() string {
	if !t.revised {
		return ""
	}
	return ", revision = t.revision + 1"
}

func (t table) revision() string {
	if !t.revised {
		return "0::bigint"
	}
	return "t.revision::bigint"
}
