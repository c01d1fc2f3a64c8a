package regimen

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// PersonOf is what of a patient's own row matters here.
func PersonOf(p *ent.Patient) Person {
	return Person{TimeZone: p.TimeZone, BirthDate: p.BirthDate, Female: female(p)}
}

// female reports the sex at birth; nil where it is not told.
func female(p *ent.Patient) *bool {
	if p.BirthSex == nil || *p.BirthSex == patient.BirthSexUNK {
		return nil
	}
	return new(*p.BirthSex == patient.BirthSexF)
}

// Of reads the list of a patient, as far as the viewer of the context may see, in one
// statement within the context's operation.
func Of(ctx context.Context, p *ent.Patient, now time.Time) (*Medications, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, rule.ErrNoViewer
	}
	query, args, err := statement(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("regimen: read: %w", err)
	}
	defer func() { _ = rows.Close() }()
	r := NewRecord(PersonOf(p), now)
	for rows.Next() {
		var source string
		var text []byte
		if err := rows.Scan(&source, &text); err != nil {
			return nil, fmt.Errorf("regimen: read: %w", err)
		}
		if err := r.Read(source, text); err != nil {
			return nil, err
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("regimen: read: %w", err)
	}
	return r.Medications(), nil
}

// home is where clocks run for patients who have no zone of their own.
const home = `SELECT '` + homeZone + `', to_jsonb(o.time_zone) FROM organization o WHERE o.organization_id = (SELECT viewer_organization()) AND o.id = o.organization_id`

// statement reads the rows of all sources as JSON, by the rules of their types.
func statement(ctx context.Context, of uuid.UUID) (string, []any, error) {
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString(home)
	for _, s := range Sources() {
		visible, err := rule.Rows(ctx, s.Access)
		if err != nil {
			return "", nil, fmt.Errorf("regimen: %w", err)
		}
		table := sql.Table(s.Table)
		rows := sql.Dialect(dialect.Postgres).Select(table.Columns(s.Columns...)...).From(table)
		rows.Where(sql.And(sql.EQ(table.C("patient_id"), of), sql.ExprP(s.Where))).OrderExpr(sql.Expr(Newest)).Limit(MostRows)
		visible(rows)
		b.WriteString(" UNION ALL SELECT '" + s.Name + "', to_jsonb(r) FROM (").Join(rows).WriteString(") AS r")
	}
	query, args := b.Query()
	return query, args, nil
}
