package ledger

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/coverage/billing"
	"caseload/ent/database"
)

// read reads what tells of a month of some patients, by their ids, with one statement.
func read(ctx context.Context, op *database.Operation, organization uuid.UUID, of map[uuid.UUID]*billing.Record, month billing.Month) error {
	ids := make([]uuid.UUID, 0, len(of))
	for id := range of {
		ids = append(ids, id)
	}
	rows, err := op.Query(ctx, facts(month), organization, pq.Array(ids))
	if err != nil {
		return fmt.Errorf("ledger: read a month: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id     uuid.UUID
			source string
			row    []byte
		)
		if err := rows.Scan(&id, &source, &row); err != nil {
			return fmt.Errorf("ledger: read a month: %w", err)
		}
		if err := of[id].Read(source, row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// facts selects all sources of a month.
func facts(month billing.Month) string {
	var parts []string
	for _, s := range billing.Sources() {
		parts = append(parts, fmt.Sprintf(`select p.id, '%s', row_to_json(t) from unnest($2::uuid[]) as p (id) cross join lateral (
			select %s from %s where organization_id = $1 and patient_id = p.id and %s order by %s limit %d) t`,
			s.Name, strings.Join(s.Columns, ", "), s.Table, s.Where(month), s.Order, s.Limit))
	}
	return strings.Join(parts, " union all ")
}
