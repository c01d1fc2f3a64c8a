package result

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/finding"
	"caseload/care/record"
	"caseload/ent"
)

// errUnfit says no more, since the cause may hold the row.
var errUnfit = errors.New("result: a row does not fit")

const info = finding.Info

// row is a notice on its way to its table.
type row struct {
	ID          uuid.UUID        `json:"id"`
	Patient     uuid.UUID        `json:"patient_id"`
	Sensitivity *string          `json:"sensitivity"`
	Observation uuid.UUID        `json:"observation_id"`
	Recipient   uuid.UUID        `json:"recipient_id"`
	Carrier     *uuid.UUID       `json:"carrier_id"`
	Basis       string           `json:"basis"`
	Reasons     []string         `json:"reasons"`
	Evidence    []string         `json:"evidence"`
	Severity    finding.Severity `json:"severity"`
	Fingerprint string           `json:"fingerprint"`
	DueAt       time.Time        `json:"due_at"`

	carried bool // by somebody or, where the patient has no case manager, by whoever finds the task
}

const insertNotices = `insert into result_notice (organization_id, id, patient_id, sensitivity, observation_id, recipient_id, carrier_id, basis, reasons, evidence,
		severity, fingerprint, told_at, due_at, timeline_at, recorded_at, received_at)
	select viewer_organization(), r.id, r.patient_id, r.sensitivity, r.observation_id, r.recipient_id, r.carrier_id, r.basis, r.reasons, r.evidence,
		r.severity, r.fingerprint, $2, r.due_at, $2, $2, $2
	from jsonb_to_recordset($1::jsonb) as r(id uuid, patient_id uuid, sensitivity text, observation_id uuid, recipient_id uuid, carrier_id uuid, basis text,
		reasons jsonb, evidence jsonb, severity text, fingerprint text, due_at timestamptz)
	on conflict (organization_id, observation_id, recipient_id) do nothing
	returning id, patient_id, revision`

// write writes those notices whose recipient has none of the result, and answers those
// that somebody has to carry.
func (t *Teller) write(ctx context.Context, rows []*row) (carried []uuid.UUID, err error) {
	text, err := json.Marshal(rows)
	if err != nil {
		return nil, fmt.Errorf("result: %w", err)
	}
	made, err := record.WriteRows(ctx, t.Op, ent.TypeResultNotice, insertNotices, string(text), t.Now)
	if err != nil {
		return nil, fmt.Errorf("result: %w", err)
	}
	by := map[uuid.UUID]*row{}
	for _, n := range rows {
		by[n.ID] = n
	}
	for _, c := range made {
		c.Severity = new(string(by[c.ID].Severity))
		t.Log(c)
		if by[c.ID].carried {
			carried = append(carried, c.ID)
		}
	}
	return carried, nil
}

// tellAgain opens the notices of results that say something else than was told. Who handed
// one on does not get it again: whom it was handed to does.
const tellAgain = `update result_notice n set status = 'SENT', told_count = n.told_count + 1, told_at = $2, due_at = r.due_at, severity = r.severity,
		fingerprint = r.fingerprint, acknowledged_at = null, acknowledged_by_id = null, escalated_at = null, closed_at = null, reason = '',
		reasons = case when r.sensitivity <> '' and r.sensitivity is distinct from n.sensitivity then $3::jsonb else n.reasons end,
		evidence = case when r.sensitivity <> '' and r.sensitivity is distinct from n.sensitivity then '[]'::jsonb else n.evidence end,
		sensitivity = coalesce(nullif(r.sensitivity, ''), n.sensitivity), revision = n.revision + 1, recorded_at = $2
	from jsonb_to_recordset($1::jsonb) as r(id uuid, severity text, fingerprint text, sensitivity text, due_at timestamptz)
	where n.organization_id = (select viewer_organization()) and n.observation_id = r.id and n.status <> 'HANDED_ON' and n.fingerprint <> r.fingerprint
	returning n.id, n.patient_id, n.revision`

// again tells corrected results again to those who were told before, and answers the notices.
func (t *Teller) again(ctx context.Context, list []*reading) (ids []uuid.UUID, err error) {
	type told struct {
		ID          uuid.UUID        `json:"id"`
		Severity    finding.Severity `json:"severity"`
		Fingerprint string           `json:"fingerprint"`
		Sensitivity string           `json:"sensitivity"`
		DueAt       time.Time        `json:"due_at"`
	}
	rows := make([]told, len(list))
	for i, r := range list {
		rows[i] = told{r.ID, r.severity, r.Fingerprint, r.Label, t.Now.Add(deadlines()[r.severity].acknowledge)}
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return nil, fmt.Errorf("result: %w", err)
	}
	changes, err := record.WriteRows(ctx, t.Op, ent.TypeResultNotice, tellAgain, string(text), t.Now, `["`+unnamed+`"]`)
	if err != nil {
		return nil, fmt.Errorf("result: %w", err)
	}
	for _, c := range changes {
		c.Reason = corrected
		t.Log(c)
		ids = append(ids, c.ID)
	}
	return ids, nil
}

// corrected is why a notice is told again.
const corrected = "The result was corrected."
