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

// ChangeKind is what was done to a thing.
type ChangeKind string

// The kinds of changes.
const (
	Created  ChangeKind = "CREATED"
	Updated  ChangeKind = "UPDATED"
	Resolved ChangeKind = "RESOLVED"
)

// Change is one entry of the change log. Severity is set for changes of a
// patient's condition only: INFO, ACTION, URGENT or EMERGENT.
type Change struct {
	Type     string     `json:"entity_type"`
	ID       uuid.UUID  `json:"entity_id"`
	Patient  uuid.UUID  `json:"patient_id"`
	Kind     ChangeKind `json:"kind"`
	Revision int        `json:"revision"`
	Severity *string    `json:"severity,omitempty"`
	Reason   string     `json:"reason"`
}

// Log notes a change for the end of the transaction.
func (w *Writer) Log(c Change) { w.changes = append(w.changes, c) }

// finish keeps the outcome and appends the changes in one statement, the last
// one of the transaction: the organization's counter row is locked from here
// to the commit only, and positions follow the order of commits.
func (w *Writer) finish(ctx context.Context, act uuid.UUID, outcome Outcome) error {
	kept, err := json.Marshal(outcome)
	if err != nil {
		return fmt.Errorf("record: outcome: %w", err)
	}
	changes, err := json.Marshal(w.changes)
	if err != nil {
		return fmt.Errorf("record: changes: %w", err)
	}
	_, err = w.op.Exec(ctx, `with kept as (
			update act_outcome set outcome = $4::jsonb
			where organization_id = $1 and practitioner_id = $2 and client_mutation_id = $3
		), entry as (
			select * from rows from (jsonb_to_recordset($5::jsonb) as (entity_type text, entity_id uuid,
				patient_id uuid, kind text, revision int, severity text, reason text)) with ordinality
		), counter as (
			insert into change_counter as c (organization_id, position) select $1, count(*) from entry
			on conflict (organization_id) do update set position = c.position + excluded.position
			returning position
		)
		insert into change (organization_id, position, entity_type, entity_id, patient_id, kind, revision,
			severity, reason, actor_id, device, at)
		select $1, counter.position - (select count(*) from entry) + ordinality, entity_type, entity_id, patient_id,
			kind, revision, severity, coalesce(reason, ''), nullif($2::uuid, '00000000-0000-0000-0000-000000000000'), $6, $7
		from entry, counter`,
		w.Viewer.Organization, w.Viewer.Practitioner, act, string(kept), string(changes), w.Viewer.Device, w.Now)
	if err != nil {
		return fmt.Errorf("record: change log: %w", err)
	}
	return nil
}
