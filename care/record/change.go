package record

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// ChangeKind is what was done to a thing.
type ChangeKind string

// The kinds of changes.
const (
	Created  ChangeKind = "CREATED"
	Updated  ChangeKind = "UPDATED"
	Resolved ChangeKind = "RESOLVED"
	// Deleted is of a thing that is not part of the patient's record any more, as
	// the rows of a merge that was taken back: whoever keeps a copy drops it.
	Deleted ChangeKind = "DELETED"
)

// Change is one entry of the change log. Patient is zero for what belongs to none,
// such as an absence: everybody in the organization may hear of it. Severity is set for changes of a
// patient's condition only: INFO, ACTION, URGENT or EMERGENT.
type Change struct {
	Type     string     `json:"entity_type"`
	ID       uuid.UUID  `json:"entity_id"`
	Patient  uuid.UUID  `json:"patient_id,omitzero"`
	Kind     ChangeKind `json:"kind"`
	Revision int        `json:"revision"`
	Severity *string    `json:"severity,omitempty"`
	Reason   string     `json:"reason"`
}

// Append adds the changes to the log of the viewer's organization. It must be
// the last statement of the transaction: the organization's counter row is
// locked from here to the commit only, and positions follow the order of
// commits.
func Append(ctx context.Context, op *database.Operation, v viewer.Viewer, at time.Time, changes []Change) error {
	return appendChanges(ctx, op, v, at, changes, "")
}

// appendChanges writes the changes, after the part of the statement that is
// given: its parameters begin with the sixth.
func appendChanges(ctx context.Context, op *database.Operation, v viewer.Viewer, at time.Time, changes []Change, before string, args ...any) error {
	entries, err := json.Marshal(changes)
	if err != nil {
		return fmt.Errorf("record: changes: %w", err)
	}
	_, err = op.Exec(ctx, `with `+before+`entry as (
			select * from rows from (json_to_recordset($3::json) as (entity_type text, entity_id uuid,
				patient_id uuid, kind text, revision int, severity text, reason text)) with ordinality
		), counter as (
			insert into change_counter as c (organization_id, position) select $1, count(*) from entry
			on conflict (organization_id) do update set position = c.position + excluded.position
			returning position
		)
		insert into change (organization_id, position, entity_type, entity_id, patient_id, kind, revision,
			severity, reason, actor_id, device, at)
		select $1, counter.position - (select count(*) from entry) + ordinality, entity_type, entity_id, patient_id,
			kind, revision, severity, reason, nullif($2::uuid, '00000000-0000-0000-0000-000000000000'), $4, $5
		from entry, counter`,
		append([]any{v.Organization, v.Practitioner, string(entries), v.Device, at}, args...)...)
	if err != nil {
		return fmt.Errorf("record: change log: %w", err)
	}
	return nil
}
