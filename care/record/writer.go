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

// When is when something happened: now where nobody said.
func (w *Writer) When(at *time.Time) time.Time {
	if at != nil {
		return *at
	}
	return w.Now
}

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

// Created notes that the act made a thing about the patient.
func (w *Writer) Created(typ string, id, patient uuid.UUID, reason string) {
	w.Log(Change{Type: typ, ID: id, Patient: patient, Kind: Created, Revision: 1, Reason: reason})
}

// Updated notes that the act brought a thing about the patient to the revision.
func (w *Writer) Updated(typ string, id, patient uuid.UUID, revision int, reason string) {
	w.Log(Change{Type: typ, ID: id, Patient: patient, Kind: Updated, Revision: revision, Reason: reason})
}
