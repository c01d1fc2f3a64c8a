package graph

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/graph/fetch"
)

// batch is how many events are read at once.
const batch = 50

type event struct {
	fetch.ConditionChange
	position int64
}

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

// read gives the next events that the viewer may hear now, and where the log
// stood in the same snapshot.
func (s *subscription) read(ctx context.Context) (events []*event, newest int64, err error) {
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
		var e event
		if err := rows.Scan(&e.position, &e.Kind, &e.Severity, &e.Reason, &e.At, &e.ActorID, &e.PatientID, &e.ConditionID); err != nil {
			return nil, 0, fmt.Errorf("graph: read changes: %w", err)
		}
		e.Cursor = fetch.ChangeCursor(s.viewer.Organization, e.position)
		events = append(events, &e)
	}
	return events, newest, rows.Err()
}

// statement reads changes together with the condition that changed: who may not
// see the condition must not learn that it changed.
func (s *subscription) statement(ctx context.Context) (string, []any, error) {
	rows, err := rule.Rows(ctx, ent.TypeCondition)
	if err != nil {
		return "", nil, err
	}
	log := entsql.Table("change")
	c := entsql.Dialect(dialect.Postgres).Select().From(entsql.Table("condition"))
	c.Join(log).OnP(entsql.And(
		entsql.ColumnsEQ(log.C("organization_id"), c.C("organization_id")),
		entsql.ColumnsEQ(log.C("entity_id"), c.C("id")),
	))
	c.Where(entsql.And(
		entsql.EQ(log.C("organization_id"), s.viewer.Organization),
		entsql.GT(log.C("position"), s.position),
		entsql.NotNull(log.C("severity")),
		entsql.In(log.C("severity"), anys(s.severities)...),
	))
	if s.patients != nil {
		c.Where(entsql.In(log.C("patient_id"), anys(s.patients)...))
	}
	rows(c)
	c.Select(log.Columns("position", "kind", "severity", "reason", "at", "actor_id", "patient_id", "entity_id")...).
		OrderBy(log.C("position")).Limit(batch)
	query, args := c.Query()
	return query, args, nil
}
