package population

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
)

// slot is the place of a current result: there is at most one for each.
type slot struct {
	patient uuid.UUID
	table   string
	name    string // the rule, or the cohort's id
	label   string
}

// kept is what stands in a slot.
type kept struct {
	id          uuid.UUID
	fingerprint string
	decided     bool // a clinician has decided on it
}

// knownQuery goes from patient to patient: Postgres, which may know these tables from
// when they were all but empty, would read the whole organization's part of them.
const knownQuery = `select patient_id, kind, name, label, r.id, fingerprint, decided from unnest($1::uuid[]) as p (id) cross join lateral (
	select patient_id, 'risk_assessment' as kind, rule as name, coalesce(sensitivity, '') as label, id, fingerprint, false as decided from risk_assessment
	where organization_id = (select viewer_organization()) and patient_id = p.id and current
	union all
	select patient_id, 'intensity_decision', rule, coalesce(sensitivity, ''), id, fingerprint, status <> 'PROPOSED' from intensity_decision
	where organization_id = (select viewer_organization()) and patient_id = p.id and current
	union all
	select patient_id, 'cohort_membership', cohort_id::text, coalesce(sensitivity, ''), id, fingerprint, false from cohort_membership
	where organization_id = (select viewer_organization()) and patient_id = p.id and exited_at is null
	offset 0) r`

// loadKnown reads what was found before. It takes the patients' rows first, so
// that two runs about the same patients wait for each other and none writes a
// result twice.
func loadKnown(ctx context.Context, op *database.Operation, patients []uuid.UUID) (map[slot]kept, error) {
	if _, err := op.Exec(ctx, `select from patient where organization_id = (select viewer_organization()) and id = any($1::uuid[])
		order by id for no key update`, pq.Array(patients)); err != nil {
		return nil, fmt.Errorf("lock patients: %w", err)
	}
	rows, err := op.Query(ctx, knownQuery, pq.Array(patients))
	if err != nil {
		return nil, fmt.Errorf("read earlier results: %w", err)
	}
	defer func() { _ = rows.Close() }()
	known := map[slot]kept{}
	for rows.Next() {
		var (
			at slot
			k  kept
		)
		if err := rows.Scan(&at.patient, &at.table, &at.name, &at.label, &k.id, &k.fingerprint, &k.decided); err != nil {
			return nil, fmt.Errorf("read earlier results: %w", err)
		}
		known[at] = k
	}
	return known, rows.Err()
}
