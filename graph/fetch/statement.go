package fetch

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// statementOf writes one statement that answers all requests. Each of its rows
// names the request and the parent that it belongs to, its number and place in
// the list, the size of the list where asked for, and the row as JSON.
func statementOf(ctx context.Context, requests []*request) (string, []any, error) {
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	rule.Begin(ctx, b)
	for i, req := range requests {
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		if err := req.part(ctx, b, i); err != nil {
			return "", nil, err
		}
	}
	query, args := b.Query()
	return query, args, nil
}

// visible leaves the rows that the viewer may see, and that the relation has for that
// one.
func (r relation) visible(ctx context.Context) (func(*sql.Selector), error) {
	rows, err := rule.Rows(ctx, r.target)
	if err != nil || r.whose == nil {
		return rows, err
	}
	v, _ := viewer.FromContext(ctx)
	return func(s *sql.Selector) {
		r.whose(v, s)
		rows(s)
	}, nil
}

// part writes the part of the statement that answers one request.
func (req *request) part(ctx context.Context, b *sql.Builder, number int) error {
	if req.relation.sources != nil {
		return req.writeFacts(ctx, b, number)
	}
	rows, err := req.relation.visible(ctx)
	if err != nil {
		return err
	}
	req.write(b, number, rows)
	return nil
}

func (req *request) write(b *sql.Builder, number int, rows func(*sql.Selector)) {
	if req.relation.shape == count {
		b.WriteString("SELECT " + strconv.Itoa(number) + " AS request, p.k AS parent, 0 AS number, NULL::text AS place, (")
		b.Join(req.selector(rows).Count()).WriteString(") AS total, NULL::text AS row FROM unnest(").Arg(keyArray(req.parents))
		b.WriteString("::uuid[]) AS p(k)")
		return
	}
	o := req.relation.order
	join := " CROSS JOIN LATERAL "
	if req.total {
		join = " LEFT JOIN LATERAL " // so that an empty page still tells the size of its list
	}
	b.WriteString("SELECT " + strconv.Itoa(number) + " AS request, p.k AS parent, ")
	if o.column == "" {
		b.WriteString("1 AS number, '' AS place, ")
	} else {
		b.WriteString("row_number() OVER (PARTITION BY p.k ORDER BY " + o.terms("t") + ") AS number, to_json(t." + o.column + ")#>>'{}' AS place, ")
	}
	if req.total {
		b.WriteString("(")
		b.Join(req.selector(rows).Count())
		b.WriteString(") AS total, ")
	} else {
		b.WriteString("NULL::bigint AS total, ")
	}
	b.WriteString("row_to_json(t)::text AS row FROM unnest(")
	req.writeKeys(b)
	b.WriteString(") AS p(k)" + join + "(").Join(req.page(rows))
	if req.relation.shape != one {
		b.WriteString(" LIMIT ").Arg(req.first + 1)
	}
	b.WriteString(") AS t")
	if req.total {
		b.WriteString(" ON TRUE")
	}
}

// writeKeys writes the parents' keys. Where each leads to one row at most, how many
// there are decides nothing, and the planner is not shown it: it would take one plan
// to be cheaper for fewer, and plan anew every time, which takes longer than reading.
func (req *request) writeKeys(b *sql.Builder) {
	if req.relation.shape == one {
		b.WriteString("(SELECT ").Arg(keyArray(req.parents)).WriteString("::uuid[])")
		return
	}
	b.Arg(keyArray(req.parents)).WriteString("::uuid[]")
}

// selector selects the rows of the list of parent p that the viewer may see.
func (req *request) selector(rows func(*sql.Selector)) *sql.Selector {
	r := req.relation
	s := sql.Dialect(dialect.Postgres).Select().From(r.rows())
	if r.column != "" {
		s.Where(sql.ExprP(s.C(r.column) + " = p.k"))
	}
	for _, column := range slices.Sorted(maps.Keys(req.values)) {
		s.Where(anyOf(s.C(column), req.values[column]))
	}
	if r.where != nil {
		r.where(s)
	}
	rows(s)
	return s
}

// page selects the rows from the place on, in their order.
func (req *request) page(rows func(*sql.Selector)) *sql.Selector {
	s := req.selector(rows)
	s.SelectExpr(sql.Raw(`"` + s.TableName() + `".*`))
	if req.relation.shape == one {
		return s
	}
	if req.after != nil {
		s.Where(req.relation.order.beyond(s, *req.after))
	}
	return s.OrderExpr(sql.Raw(req.relation.order.terms(`"` + s.TableName() + `"`)))
}

// terms writes the order's columns of a table.
func (o order) terms(table string) string {
	if o.column == "id" {
		return table + ".id"
	}
	direction := ""
	if o.desc {
		direction = " DESC"
	}
	return table + "." + o.column + direction + ", " + table + ".id" + direction
}

// beyond leaves the rows that come after the place.
func (o order) beyond(s *sql.Selector, after place) *sql.Predicate {
	sign := ">"
	if o.desc {
		sign = "<"
	}
	return sql.P(func(b *sql.Builder) {
		b.WriteString("(" + s.C(o.column) + ", " + s.C("id") + ") " + sign + " (")
		b.Arg(after.Value).WriteString("::" + o.typ + ", ").Arg(after.ID).WriteString("::uuid)")
	})
}

// anyOf keeps the statement's text the same for any number of values.
func anyOf(column string, values []string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString(column + " = ANY(").Arg(textArray(values)).WriteString("::text[])")
	})
}

func keyArray(ids []uuid.UUID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = id.String()
	}
	return "{" + strings.Join(texts, ",") + "}"
}

// textArray writes an array literal of Postgres.
func textArray(values []string) string {
	quoted := make([]string, len(values))
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for i, v := range values {
		quoted[i] = `"` + escape.Replace(v) + `"`
	}
	return "{" + strings.Join(quoted, ",") + "}"
}
