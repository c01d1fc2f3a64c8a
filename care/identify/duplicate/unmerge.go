package duplicate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/patientlink"
	"caseload/ent/rule"
)

// UnmergePatients takes a merge back.
type UnmergePatients struct {
	ClientMutationID        uuid.UUID
	SurvivorID, DuplicateID uuid.UUID
	Reason                  string
}

// Record parts the two records again. The viewer must see the survivor; the
// duplicate is named by Outcome.Also.
func (in UnmergePatients) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.MergePatients, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		var c record.Check
		if c.Text(in.Reason, true, 500, "reason"); len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		op, _ := database.FromContext(ctx)
		if err := record.WaitForImports(ctx, op, w.Viewer.Organization); err != nil {
			return record.Outcome{}, err
		}
		known, err := w.Client.PatientLink.Query().Where(patientlink.PatientID(in.SurvivorID), patientlink.OtherID(in.DuplicateID), patientlink.EndedAtIsNil()).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("merge", "duplicateId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("duplicate: read link: %w", err)
		}
		return record.Outcome{Changed: in.SurvivorID, Also: []uuid.UUID{in.DuplicateID}}, w.AsServer(ctx, func(ctx context.Context) error {
			changes, err := Unmerge(ctx, known, &w.Viewer.Practitioner, in.Reason, w.Now)
			for _, c := range changes {
				w.Log(c)
			}
			return err
		})
	})
}

// Unmerge ends a merge within a transaction of the server's own sight, as [Merge]
// makes one.
func Unmerge(ctx context.Context, known *ent.PatientLink, by *uuid.UUID, reason string, at time.Time) ([]record.Change, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, fmt.Errorf("duplicate: unmerge: %w", database.ErrNoOperation)
	}
	m := &merge{op: op, journey: journey{organization: known.OrganizationID, link: known.ID, from: known.PatientID, to: known.OtherID, at: at}}
	return m.run(ctx, []func(context.Context) error{
		m.lock,
		func(ctx context.Context) error { return m.part(ctx, by, reason, known.Revision) },
		m.moveBack,
		func(ctx context.Context) error { return m.release(ctx, reason) },
		func(ctx context.Context) error { return m.decide(ctx, "DISMISSED", by, reason) },
		m.refresh,
	})
}

// part ends the link.
func (m *merge) part(ctx context.Context, by *uuid.UUID, reason string, revision int) error {
	_, err := m.op.Exec(ctx, `update patient_link set ended_at = $3, ended_by_id = $4, end_reason = $5, recorded_at = $3, revision = revision + 1
		where organization_id = $1 and id = $2`, m.organization, m.link, m.at, by, reason)
	if err != nil {
		return fmt.Errorf("duplicate: end link: %w", err)
	}
	m.note(record.Change{Type: ent.TypePatientLink, ID: m.link, Patient: m.from, Kind: record.Resolved, Revision: revision + 1, Reason: reason})
	return nil
}

// moveBack sends the rows back. Whoever keeps a copy of the survivor's record
// drops them there.
func (m *merge) moveBack(ctx context.Context) error {
	rows, err := m.goBack(ctx, m.op)
	for _, row := range told(rows) {
		m.note(record.Change{Type: row.typ, ID: row.id, Patient: m.to, Kind: record.Updated, Revision: row.revision})
		m.note(record.Change{Type: row.typ, ID: row.id, Patient: m.from, Kind: record.Deleted, Revision: row.revision})
	}
	return err
}

const partRecords = `with kept as (
		select jsonb_build_array(p.id)::text = r.row_key as own, p.id, (r.before ->> 'case_manager_id')::uuid as manager
		from patient_move r join patient p on p.organization_id = $1 and p.id in ($2, $3)
		where r.organization_id = $1 and r.link_id = $4 and r.table_name = 'patient' and r.returned_at is null
	), done as (
		update patient_move set returned_at = $5 where organization_id = $1 and link_id = $4 and table_name = 'patient'
	)
	update patient p set revision = p.revision + 1,
		replaced_by_id = case when p.id = $3 then null else p.replaced_by_id end,
		case_manager_id = case
			when p.id = $3 then (select k.manager from kept k where k.own and k.id = $3 and exists (
				select from relationship r where r.organization_id = $1 and r.patient_id = $3 and r.practitioner_id = k.manager
					and r.basis = 'CASE_MANAGER' and (r.ends_at is null or r.ends_at > $5)))
			when exists (select from kept k where k.own and k.id = $2 and k.manager is null)
				and p.case_manager_id = (select k.manager from kept k where k.own and k.id = $3) then null
			else p.case_manager_id end
	where p.organization_id = $1 and p.id in ($2, $3) returning p.id, p.revision`

// release lets the duplicate stand for itself, with the case manager that it had
// if that one still works for it.
func (m *merge) release(ctx context.Context, reason string) error {
	return m.patients(ctx, partRecords, func(id uuid.UUID, revision int) {
		m.note(record.Change{Type: ent.TypePatient, ID: id, Patient: id, Kind: record.Updated, Revision: revision, Reason: reason})
	})
}
