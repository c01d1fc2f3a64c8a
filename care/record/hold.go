package record

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
	"caseload/ent/rule"
)

// Hold has other acts on the rows wait until this one ends, so that what is found to be
// right stays so. Rows are taken in the order of their ids: two who hold several of them
// do not wait for each other.
func (w *Writer) Hold(ctx context.Context, table string, ids ...uuid.UUID) error {
	op, ok := database.FromContext(ctx)
	if !ok {
		return rule.ErrNoViewer
	}
	_, err := op.Exec(ctx, `select id from `+pq.QuoteIdentifier(table)+` where organization_id = $1 and id = any($2::uuid[]) order by id for update`,
		w.Viewer.Organization, pq.Array(ids))
	if err != nil {
		return fmt.Errorf("record: hold rows of %s: %w", table, err)
	}
	return nil
}
