package intake

import (
	"context"
	"fmt"
)

// gatherStatistics has Postgres look once at the tables that an import begins to
// fill, so that what follows is planned for rows and not for empty tables.
func (r *run) gatherStatistics(ctx context.Context) error {
	if r.gathered {
		return nil
	}
	ctx, op := r.DB.ReadWrite(ctx)
	defer op.Rollback() // after a commit it does nothing
	if _, err := op.Exec(ctx, `select gather_statistics()`); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	r.gathered = true
	return nil
}
