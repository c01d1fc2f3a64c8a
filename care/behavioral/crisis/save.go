package crisis

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/database"
)

// writeChanged writes what answers and the wait for one change, of protocols as they were
// read.
const writeChanged = `update crisis_protocol p set severity = r.severity, steps = r.steps, response_ids = r.response_ids, answer_due_at = r.answer_due_at,
		answered_at = r.answered_at, answered_by_id = r.answered_by_id, escalate_at = r.escalate_at, escalated_to_id = r.escalated_to_id,
		escalation_level = coalesce(r.escalation_level, 0), recorded_at = $3, revision = p.revision + 1
	from json_to_recordset($2::json) as r(id uuid, revision bigint, severity text, steps jsonb, response_ids jsonb, answer_due_at timestamptz,
		answered_at timestamptz, answered_by_id uuid, escalate_at timestamptz, escalated_to_id uuid, escalation_level bigint)
	where p.organization_id = $1 and p.id = r.id and p.revision = r.revision
	returning p.id, p.patient_id, p.revision`

// saveAll writes changed protocols in one statement, and answers those that nobody else
// has changed since they were read.
func (d Desk) saveAll(ctx context.Context, list []*ent.CrisisProtocol) (map[uuid.UUID]bool, error) {
	saved := map[uuid.UUID]bool{}
	if len(list) == 0 {
		return saved, nil
	}
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, database.ErrNoOperation
	}
	text, err := json.Marshal(list) // by the names of the columns
	if err != nil {
		return nil, fmt.Errorf("crisis: write protocols: %w", err)
	}
	written, err := record.WriteRows(ctx, op, ent.TypeCrisisProtocol, writeChanged, d.Viewer.Organization, string(text), d.Now)
	if err != nil {
		return nil, fmt.Errorf("crisis: %w", err)
	}
	for _, c := range written {
		saved[c.ID] = true
	}
	return saved, nil
}

// save changes a protocol as it was read.
func (d Desk) save(ctx context.Context, p *ent.CrisisProtocol, update *ent.CrisisProtocolUpdate) error {
	n, err := update.Where(crisisprotocol.ID(p.ID), crisisprotocol.Revision(p.Revision)).SetRecordedAt(d.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, p.ID, p.Revision, "change crisis protocol"); err != nil {
		return err
	}
	d.tell(p, record.Updated, p.Revision+1, false, "")
	return nil
}

// tell notes a change of the protocol for the log, with its severity where those who
// follow the patient are to hear of it at once.
func (d Desk) tell(p *ent.CrisisProtocol, kind record.ChangeKind, revision int, loud bool, reason string) {
	c := record.Change{Type: ent.TypeCrisisProtocol, ID: p.ID, Patient: p.PatientID, Kind: kind, Revision: revision, Reason: reason}
	if loud {
		c.Severity = new(answerings()[p.Severity].change)
	}
	d.Log(c)
}
