package report

import (
	"context"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// statement reads all parts at once, patient by patient. Its head says when the window
// begins and ends, and who was discharged in it.
func statement(ctx context.Context, v viewer.Viewer, a Ask) (string, []any, error) {
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	chosen, err := selector(ctx, ent.TypeEncounter, "encounter", sql.Raw("DISTINCT t.patient_id AS id"), discharged)
	if err != nil {
		return "", nil, err
	}
	b.WriteString("WITH bounds AS MATERIALIZED (SELECT ").Arg((a.From - 3).Time()).WriteString("::timestamptz AS opens, ").
		Arg((a.Through + 34).Time()).WriteString("::timestamptz AS closes), zone AS MATERIALIZED (SELECT time_zone AS name FROM organization WHERE organization_id = ").
		Arg(v.Organization).WriteString(" AND id = ").Arg(v.Organization).WriteString("), chosen AS MATERIALIZED (").Join(chosen).WriteString(") ")
	for i, p := range parts {
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		s, err := p.selector(ctx, i)
		if err != nil {
			return "", nil, err
		}
		b.Join(s)
	}
	b.WriteString(" ORDER BY 1, 2")
	query, args := b.Query()
	return query, args, nil
}

func (p part) selector(ctx context.Context, number int) (*sql.Selector, error) {
	patient, where := "t.patient_id", p.where
	if p.source == "patient" {
		patient = "t.id"
	} else {
		where += " AND t.patient_id IN (SELECT id FROM chosen)"
	}
	object := make([]string, 0, len(p.selects))
	for i := 0; i < len(p.selects); i += 2 {
		object = append(object, "'"+p.selects[i]+"', "+p.selects[i+1])
	}
	inner := make([]*sql.Selector, len(p.inner))
	for i, of := range p.inner {
		var err error
		if inner[i], err = of.selector(ctx); err != nil {
			return nil, err
		}
	}
	return selector(ctx, p.typ, p.table, sql.ExprFunc(func(b *sql.Builder) {
		b.WriteString(patient + ", " + strconv.Itoa(number) + ", json_build_object(" + strings.Join(object, ", "))
		for i, of := range p.inner {
			b.WriteString(", '" + of.name + "', (").Join(inner[i]).WriteString(")")
		}
		b.WriteString(")::text")
	}), where)
}

// inner is what is read of another table for each row.
type inner struct{ name, table, typ, columns, where string }

func (i inner) selector(ctx context.Context) (*sql.Selector, error) {
	rows, err := rule.Rows(ctx, i.typ)
	if err != nil {
		return nil, err
	}
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(i.table).As("r"))
	s.SelectExpr(sql.Raw(i.columns)).Where(sql.ExprP("r.organization_id = t.organization_id AND " + i.where))
	rows(s)
	return s, nil
}

// selector leaves the rows of a table that the viewer may see. Who sees a stay sees whose
// it is, so that patients are those who were chosen by theirs: the rule for patients asks
// an array, which of a hundred thousand is gone along for each of them.
func selector(ctx context.Context, typ, table string, columns sql.Querier, where string) (*sql.Selector, error) {
	rows, err := rule.Rows(ctx, typ)
	if err != nil {
		return nil, err
	}
	if v, _ := viewer.FromContext(ctx); typ == ent.TypePatient {
		rows = func(s *sql.Selector) { s.Where(sql.EQ(s.C("organization_id"), v.Organization)) }
	}
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(table).As("t"))
	s.SelectExpr(columns).Where(sql.ExprP(where))
	rows(s)
	return s, nil
}
