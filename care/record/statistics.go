package record

import (
	"context"
	"fmt"

	"caseload/ent/database"
)

// GatherStatistics has Postgres look once at the tables that somebody begins to fill,
// so that what follows is planned for rows and not for empty tables. Where there are
// none of these it costs next to nothing.
func GatherStatistics(ctx context.Context, db *database.DB) error {
	ctx, op := db.ReadWrite(ctx)
	defer op.Rollback() // after a commit it does nothing
	if _, err := op.Exec(ctx, `select gather_statistics()`); err != nil {
		return fmt.Errorf("record: %w", err)
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("record: %w", err)
	}
	return nil
}
