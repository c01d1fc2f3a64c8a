package record

import (
	"context"
	"fmt"

	"caseload/ent/database"
)

// WriteRows runs a statement that writes rows of a type and returns each as its id, whom
// it is about and its revision. It answers them for the change log: the first revision
// is a creation.
func WriteRows(ctx context.Context, op *database.Operation, typ, query string, args ...any) (changes []Change, err error) {
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("record: write rows: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		c := Change{Type: typ, Kind: Updated}
		if err := rows.Scan(&c.ID, &c.Patient, &c.Revision); err != nil {
			return nil, fmt.Errorf("record: write rows: %w", err)
		}
		if c.Revision == 1 {
			c.Kind = Created
		}
		changes = append(changes, c)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("record: write rows: %w", err)
	}
	return changes, nil
}
