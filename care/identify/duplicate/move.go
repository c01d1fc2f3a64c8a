package duplicate

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
)

// journey is one way of rows between two records.
type journey struct {
	organization, link uuid.UUID
	from, to           uuid.UUID
	at                 time.Time
	// The case managers of the record that the rows go to and of the one that they
	// leave; of a merge alone.
	manager, former *uuid.UUID
}

// moved is a row that has gone along.
type moved struct {
	typ      string // in the change log; empty for what no client knows
	id       uuid.UUID
	revision int
}

// goAlong moves every row, and keeps which ones.
func (j journey) goAlong(ctx context.Context, op *database.Operation) ([]moved, error) {
	all, err := tables(ctx, op)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, there(all), j.organization, j.from, j.to, j.link, j.at, j.manager, j.former)
	if err != nil {
		return nil, fmt.Errorf("duplicate: move rows: %w", err)
	}
	return j.read(rows, all)
}

// goBack moves the rows that have come with the link, and what was written as a
// part of them since.
func (j journey) goBack(ctx context.Context, op *database.Operation) ([]moved, error) {
	all, err := tables(ctx, op)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, back(all), j.organization, j.from, j.to, j.link, j.at)
	if err != nil {
		return nil, fmt.Errorf("duplicate: move rows back: %w", err)
	}
	return j.read(rows, all)
}

func (j journey) read(rows *sql.Rows, all []table) (list []moved, err error) {
	defer func() { _ = rows.Close() }()
	types := map[string]string{}
	for _, t := range all {
		types[t.name] = t.typ
	}
	for rows.Next() {
		var (
			name string
			id   *uuid.UUID
			m    moved
		)
		if err := rows.Scan(&name, &id, &m.revision); err != nil {
			return nil, fmt.Errorf("duplicate: move rows: %w", err)
		}
		if m.typ = types[name]; id != nil {
			m.id = *id
		}
		list = append(list, m)
	}
	return list, rows.Err()
}

// left leaves an ended relationship behind for each that goes along while it
// holds: who had the record in hand, and until when.
const left = `traces as (
		insert into relationship (organization_id, id, patient_id, practitioner_id, basis, starts_at, ends_at, reason)
		select r.organization_id, gen_random_uuid(), $2, r.practitioner_id, r.basis, r.starts_at, $5, 'two records of one person'
		from relationship r
		where r.organization_id = $1 and r.patient_id = $2 and r.starts_at < $5 and (r.ends_at is null or r.ends_at > $5)%s
	)`

// there is the statement that moves the rows of all tables from $2 to $3.
func there(all []table) string {
	return together(all, fmt.Sprintf(left, ""), `logged as (
		insert into patient_move (organization_id, link_id, table_name, row_key, before, moved_at)
		select $1, $4, table_name, row_key, before, $5 from moved on conflict do nothing
	)`, table.there)
}

// back is the statement that moves them back.
func back(all []table) string {
	came := ` and exists (select from patient_move m where m.organization_id = $1 and m.link_id = $4 and m.table_name = 'relationship'
			and m.returned_at is null and m.row_key = jsonb_build_array(r.id)::text)`
	return together(all, fmt.Sprintf(left, came), `logged as (
		update patient_move set returned_at = $5
		where organization_id = $1 and link_id = $4 and returned_at is null and table_name <> 'patient'
	)`, table.back)
}

// together makes one statement of those of the tables.
func together(all []table, traces, logged string, of func(table) []string) string {
	var parts, names []string
	for _, t := range all {
		for _, statement := range of(t) {
			name := fmt.Sprintf("m%d", len(parts))
			parts = append(parts, name+" as ("+statement+")")
			names = append(names, "select table_name, row_key, before, id, revision from "+name)
		}
	}
	return "with " + strings.Join(parts, ",\n") + ",\nmoved as (" + strings.Join(names, " union all ") + "),\n" +
		traces + ",\n" + logged + "\nselect table_name, id, revision from moved"
}

// returning is what is told of a row.
func (t table) returning(before string) string {
	return fmt.Sprintf("\nreturning %s::text as table_name, %s as row_key, %s as before, %s as id, %s as revision",
		pq.QuoteLiteral(t.name), t.rowKey(), before, t.identity, t.revision())
}

func (t table) there() []string {
	name := pq.QuoteIdentifier(t.name)
	where := " where t.organization_id = $1 and t.patient_id = $2"
	if t.name == "patient_link" {
		where += " and t.ended_at is null" // what was taken back stays history of its own record
	}
	also, ok := specials[t.name]
	if !ok {
		return []string{"update " + name + " t set patient_id = $3" + t.bump() + where + t.returning("null::jsonb")}
	}
	return []string{"update " + name + " t set patient_id = $3" + t.bump() + ", " + also.set +
		" from " + name + " o" + where + " and o.organization_id = $1 and o.id = t.id" + t.returning(also.keep)}
}

func (t table) back() []string {
	name := pq.QuoteIdentifier(t.name)
	set := "update " + name + " t set patient_id = $3" + t.bump()
	from := " from patient_move r where t.organization_id = $1 and t.patient_id = $2" +
		" and r.organization_id = $1 and r.link_id = $4 and r.returned_at is null and r.table_name = "
	also := ""
	if s, ok := specials[t.name]; ok {
		also = ", " + s.restore
	}
	statements := []string{set + also + from + pq.QuoteLiteral(t.name) + " and r.row_key = " + t.rowKey() + t.returning("null::jsonb")}
	if t.part == "" {
		return statements
	}
	return append(statements, set+from+pq.QuoteLiteral(t.whole)+
		" and r.row_key = jsonb_build_array(t."+pq.QuoteIdentifier(t.part)+")::text"+
		" and not exists (select from patient_move m where m.organization_id = $1 and m.link_id = $4 and m.table_name = "+
		pq.QuoteLiteral(t.name)+" and m.row_key = "+t.rowKey()+")"+t.returning("null::jsonb"))
}
