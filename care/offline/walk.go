package offline

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// atOnce is of how many patients the records are walked through together. More would
// be read again with every page, fewer would make many short pages of short records.
const atOnce = 8

// walk reads the next rows of patients' records, from a place in the first one's on.
func walk(ctx context.Context, op *database.Operation, patients []uuid.UUID, from *Place, most int) ([]Row, error) {
	query, args, err := walkStatement(ctx, patients, from, most)
	if err != nil {
		return nil, err
	}
	found, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("offline: records: %w", err)
	}
	defer func() { _ = found.Close() }()
	var rows []Row
	for found.Next() {
		var r Row
		var typ int
		if err := found.Scan(&r.Patient, &typ, &r.ID); err != nil {
			return nil, fmt.Errorf("offline: records: %w", err)
		}
		r.Type = types[typ].typ
		rows = append(rows, r)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("offline: records: %w", err)
	}
	return rows, nil
}

// walkStatement keeps its text whatever the place is, so that it is prepared once.
func walkStatement(ctx context.Context, patients []uuid.UUID, from *Place, most int) (string, []any, error) {
	if from == nil {
		from = &Place{Type: -1}
	}
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	ctx = rule.Once(ctx, patients)
	rule.Begin(ctx, b)
	b.WriteString("SELECT patient, type, id FROM (")
	for i, t := range types {
		rows, err := rule.Rows(ctx, t.typ)
		if err != nil {
			return "", nil, fmt.Errorf("offline: %w", err)
		}
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		b.Join(branch(i, t, patients, *from, rows))
	}
	b.WriteString(") AS r ORDER BY array_position(").Arg(pq.Array(patients)).WriteString("::uuid[], patient), type, id LIMIT ").Arg(most)
	query, args := b.Query()
	return query, args, nil
}

// branch selects the rows of one type that are not told yet.
func branch(number int, t kept, patients []uuid.UUID, from Place, rows func(*sql.Selector)) *sql.Selector {
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(t.table))
	patient := s.C(patientColumn(t.typ))
	s.SelectExpr(sql.Raw(patient+" AS patient"), sql.Raw(fmt.Sprintf("%d AS type", number)), sql.Raw(s.C("id")+" AS id"))
	after := from.ID
	if from.Type < number {
		after = uuid.Nil
	} else if from.Type > number {
		after = uuid.Max
	}
	s.Where(rule.IsAny(patient, patients))
	s.Where(sql.P(func(b *sql.Builder) {
		b.WriteString("(" + patient + " <> ").Arg(from.Patient).WriteString("::uuid OR " + s.C("id") + " > ").Arg(after).WriteString("::uuid)")
	}))
	if t.typ == ent.TypePatient {
		s.Where(sql.IsNull(s.C("replaced_by_id")))
	}
	rows(s)
	return s
}
