package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/claim"
	"caseload/care/record"
	"caseload/ent/database"
)

// person is somebody of file 8 on their way to the table.
type person struct {
	Number  string            `json:"number"`
	Patient *uuid.UUID        `json:"patient"`
	Body    claim.Beneficiary `json:"body"`
}

// writePeople keeps people. An older delivery that comes late does not undo a newer
// one: what it says reaches less far.
func writePeople(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, list []person) (counts Counts, changes []record.Change, err error) {
	if len(list) == 0 {
		return counts, nil, nil
	}
	last := map[string]person{}
	for _, p := range list {
		if before, twice := last[p.Number]; !twice || reach(before) <= reach(p) {
			last[p.Number] = p
		}
	}
	once := make([]person, 0, len(last))
	for _, p := range last {
		once = append(once, p)
	}
	text, err := json.Marshal(once)
	if err != nil {
		return counts, nil, fmt.Errorf("ledger: people as JSON: %w", err)
	}
	rows, err := op.Query(ctx, `insert into claim_beneficiary as b (organization_id, source, beneficiary, patient_id, body, received_at)
		select $1, 'CCLF', x.number, x.patient, x.body, $2 from jsonb_to_recordset($3::jsonb) as x (number text, patient uuid, body jsonb)
		on conflict (organization_id, source, beneficiary) do update
		set body = excluded.body, received_at = excluded.received_at, patient_id = coalesce(b.patient_id, excluded.patient_id)
		where b.body is distinct from excluded.body
			and coalesce(b.body ->> 'RangeThru', '') <= coalesce(excluded.body ->> 'RangeThru', '')
		returning xmax = 0, patient_id`, organization, at, string(text))
	if err != nil {
		return counts, nil, fmt.Errorf("ledger: keep people: %w", err)
	}
	defer func() { _ = rows.Close() }()
	counts.Read = len(list)
	for rows.Next() {
		var isNew bool
		var patient uuid.NullUUID
		if err := rows.Scan(&isNew, &patient); err != nil {
			return counts, nil, fmt.Errorf("ledger: keep people: %w", err)
		}
		counts = counts.noted(isNew)
		if patient.Valid {
			changes = append(changes, changeOf(patient.UUID, patient.UUID))
		}
	}
	counts.Same = counts.Read - counts.New - counts.Changed
	return counts, changes, rows.Err()
}

// reach is the last day for which the delivery holds claims.
func reach(p person) string {
	if p.Body.RangeThru == nil {
		return ""
	}
	return p.Body.RangeThru.String()
}

// tally counts rows that say whether each is new; the rest of those that were read
// are the same as before.
func tally(rows *sql.Rows, read int) (counts Counts, err error) {
	defer func() { _ = rows.Close() }()
	counts.Read = read
	for rows.Next() {
		var isNew bool
		if err := rows.Scan(&isNew); err != nil {
			return counts, fmt.Errorf("ledger: count: %w", err)
		}
		counts = counts.noted(isNew)
	}
	counts.Same = read - counts.New - counts.Changed
	return counts, rows.Err()
}
