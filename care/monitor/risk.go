package monitor

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/identify"
	"caseload/care/record"
	"caseload/ent/database"
)

// Reassess brings the risk tier on the patient's panel row up to date: what a
// patient has is part of it. Everybody who may record a condition sees all that
// the tier counts, so it is the same whoever acts.
func Reassess(ctx context.Context, w *record.Writer, patient uuid.UUID) error {
	op, _ := database.FromContext(ctx)
	if err := identify.Refresh(ctx, op, []uuid.UUID{patient}, w.Now); err != nil {
		return fmt.Errorf("monitor: %w", err)
	}
	return nil
}
