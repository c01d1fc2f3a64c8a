package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/monitor/trigger"
)

// lockPatients reads the patients' own rows and holds them until the end of the
// transaction: who else writes about one of them waits, and then sees what this
// one wrote.
const lockPatients = `select p.id, '', jsonb_build_object('birth', p.birth_date, 'manager', p.case_manager_id, 'deceased', p.deceased,
		'zone', coalesce(nullif(p.time_zone, ''), o.time_zone, 'UTC'))
	from patient p left join organization o on o.organization_id = p.organization_id and o.id = p.organization_id
	where p.organization_id = (select viewer_organization()) and p.id = any($1::uuid[])
	order by p.id for no key update of p`

// lock takes the patients. Those who have died, or are out of sight, are left out.
func (r *run) lock(ctx context.Context) error {
	seen := map[uuid.UUID]bool{}
	err := r.each(ctx, lockPatients, []any{pq.Array(r.ids())}, func(id uuid.UUID, _ string, row []byte) error {
		var read struct {
			Birth    code.PartialDate `json:"birth"`
			Manager  *uuid.UUID       `json:"manager"`
			Deceased bool             `json:"deceased"`
			Zone     string           `json:"zone"`
		}
		if err := json.Unmarshal(row, &read); err != nil {
			return err
		}
		p := r.people[id]
		p.manager, p.about = read.Manager, about(read.Birth, read.Zone)
		seen[id] = !read.Deceased
		return nil
	})
	for id := range r.people {
		if !seen[id] {
			delete(r.people, id)
		}
	}
	return err
}

// mostReadings bounds what is read of one patient: the newest that rules about
// the codes may look at.
const mostReadings = 1_000

// measuredColumns begin a statement that reads observations o of patients s.
//
//nolint:unqueryvet // the columns are those that it selects outside
const measuredColumns = `select s.id, coalesce(o.sensitivity, ''), jsonb_build_object('id', o.id, 'timeline_at', o.timeline_at, 'category', o.category,
		'code_system', o.code_system, 'code', o.code, 'display', o.display, 'codings', o.codings, 'value', o.value, 'components', o.components, 'interpretation', o.interpretation)
	from unnest($1::uuid[]) as s(id) cross join lateral (
		select * from observation o
		where o.organization_id = (select viewer_organization()) and o.patient_id = s.id and o.status in ('PRELIMINARY', 'FINAL', 'AMENDED', 'CORRECTED')
			and o.timeline_at > $3 `

//nolint:unqueryvet // as above
const readReadings = measuredColumns + `and o.code = any($2::text[])
		order by o.timeline_at desc, o.id desc limit $4) o`

// readings reads what was measured, as far back as the rules look.
func (r *run) readings(ctx context.Context) error {
	var codes []string
	for _, p := range r.people {
		for _, n := range p.news {
			codes = append(codes, r.wanted(n)...)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	since := r.Now.Add(-r.triggers.Reach(codes) - recent)
	return r.each(ctx, readReadings, []any{pq.Array(r.ids()), pq.Array(slices.Compact(slices.Sorted(slices.Values(codes)))), since, mostReadings}, func(id uuid.UUID, label string, row []byte) error {
		read, err := Readings(row, label)
		r.people[id].readings = append(r.people[id].readings, read...)
		return err
	})
}

// Readings are the values of an observation's row, written as JSON of its columns.
func Readings(row []byte, label string) ([]trigger.Reading, error) {
	var read struct {
		ID             uuid.UUID        `json:"id"`
		At             time.Time        `json:"timeline_at"`
		System         string           `json:"code_system"`
		Code           string           `json:"code"`
		Display        string           `json:"display"`
		Category       string           `json:"category"`
		Codings        []code.Coding    `json:"codings"`
		Value          *code.Value      `json:"value"`
		Components     []code.Component `json:"components"`
		Interpretation []code.Coding    `json:"interpretation"`
	}
	if err := json.Unmarshal(row, &read); err != nil {
		return nil, fmt.Errorf("watch: an observation does not fit: %w", err)
	}
	o := trigger.Observation{
		ID: "Observation/" + read.ID.String(), At: read.At, Category: read.Category, Codings: append(read.Codings, code.Coding{System: read.System, Code: read.Code, Display: read.Display}), Value: read.Value,
		Components: read.Components, Interpretation: read.Interpretation, Label: label,
	}
	return o.Readings(), nil
}

// each reads the rows of a statement about patients: the patient, a label, and an
// object.
func (w *Watch) each(ctx context.Context, query string, args []any, take func(uuid.UUID, string, []byte) error) error {
	rows, err := w.Op.Query(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("watch: read: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id    uuid.UUID
			label string
			row   []byte
		)
		if err := rows.Scan(&id, &label, &row); err != nil {
			return fmt.Errorf("watch: read: %w", err)
		}
		if err := take(id, label, row); err != nil {
			return fmt.Errorf("watch: a row does not fit: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("watch: read: %w", err)
	}
	return nil
}
