package record

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Writer is what an act writes with, inside its transaction.
type Writer struct {
	Viewer viewer.Viewer
	Client *ent.Client
	Now    time.Time

	op      *database.Operation
	changes []Change
}

// Log notes a change for the end of the transaction.
func (w *Writer) Log(c Change) { w.changes = append(w.changes, c) }

// finish keeps the outcome and appends the changes in one statement, the last
// one of the transaction.
func (w *Writer) finish(ctx context.Context, act uuid.UUID, outcome Outcome) error {
	kept, err := json.Marshal(outcome)
	if err != nil {
		return fmt.Errorf("record: outcome: %w", err)
	}
	const keep = `kept as (
			update act_outcome set outcome = $6::jsonb
			where organization_id = $1 and practitioner_id = $2 and client_mutation_id = $7
		), `
	return appendChanges(ctx, w.op, w.Viewer, w.Now, w.changes, keep, string(kept), act)
}
