package duplicate

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/behavioral/crisis"
	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
)

// pairOfCrises is a protocol that came with the other record while one is open here.
type pairOfCrises struct {
	open, joined   uuid.UUID
	revision       int
	severity, came crisisprotocol.Severity
	steps          []code.CrisisStep
}

// crises carries on what was open on both records: the protocol that stays is as grave
// as the graver of the two, and says what came to it. None is closed.
func (m *merge) crises(ctx context.Context) error {
	pairs, err := m.pairsOfCrises(ctx)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if err := m.carry(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (m *merge) pairsOfCrises(ctx context.Context) (pairs []pairOfCrises, err error) {
	rows, err := m.op.Query(ctx, `select s.id, o.id, s.revision, s.severity, o.severity, s.steps
		from patient_move r
		join crisis_protocol o on o.organization_id = $1 and r.row_key = jsonb_build_array(o.id)::text and o.status = 'JOINED'
		join crisis_protocol s on s.organization_id = $1 and s.id = o.joined_id and s.status = 'OPEN'
		where r.organization_id = $1 and r.link_id = $2 and r.table_name = 'crisis_protocol' and r.before ->> 'status' = 'OPEN'`,
		m.organization, m.link)
	if err != nil {
		return nil, fmt.Errorf("duplicate: read crises: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			p    pairOfCrises
			text []byte
		)
		if err := rows.Scan(&p.open, &p.joined, &p.revision, &p.severity, &p.came, &text); err != nil {
			return nil, fmt.Errorf("duplicate: read crises: %w", err)
		}
		if err := json.Unmarshal(text, &p.steps); err != nil {
			return nil, fmt.Errorf("duplicate: read crises: %w", err)
		}
		pairs = append(pairs, p)
	}
	return pairs, rows.Err()
}

// carry makes the protocol that stays as grave as the other, and appends the event.
func (m *merge) carry(ctx context.Context, p pairOfCrises) error {
	var severity *string
	if crisis.Graver(p.came, p.severity) {
		severity = new(string(p.came))
		steps, err := json.Marshal(crisis.Raised(p.steps, p.came, m.at))
		if err != nil {
			return fmt.Errorf("duplicate: carry a crisis on: %w", err)
		}
		_, err = m.op.Exec(ctx, `update crisis_protocol set severity = $3, steps = $4, answer_due_at = $5, escalate_at = $5, escalation_level = 0,
				answered_at = null, answered_by_id = null, escalated_to_id = null, recorded_at = $6, revision = revision + 1
			where organization_id = $1 and id = $2`, m.organization, p.open, string(p.came), string(steps), m.at.Add(crisis.AnswerWithin(p.came)), m.at)
		if err != nil {
			return fmt.Errorf("duplicate: carry a crisis on: %w", err)
		}
		m.note(record.Change{Type: ent.TypeCrisisProtocol, ID: p.open, Patient: m.to, Kind: record.Updated, Revision: p.revision + 1})
	}
	_, err := m.op.Exec(ctx, `insert into crisis_event (organization_id, id, patient_id, crisis_protocol_id, sensitivity, kind, severity, text, timeline_at, recorded_at, received_at)
		select organization_id, gen_random_uuid(), patient_id, id, sensitivity, 'RECORDS_MERGED', $3, 'The crisis of the other record goes on in this one.', $4, $4, $4
		from crisis_protocol where organization_id = $1 and id = $2`, m.organization, p.open, severity, m.at)
	if err != nil {
		return fmt.Errorf("duplicate: carry a crisis on: %w", err)
	}
	return nil
}
