package result

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"
)

// readResults reads the results $1, and all of the patients $2, that are recent, say
// something, and may concern somebody. Those who have died get no more results. What is
// said is told by a fingerprint, and so is that it was corrected.
const readResults = `select jsonb_build_object('id', o.id, 'patient_id', o.patient_id, 'sensitivity', coalesce(o.sensitivity, ''), 'timeline_at', o.timeline_at,
		'received_at', o.received_at, 'category', o.category, 'components', o.components, 'interpretation', o.interpretation,
		'codings', coalesce(nullif(o.codings, 'null'), '[]') || jsonb_build_object('system', o.code_system, 'code', o.code),
		'fingerprint', md5(jsonb_build_array(o.code, o.value, o.components, o.interpretation, o.sensitivity, o.status in ('AMENDED', 'CORRECTED'))::text))
	from observation o join patient p on p.organization_id = o.organization_id and p.id = o.patient_id
	where o.organization_id = (select viewer_organization()) and (o.id = any($1::uuid[]) or o.patient_id = any($2::uuid[]) and o.code = any($4::text[]))
		and o.timeline_at > $3 and o.timeline_at <= $5 and not p.deceased and p.replaced_by_id is null
		and o.status in ('PRELIMINARY', 'FINAL', 'AMENDED', 'CORRECTED') and coalesce(o.value, o.components, o.interpretation) is not null
	order by o.patient_id, o.id`

func (t *Teller) readResults(ctx context.Context, ids, patients []uuid.UUID) (list []*reading, err error) {
	args := []any{pq.Array(ids), pq.Array(patients), t.Now.Add(-limits().Days("recent")), pq.Array(Codes()), t.Now.Add(limits().Days("ahead"))}
	err = t.each(ctx, readResults, args, func(text []byte) error {
		r := &reading{}
		err := json.Unmarshal(text, r)
		if err == nil && Concerning(r.codes()...) {
			list = append(list, r)
		}
		return err
	})
	return list, err
}

// readPeople reads the patients $1 with what they take and have, and who is responsible
// for it: who ordered or prescribed, and who treats a condition. That is who wrote it
// down, where it is a clinician, else each treating provider of the patient.
const readPeople = `with p as (select x.id, x.case_manager_id, coalesce(nullif(x.time_zone, ''), o.time_zone) as time_zone
		from patient x left join organization o on o.organization_id = x.organization_id and o.id = x.organization_id
		where x.organization_id = (select viewer_organization()) and x.id = any($1::uuid[])),
	c as (
		select c.patient_id, c.id, c.performer_id, c.sensitivity, c.codings, c.code_system, c.code, c.display, c.timeline_at, c.performer_id is not null and (
			not exists (select from practitioner_role r where r.organization_id = c.organization_id and r.practitioner_id = c.performer_id and r.active)
			or exists (select from practitioner_role r where r.organization_id = c.organization_id and r.practitioner_id = c.performer_id and r.active and r.role = 'PROVIDER')) as by_clinician
		from condition c join p on p.id = c.patient_id
		where c.organization_id = (select viewer_organization()) and c.clinical_status in ('ACTIVE', 'RECURRENCE', 'RELAPSE')
			and c.verification_status is distinct from 'REFUTED' and c.verification_status is distinct from 'ENTERED_IN_ERROR'),
	g as (
		select m.patient_id, 'MedicationRequest' as type, m.id, m.performer_id as who, m.sensitivity, m.codings, m.code_system, m.code, m.display, m.timeline_at
		from medication_request m join p on p.id = m.patient_id
		where m.organization_id = (select viewer_organization()) and m.status in ('ACTIVE', 'ON_HOLD') and m.performer_id is not null
		union all
		select m.patient_id, 'MedicationStatement', m.id, m.prescriber_id, m.sensitivity, m.codings, m.code_system, m.code, m.display, m.timeline_at
		from medication_statement m join p on p.id = m.patient_id
		where m.organization_id = (select viewer_organization()) and m.status in ('ACTIVE', 'INTENDED', 'ON_HOLD') and m.prescriber_id is not null and m.timeline_at > $2
		union all
		select c.patient_id, 'Condition', c.id, c.performer_id, c.sensitivity, c.codings, c.code_system, c.code, c.display, c.timeline_at
		from c where c.by_clinician
		union all
		select c.patient_id, 'Condition', c.id, r.practitioner_id, c.sensitivity, c.codings, c.code_system, c.code, c.display, c.timeline_at
		from c join relationship r on r.organization_id = (select viewer_organization()) and r.patient_id = c.patient_id and r.basis = 'TREATING'
			and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
		where not c.by_clinician)
	select jsonb_build_object('id', p.id, 'manager', p.case_manager_id, 'zone', p.time_zone, 'grounds', (
		select coalesce(jsonb_agg(jsonb_build_object('row', g.type || '/' || g.id, 'who', g.who, 'label', coalesce(g.sensitivity, ''), 'treats', g.type = 'Condition',
			'at', floor(extract(epoch from g.timeline_at))::bigint,
			'codings', coalesce(nullif(g.codings, 'null'), '[]') || jsonb_build_object('system', g.code_system, 'code', g.code, 'display', g.display))), '[]')
		from g where g.patient_id = p.id))
	from p`

// person is a patient with what they take and have.
type person struct {
	ID      uuid.UUID  `json:"id"`
	Manager *uuid.UUID `json:"manager"`
	Zone    string     `json:"zone"`
	Grounds []ground   `json:"grounds"`
}

func (t *Teller) readPeople(ctx context.Context, list []*reading) (map[uuid.UUID]*person, error) {
	var ids []uuid.UUID
	people := map[uuid.UUID]*person{}
	for _, r := range list {
		if people[r.Patient] == nil {
			people[r.Patient] = &person{}
			ids = append(ids, r.Patient)
		}
	}
	err := t.each(ctx, readPeople, []any{pq.Array(ids), t.Now.Add(-limits().Days("stated"))}, func(text []byte) error {
		p := &person{}
		err := json.Unmarshal(text, p)
		people[p.ID] = p
		return err
	})
	return people, err
}

// each reads the objects of a statement.
func (t *Teller) each(ctx context.Context, query string, args []any, take func([]byte) error) error {
	rows, err := t.Op.Query(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("result: read: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text []byte
		if err := rows.Scan(&text); err != nil {
			return fmt.Errorf("result: read: %w", err)
		}
		if take(text) != nil {
			return errUnfit
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("result: read: %w", err)
	}
	return nil
}
