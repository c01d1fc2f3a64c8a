package admission

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/identify/duplicate"
	"caseload/care/identify/match"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
)

// keepUnmatched takes the organization, the time, the people whom nobody knows, and
// the numbers of everybody whom the turn was about. Who was dismissed waits again when
// something new is heard; whose number is known by now waits no more.
const keepUnmatched = `with found as (
		select id, identifier_system, identifier_value, family, given, birth_date, gender, facility, first_heard_at, last_heard_at, message_count,
			encounter_status, encounter_class, admitted_at, discharged_at from jsonb_to_recordset($3::jsonb) as x (id uuid, identifier_system text, identifier_value text, family text, given jsonb,
			birth_date text, gender text, facility text, first_heard_at timestamptz, last_heard_at timestamptz, message_count bigint,
			encounter_status text, encounter_class text, admitted_at timestamptz, discharged_at timestamptz)
	), waiting as (
		select u.id, u.status = 'DISMISSED' and f.last_heard_at <= u.last_heard_at as dismissed, f.family, f.given, f.birth_date, f.gender, f.facility,
			f.first_heard_at, f.last_heard_at, f.message_count, f.encounter_status, f.encounter_class, f.admitted_at, f.discharged_at
		from unmatched_admission u join found f using (identifier_system, identifier_value)
		where u.organization_id = $1 and u.status <> 'LINKED' and (u.status = 'WITHDRAWN'
			or (u.family, coalesce(u.given, 'null'), u.birth_date, u.gender, u.facility, u.first_heard_at, u.last_heard_at, u.message_count, u.encounter_status,
				u.encounter_class, u.admitted_at, u.discharged_at) is distinct from (f.family, coalesce(f.given, 'null'), f.birth_date, f.gender, f.facility,
				f.first_heard_at, f.last_heard_at, f.message_count, f.encounter_status, f.encounter_class, f.admitted_at, f.discharged_at))
	), changed as (
		update unmatched_admission u set family = w.family, given = w.given, birth_date = w.birth_date, gender = w.gender, facility = w.facility,
			first_heard_at = w.first_heard_at, last_heard_at = w.last_heard_at, message_count = w.message_count,
			encounter_status = w.encounter_status, encounter_class = w.encounter_class, admitted_at = w.admitted_at, discharged_at = w.discharged_at,
			status = case when w.dismissed then u.status else 'OPEN' end, decided_by_id = case when w.dismissed then u.decided_by_id end,
			decided_at = case when w.dismissed then u.decided_at end, reason = case when w.dismissed then u.reason else '' end,
			recorded_at = $2, revision = u.revision + 1
		from waiting w where u.organization_id = $1 and u.id = w.id
		returning u.id, u.revision
	), made as (
		insert into unmatched_admission (organization_id, id, identifier_system, identifier_value, family, given, birth_date, gender, facility,
			first_heard_at, last_heard_at, message_count, encounter_status, encounter_class, admitted_at, discharged_at, status, recorded_at, received_at)
		select $1, id, identifier_system, identifier_value, family, given, birth_date, gender, facility, first_heard_at, last_heard_at, message_count,
			encounter_status, encounter_class, admitted_at, discharged_at, 'OPEN', $2, $2 from found
		on conflict (organization_id, identifier_system, identifier_value) do nothing
		returning id, revision
	), gone as (
		update unmatched_admission u set status = 'WITHDRAWN', recorded_at = $2, revision = u.revision + 1
		where u.organization_id = $1 and u.status in ('OPEN', 'DISMISSED')
			and (u.identifier_system, u.identifier_value) in (select n.system, n.value from unnest($4::text[], $5::text[]) as n (system, value))
			and not exists (select from found f where f.identifier_system = u.identifier_system and f.identifier_value = u.identifier_value)
		returning u.id, u.revision
	)
	select id, '00000000-0000-0000-0000-000000000000'::uuid, revision from (table changed union all table made union all table gone) x`

// keepCandidates takes the organization, the time, who may be whom, and the numbers
// of everybody whom the turn was about.
const keepCandidates = `with found as (
		select u.id as unmatched_admission_id, x.id, x.patient_id, x.rule_version, x.band, x.score, x.findings
		from jsonb_to_recordset($3::jsonb) as x (id uuid, identifier_system text, identifier_value text, patient_id uuid, rule_version text,
			band text, score double precision, findings jsonb)
		join unmatched_admission u using (identifier_system, identifier_value) where u.organization_id = $1 and u.status <> 'LINKED'
	), gone as (
		delete from unmatched_admission_candidate c where c.organization_id = $1
			and c.unmatched_admission_id in (select u.id from unmatched_admission u where u.organization_id = $1
				and (u.identifier_system, u.identifier_value) in (select n.system, n.value from unnest($4::text[], $5::text[]) as n (system, value)))
			and not exists (select from found f where f.unmatched_admission_id = c.unmatched_admission_id and f.patient_id = c.patient_id)
	)
	insert into unmatched_admission_candidate as c (organization_id, id, unmatched_admission_id, patient_id, rule_version, band, score, findings,
		timeline_at, recorded_at, received_at)
	select $1, id, unmatched_admission_id, patient_id, rule_version, band, score, findings, $2, $2, $2 from found
	on conflict (organization_id, unmatched_admission_id, patient_id) do update
	set rule_version = excluded.rule_version, band = excluded.band, score = excluded.score, findings = excluded.findings,
		recorded_at = excluded.recorded_at, revision = c.revision + 1
	where (c.rule_version, c.band, c.score) is distinct from (excluded.rule_version, excluded.band, excluded.score)`

// candidateRow is a candidate as the statement reads it.
type candidateRow struct {
	ID       uuid.UUID       `json:"id"`
	System   string          `json:"identifier_system"`
	Value    string          `json:"identifier_value"`
	Patient  uuid.UUID       `json:"patient_id"`
	Version  string          `json:"rule_version"`
	Band     match.Band      `json:"band"`
	Score    float64         `json:"score"`
	Findings []match.Finding `json:"findings"`
}

// unmatched brings the queue of those whom nobody knows up to date, and answers what
// is to be told to the change log. The names are those of everybody in the turn.
func unmatched(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, list []*stranger, names []string) ([]record.Change, error) {
	systems, values := make([]string, len(names)), make([]string, len(names))
	for i, name := range names {
		of := identifierOf(name)
		systems[i], values[i] = of.System, of.Value
	}
	rows, err := json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("admission: keep unmatched: %w", err)
	}
	changes, err := record.WriteRows(ctx, op, ent.TypeUnmatchedAdmission, keepUnmatched, organization, at, string(rows), pq.Array(systems), pq.Array(values))
	if err != nil {
		return nil, fmt.Errorf("admission: keep unmatched: %w", err)
	}
	candidates, err := candidatesOf(ctx, op, organization, list)
	if err != nil {
		return nil, err
	}
	if _, err := op.Exec(ctx, keepCandidates, organization, at, candidates, pq.Array(systems), pq.Array(values)); err != nil {
		return nil, fmt.Errorf("admission: keep candidates: %w", err)
	}
	return changes, nil
}

// candidatesOf are the patients who may be the people, as JSON.
func candidatesOf(ctx context.Context, op *database.Operation, organization uuid.UUID, list []*stranger) (string, error) {
	people := make([]match.Person, len(list))
	for i, s := range list {
		people[i] = s.described()
	}
	found, err := duplicate.Resembling(ctx, op, organization, people)
	if err != nil {
		return "", fmt.Errorf("admission: look for candidates: %w", err)
	}
	rows := []candidateRow{}
	for i, s := range list {
		for _, r := range found[i] {
			rows = append(rows, candidateRow{
				uuid.Must(uuid.NewV7()), s.System, s.Value, r.Patient, r.Result.Version, r.Result.Band, r.Result.Bits, r.Result.Findings,
			})
		}
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return "", fmt.Errorf("admission: keep candidates: %w", err)
	}
	return string(text), nil
}
