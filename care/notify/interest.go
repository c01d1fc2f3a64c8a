package notify

import (
	"context"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"caseload/ent/rule"
)

// selector selects the entries of the log for one reason, together with the things that
// the viewer may see.
func (i interest) selector(ctx context.Context) (*sql.Selector, error) {
	rows, err := rule.Rows(ctx, i.typ)
	if err != nil {
		return nil, err
	}
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(i.table).As("t"))
	log := sql.Table("change").As("l")
	s.Join(log).OnP(sql.And(sql.ColumnsEQ(log.C("organization_id"), s.C("organization_id")), sql.ColumnsEQ(log.C("entity_id"), s.C("id"))))
	s.SelectExpr(sql.Raw("l.position, t.id, '" + string(i.kind) + "' AS kind"))
	s.Where(sql.ExprP("l.organization_id = (SELECT organization_id FROM who) AND l.position > (SELECT after FROM who) AND l.entity_type = '" + i.typ +
		"' AND l.at > now() - interval '" + strconv.Itoa(int(oldest.Hours())) + " hours'"))
	s.Where(sql.ExprP(strings.ReplaceAll(i.where, "$me", "(SELECT id FROM who)")))
	rows(s)
	return s, nil
}
