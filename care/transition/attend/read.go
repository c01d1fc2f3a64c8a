package attend

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/transition/discharge"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// The window of a look: moves of the last days get a handoff, the clocks of a
// discharge run for 30 days, in which its handoffs may turn out not to be.
const (
	moveDays  = 7
	clockDays = 31
)

const stays = `class in ('IMP', 'ACUTE', 'NONAC', 'OBSENC', 'SNF')`

// peopleQuery are those to be looked at, in pages after an id: who was discharged or
// admitted lately, and for whom there is work from before.
var peopleQuery = `select id from (
		select patient_id as id from encounter where organization_id = $1 and ` + stays + ` and ends_at >= $2::timestamptz - make_interval(days => $4) and ends_at <= $2
		union
		select patient_id from encounter where organization_id = $1 and ` + stays + ` and (ends_at is null or ends_at > $2) and starts_at >= $2::timestamptz - make_interval(days => $5) and starts_at <= $2
		union
		select patient_id from task where organization_id = $1 and cause like 'discharge:%' and status` + rule.OpenText + `
		union
		select patient_id from handoff where organization_id = $1 and status <> 'CANCELLED' and due_at > $2::timestamptz - make_interval(days => $4)) known
	where id > $3 order by id limit $6`

// page reads the ids of the next people.
func page(ctx context.Context, op *database.Operation, organization uuid.UUID, now time.Time, after uuid.UUID, most int) (ids []uuid.UUID, err error) {
	rows, err := op.Query(ctx, peopleQuery, organization, now, after, clockDays, moveDays, most)
	if err != nil {
		return nil, fmt.Errorf("attend: look for people: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("attend: look for people: %w", err)
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// personQuery reads people, the person's own row first.
var personQuery = `select p.id, r.source, r.label, r.row from unnest($2::uuid[]) as p (id) cross join lateral (
	select 0 as turn, 'patient' as source, '' as label, jsonb_build_object('id', x.id, 'zone', coalesce(nullif(x.time_zone, ''), o.time_zone, 'UTC'),
		'deceased', x.deceased, 'deceased_at', x.deceased_at, 'case_manager_id', x.case_manager_id, 'supervisor_id', (
			select s.supervisor_id from practitioner_role s where s.organization_id = $1 and s.practitioner_id = x.case_manager_id and s.active
				and s.supervisor_id is not null and (s.starts_at is null or s.starts_at <= $3) and (s.ends_at is null or s.ends_at > $3) order by s.id limit 1)) as row
	from patient x left join organization o on o.organization_id = $1 and o.id = $1 where x.organization_id = $1 and x.id = p.id and x.replaced_by_id is null
	union all
	` + facts() + `
	union all
	select 1, 'raised', '', jsonb_build_object('id', t.id, 'cause', t.cause, 'due_at', t.due_at, 'open', t.status` + rule.OpenText + `, 'outcome', t.outcome, 'revision', t.revision)
	from task t where t.organization_id = $1 and t.patient_id = p.id and t.cause like 'discharge:%'
	union all
	select 1, case h.status when 'CANCELLED' then 'gone' else 'handoff' end, '', jsonb_build_object('id', h.id, 'encounter_id', h.encounter_id, 'kind', h.kind, 'status', h.status,
		'from_setting', h.from_setting, 'to_setting', h.to_setting, 'timeline_at', h.timeline_at,
		'due_at', h.due_at, 'chased_at', h.chased_at, 'sensitivity', h.sensitivity, 'items', h.items, 'giver_id', h.giver_id, 'revision', h.revision)
	from handoff h where h.organization_id = $1 and h.patient_id = p.id and h.due_at > $3::timestamptz - make_interval(days => $4)
	offset 0) r
	order by p.id, r.turn`

// facts selects what package discharge reads of a person.
func facts() string {
	var parts []string
	for _, s := range discharge.Sources() {
		columns, label := make([]string, len(s.Columns)), "''"
		for i, column := range s.Columns {
			columns[i] = "'" + column + "', " + column
		}
		if s.Name == "encounter" {
			label = "coalesce(sensitivity, '')"
		}
		parts = append(parts, fmt.Sprintf("(select 1, '%s', %s, jsonb_build_object(%s) from %s where organization_id = $1 and patient_id = p.id and %s order by %s limit %d)",
			s.Name, label, strings.Join(columns, ", "), s.Table, s.Where, s.Order, s.Limit))
	}
	return strings.Join(parts, " union all ")
}

// read reads people with their rows. Whoever was merged into another is left out.
func read(ctx context.Context, op *database.Operation, organization uuid.UUID, now time.Time, ids []uuid.UUID) (people []*person, err error) {
	rows, err := op.Query(ctx, personQuery, organization, pq.Array(ids), now, clockDays)
	if err != nil {
		return nil, fmt.Errorf("attend: read people: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id            uuid.UUID
			source, label string
			row           []byte
		)
		if err := rows.Scan(&id, &source, &label, &row); err != nil {
			return nil, fmt.Errorf("attend: read people: %w", err)
		}
		if source == "patient" {
			people = append(people, new(person))
			if err := json.Unmarshal(row, people[len(people)-1]); err != nil {
				return nil, fmt.Errorf("attend: read people: %w", err)
			}
			continue
		}
		if len(people) == 0 || people[len(people)-1].ID != id {
			continue
		}
		if err := people[len(people)-1].take(source, label, row); err != nil {
			return nil, err
		}
	}
	return people, rows.Err()
}
