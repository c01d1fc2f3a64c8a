package identify

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/ent/database"
)

// inpatient and emergency are the classes of encounters that are counted (HL7 v3
// ActEncounterCode). NONAC is left out: nursing and rehabilitation facilities
// are no hospital stays in the sources of the rule.
var (
	inpatient = []string{"IMP", "ACUTE"}
	emergency = []string{"EMER"}
)

// loadInputs reads the inputs of many patients. What was planned, canceled or
// entered in error did not happen; what is confidential is left out. Orders
// count as one medicine when their code is the same, or their name where there
// is no code; proposals and plans are no orders yet.
const loadInputs = `
select p.id, p.birth_date, e.known, e.stays, e.visits, e.undated, c.codes, m.medicines
from patient p
cross join lateral (
	select count(*) > 0 as known,
		array_agg(floor(extract(epoch from starts_at))::bigint) filter (where class = any($2::text[]) and starts_at is not null) as stays,
		array_agg(floor(extract(epoch from starts_at))::bigint) filter (where class = any($3::text[]) and starts_at is not null) as visits,
		count(*) filter (where class = any($2::text[] || $3::text[]) and starts_at is null) as undated
	from encounter
	where organization_id = p.organization_id and patient_id = p.id and sensitivity is null
		and status in ('ARRIVED', 'TRIAGED', 'IN_PROGRESS', 'ONLEAVE', 'FINISHED')) e
cross join lateral (
	select array_agg(distinct coding ->> 'code') as codes
	from condition
	cross join lateral (
		select jsonb_build_object('system', code_system, 'code', code) as coding
		union all
		select jsonb_array_elements(case jsonb_typeof(codings) when 'array' then codings else '[]' end)) every
	where organization_id = p.organization_id and patient_id = p.id and sensitivity is null
		and clinical_status = any($6::text[])
		and (verification_status is null or verification_status not in ('REFUTED', 'ENTERED_IN_ERROR'))
		and category <> 'SOCIAL' and (abatement_at is null or abatement_at >= $5)
		and coding ->> 'system' = $4 and coding ->> 'code' <> '') c
cross join lateral (
	select count(distinct (code_system, coalesce(nullif(code, ''), nullif(lower(display), ''), id::text))) as medicines
	from medication_request
	where organization_id = p.organization_id and patient_id = p.id and sensitivity is null
		and status = 'ACTIVE' and intent not in ('PROPOSAL', 'PLAN', 'OPTION')) m
where p.organization_id = (select viewer_organization()) and p.id = any($1::uuid[])
order by p.id`

// subject is a patient with what the rule looks at.
type subject struct {
	id     uuid.UUID
	inputs Inputs
}

func load(ctx context.Context, op *database.Operation, patients []uuid.UUID, asOf time.Time) (subjects []subject, err error) {
	year, month, d := asOf.Date()
	today := time.Date(year, month, d, 0, 0, 0, 0, asOf.Location())
	rows, err := op.Query(ctx, loadInputs,
		pq.Array(patients), pq.Array(inpatient), pq.Array(emergency), code.SNOMED, today, pq.Array(code.ActiveClinicalStatuses))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			s             subject
			stays, visits []int64
			codes         []string
		)
		err := rows.Scan(&s.id, &s.inputs.BirthDate, &s.inputs.EncountersKnown, pq.Array(&stays), pq.Array(&visits),
			&s.inputs.Undated, pq.Array(&codes), &s.inputs.ActiveMedications)
		if err != nil {
			return nil, err //nolint:wrapcheck // the caller says what was tried
		}
		s.inputs.InpatientStays, s.inputs.EmergencyVisits = instants(stays), instants(visits)
		s.inputs.ChronicGroups = chronic.Labels(codes)
		subjects = append(subjects, s)
	}
	return subjects, rows.Err()
}

// instants are times given in seconds since 1970.
func instants(seconds []int64) []time.Time {
	times := make([]time.Time, 0, len(seconds))
	for _, s := range seconds {
		times = append(times, time.Unix(s, 0))
	}
	return times
}
