package record

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/ent/database"
)

// WaitForImports lets one transaction at a time say who is who in an organization, until
// it ends: two imports that bring the same patient must not make two of them, and a
// merge must not change what an import knows.
func WaitForImports(ctx context.Context, op *database.Operation, organization uuid.UUID) error {
	_, err := op.Exec(ctx, `select pg_advisory_xact_lock(hashtextextended('intake ' || $1, 0))`, organization.String())
	if err != nil {
		return fmt.Errorf("record: wait for imports: %w", err)
	}
	return nil
}
