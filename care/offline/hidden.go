package offline

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/rule"
)

// hidden are the rows whose label has changed so that the viewer does not see them any
// more. Of rows that the viewer never saw it says nothing: that there are such is not told.
func hidden(ctx context.Context, op *database.Operation, entries []entry) (map[uuid.UUID]bool, error) {
	byType, gone := map[string][]uuid.UUID{}, map[uuid.UUID]bool{}
	for _, e := range entries {
		if e.relabelled && placeOf(e.Type) >= 0 {
			byType[e.Type] = append(byType[e.Type], e.ID)
			gone[e.ID] = true
		}
	}
	if len(gone) == 0 {
		return gone, nil
	}
	query, args, err := stillSeen(ctx, byType)
	if err != nil {
		return nil, err
	}
	found, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("offline: relabelled rows: %w", err)
	}
	defer func() { _ = found.Close() }()
	for found.Next() {
		var id uuid.UUID
		if err := found.Scan(&id); err != nil {
			return nil, fmt.Errorf("offline: relabelled rows: %w", err)
		}
		delete(gone, id)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("offline: relabelled rows: %w", err)
	}
	return gone, nil
}

// stillSeen selects the rows that the viewer sees, of all types in one statement.
func stillSeen(ctx context.Context, byType map[string][]uuid.UUID) (string, []any, error) {
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	for _, t := range types {
		ids := byType[t.typ]
		if len(ids) == 0 {
			continue
		}
		rows, err := rule.Rows(ctx, t.typ)
		if err != nil {
			return "", nil, fmt.Errorf("offline: %w", err)
		}
		s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(t.table))
		s.Select(s.C("id")).Where(rule.IsAny(s.C("id"), ids))
		rows(s)
		if b.Len() > 0 {
			b.WriteString(" UNION ALL ")
		}
		b.Join(s)
	}
	query, args := b.Query()
	return query, args, nil
}
