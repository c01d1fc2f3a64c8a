package graph

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
)

// batch is how many events are read at once.
const batch = 50

// newestPosition is where an organization's change log stands in the snapshot of
// the operation.
func newestPosition(ctx context.Context, op *database.Operation, organization uuid.UUID) (int64, error) {
	var position int64
	err := op.QueryOne(ctx, `select coalesce(max(position), 0) from change_counter where organization_id = $1`, []any{organization}, &position)
	if err != nil {
		return 0, fmt.Errorf("graph: newest change: %w", err)
	}
	return position, nil
}

// read gives the next entries that the viewer may hear now, and where the log
// stood in the same snapshot.
func (s *subscription[E]) read(ctx context.Context) (entries []entry, newest int64, err error) {
	ctx, op := s.resolver.DB.ReadOnly(ctx)
	defer op.Rollback()
	newest, err = newestPosition(ctx, op, s.viewer.Organization)
	if err != nil || newest <= s.position {
		return nil, newest, err
	}
	query, args, err := s.statement(ctx)
	if err != nil {
		return nil, 0, err
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, 0, fmt.Errorf("graph: read changes: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.position, &e.Type, &e.ID, &e.PatientID, &e.ActorID, &e.Kind, &e.Revision, &e.Severity, &e.Reason, &e.At); err != nil {
			return nil, 0, fmt.Errorf("graph: read changes: %w", err)
		}
		e.Cursor = fetch.ChangeCursor(s.viewer.Organization, e.position)
		entries = append(entries, e)
	}
	return entries, newest, rows.Err()
}

// statement reads the changes of things of every type of the topic, each type
// together with the things that the viewer may see.
func (s *subscription[E]) statement(ctx context.Context) (string, []any, error) {
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString("SELECT * FROM (") //nolint:unqueryvet // the columns are those of the inner query
	for i, typ := range s.types {
		part, err := s.changes(ctx, typ)
		if err != nil {
			return "", nil, err
		}
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		b.WriteString("(").Join(part).WriteString(")")
	}
	b.WriteString(") AS u ORDER BY position LIMIT ").Arg(batch)
	query, args := b.Query()
	return query, args, nil
}

// changes selects the changes of things of one type.
func (s *subscription[E]) changes(ctx context.Context, typ string) (*sql.Selector, error) {
	rows, err := rule.Rows(ctx, typ)
	if err != nil {
		return nil, err
	}
	log := sql.Table("change")
	thing := sql.Dialect(dialect.Postgres).Select().From(sql.Table(fetch.Table(typ)))
	thing.Join(log).OnP(sql.And(
		sql.ColumnsEQ(log.C("organization_id"), thing.C("organization_id")),
		sql.ColumnsEQ(log.C("entity_id"), thing.C("id")),
	))
	thing.Where(sql.And(
		sql.EQ(log.C("organization_id"), s.viewer.Organization),
		sql.GT(log.C("position"), s.position),
		sql.EQ(log.C("entity_type"), typ),
	))
	if s.patients != nil {
		thing.Where(sql.In(log.C("patient_id"), anys(s.patients)...))
	}
	if s.where != nil {
		thing.Where(s.where(log, thing))
	}
	rows(thing)
	thing.Select(log.Columns("position", "entity_type", "entity_id", "patient_id", "actor_id", "kind", "revision", "severity", "reason", "at")...).
		OrderBy(log.C("position")).Limit(batch)
	return thing, nil
}

// changeCursor is the newest place in the change log that this snapshot knows.
func changeCursor(ctx context.Context) (string, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return "", rule.ErrNoViewer
	}
	op, ok := database.FromContext(ctx)
	if !ok {
		return "", fetch.ErrNoOperation
	}
	position, err := newestPosition(ctx, op, v.Organization)
	if err != nil {
		return "", err
	}
	return fetch.ChangeCursor(v.Organization, position), nil
}
