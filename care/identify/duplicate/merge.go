package duplicate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// MergePatients makes one record of two that are of one person.
type MergePatients struct {
	ClientMutationID        uuid.UUID
	SurvivorID, DuplicateID uuid.UUID
	Reason                  string
}

// Record merges the duplicate into the survivor. The viewer must see both.
func (in MergePatients) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.MergePatients, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems, err := in.problems(ctx, w); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		return record.Outcome{Changed: in.SurvivorID}, w.AsServer(ctx, func(ctx context.Context) error {
			changes, err := Merge(ctx, w.Viewer.Organization, &w.Viewer.Practitioner, in, w.Now)
			for _, c := range changes {
				w.Log(c)
			}
			return err
		})
	})
}

func (in MergePatients) problems(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	if in.SurvivorID == in.DuplicateID {
		c.Problems = append(c.Problems, record.Wrong("A record cannot be merged into itself.", "duplicateId"))
	}
	if len(c.Problems) > 0 {
		return c.Problems, nil
	}
	op, _ := database.FromContext(ctx)
	if err := record.WaitForImports(ctx, op, w.Viewer.Organization); err != nil {
		return nil, err
	}
	for _, of := range []struct {
		id    uuid.UUID
		field string
	}{{in.SurvivorID, "survivorId"}, {in.DuplicateID, "duplicateId"}} {
		if problems, err := w.Standing(ctx, of.id, of.field); err != nil || problems != nil {
			return problems, err
		}
	}
	return nil, nil
}

// Merge merges within a transaction of the server's own sight, and answers what is
// to be told to the change log. Nobody decides it but a person or a system that
// speaks for one: by is who did, nil for a system. Both records must stand for
// themselves, and the lock of imports be held.
func Merge(ctx context.Context, organization uuid.UUID, by *uuid.UUID, in MergePatients, at time.Time) ([]record.Change, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, fmt.Errorf("duplicate: merge: %w", database.ErrNoOperation)
	}
	m := &merge{op: op, journey: journey{organization: organization, link: uuid.Must(uuid.NewV7()), from: in.DuplicateID, to: in.SurvivorID, at: at}}
	return m.run(ctx, []func(context.Context) error{
		m.lock,
		func(ctx context.Context) error { return m.join(ctx, by, in.Reason) },
		m.move,
		m.crises,
		func(ctx context.Context) error { return m.decide(ctx, "MERGED", by, in.Reason) },
		m.refresh,
	})
}

// merge is a merge, or its end, while it is made.
type merge struct {
	journey

	op      *database.Operation
	changes []record.Change
}

func (m *merge) run(ctx context.Context, steps []func(context.Context) error) ([]record.Change, error) {
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return m.changes, nil
}

// lock keeps others from writing about the two meanwhile, and reads who manages
// them.
func (m *merge) lock(ctx context.Context) error {
	rows, err := m.op.Query(ctx, `select id, case_manager_id from patient
		where organization_id = $1 and id in ($2, $3) order by id for update`, m.organization, m.from, m.to)
	if err != nil {
		return fmt.Errorf("duplicate: lock records: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id      uuid.UUID
			manager *uuid.UUID
		)
		if err := rows.Scan(&id, &manager); err != nil {
			return fmt.Errorf("duplicate: lock records: %w", err)
		}
		if id == m.to {
			m.manager = manager
		} else {
			m.former = manager
		}
	}
	return rows.Err()
}

const link = `insert into patient_link (organization_id, id, patient_id, other_id, reason, merged_by_id, timeline_at, recorded_at, received_at)
	values ($1, $2, $3, $4, $5, $6, $7, $7, $7)`

const joinRecords = `with kept as (
		insert into patient_move (organization_id, link_id, table_name, row_key, before, moved_at) values
			($1, $4, 'patient', jsonb_build_array($2::uuid)::text, jsonb_build_object('case_manager_id', $7::uuid), $5),
			($1, $4, 'patient', jsonb_build_array($3::uuid)::text, jsonb_build_object('case_manager_id', $6::uuid), $5)
	)
	update patient p set revision = p.revision + 1,
		replaced_by_id = case when p.id = $2 then $3::uuid end,
		case_manager_id = case when p.id = $3 then coalesce($6::uuid, $7::uuid) end
	where p.organization_id = $1 and p.id in ($2, $3) returning p.id, p.revision`

// join links the records. The survivor takes the duplicate's case manager where it
// has none.
func (m *merge) join(ctx context.Context, by *uuid.UUID, reason string) error {
	if _, err := m.op.Exec(ctx, link, m.organization, m.link, m.to, m.from, reason, by, m.at); err != nil {
		return fmt.Errorf("duplicate: link records: %w", err)
	}
	m.note(record.Change{Type: ent.TypePatientLink, ID: m.link, Patient: m.to, Kind: record.Created, Revision: 1})
	return m.patients(ctx, joinRecords, func(id uuid.UUID, revision int) {
		c := record.Change{Type: ent.TypePatient, ID: id, Patient: m.to, Kind: record.Updated, Revision: revision, Reason: reason}
		if id == m.from {
			c.Kind = record.Deleted // who kept a copy drops it, with all that is in it
		}
		m.note(c)
	}, m.manager, m.former)
}

// patients runs a statement that changes the two patients' own rows.
func (m *merge) patients(ctx context.Context, statement string, tell func(uuid.UUID, int), managers ...any) error {
	rows, err := m.op.Query(ctx, statement, append([]any{m.organization, m.from, m.to, m.link, m.at}, managers...)...)
	if err != nil {
		return fmt.Errorf("duplicate: change records: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id       uuid.UUID
			revision int
		)
		if err := rows.Scan(&id, &revision); err != nil {
			return fmt.Errorf("duplicate: change records: %w", err)
		}
		tell(id, revision)
	}
	return rows.Err()
}

func (m *merge) note(c record.Change) { m.changes = append(m.changes, c) }

// move takes the rows along.
func (m *merge) move(ctx context.Context) error {
	rows, err := m.goAlong(ctx, m.op)
	for _, row := range told(rows) {
		m.note(record.Change{Type: row.typ, ID: row.id, Patient: m.to, Kind: record.Updated, Revision: row.revision})
	}
	return err
}

// told are the rows that the change log hears of: claims by one entry alone, since
// nobody reads them but the scorer.
func told(rows []moved) (list []moved) {
	claims := false
	for _, row := range rows {
		if row.typ == "" || row.typ == claim && claims {
			continue
		}
		claims = claims || row.typ == claim
		row.revision = max(row.revision, 1)
		list = append(list, row)
	}
	return list
}
