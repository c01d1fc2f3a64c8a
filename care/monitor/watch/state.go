package watch

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/monitor/trigger"
)

// readStates reads what holds of the patients or held in the last year: the
// newest conditions and orders, each with the days between which it held. A condition
// of which nobody told the onset may have been there before it was written down: what
// was measured in the days before the diagnosis counts.
const readStates = `select s.id, h.label, h.row from unnest($1::uuid[]) as s(id) cross join lateral (
		(select coalesce(sensitivity, '') as label, jsonb_build_object('id', 'Condition/' || id,
			'codings', coalesce(codings, '[]') || jsonb_build_object('system', code_system, 'code', code, 'display', display),
			'from', onset_at,
			'until', case when clinical_status in ('ACTIVE', 'RECURRENCE', 'RELAPSE') then abatement_at else coalesce(abatement_at, recorded_at) end) as row
		from condition
		where organization_id = (select viewer_organization()) and patient_id = s.id and clinical_status is not null
			and verification_status is distinct from 'REFUTED' and verification_status is distinct from 'ENTERED_IN_ERROR'
		order by timeline_at desc, id desc limit 300)
		union all
		(select coalesce(sensitivity, ''), jsonb_build_object('id', 'MedicationRequest/' || id,
			'codings', coalesce(codings, '[]') || jsonb_build_object('system', code_system, 'code', code, 'display', display),
			'from', effective_at, 'until', case when status = 'ACTIVE' then null else recorded_at end)
		from medication_request
		where organization_id = (select viewer_organization()) and patient_id = s.id and status in ('ACTIVE', 'ON_HOLD', 'STOPPED', 'COMPLETED')
		order by timeline_at desc, id desc limit 200)) h`

// states reads what holds of those patients about whom a rule asks for it.
func (r *run) states(ctx context.Context) error {
	var asked []uuid.UUID
	for _, id := range r.ids() {
		if slices.ContainsFunc(r.people[id].readings, func(m trigger.Reading) bool { return r.triggers.Requires(m.Code) }) {
			asked = append(asked, id)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	return r.each(ctx, readStates, []any{pq.Array(asked)}, func(id uuid.UUID, label string, row []byte) error {
		held, err := States(row, label)
		r.people[id].about.States = append(r.people[id].about.States, held...)
		return err
	})
}

// States are what a condition's or order's row puts the patient into, written as
// JSON with its id, codings, and the times from and until which it holds.
func States(row []byte, label string) (states []trigger.State, err error) {
	var read struct {
		ID      string        `json:"id"`
		Codings []code.Coding `json:"codings"`
		From    *time.Time    `json:"from"`
		Until   *time.Time    `json:"until"`
	}
	if err := json.Unmarshal(row, &read); err != nil {
		return nil, err
	}
	for _, name := range trigger.StatesOf(read.Codings) {
		states = append(states, trigger.State{Name: name, From: read.From, Until: read.Until, Evidence: read.ID, Label: label})
	}
	return states, nil
}
