package intake

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/behavioral/registry"
	"caseload/care/identify"
	"caseload/care/medication/result"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
)

// change is an entry of the change log.
type change = record.Change

func (w written) change(kind string, revision int) change {
	about := w.patient()
	if w.table == "patient" {
		about = w.id
	}
	return change{Type: w.entityType(), ID: w.id, Patient: about, Kind: record.ChangeKind(kind), Revision: revision}
}

// relate ends the membership of those whom a new version of a team leaves out,
// and lets each practitioner on a team see the patient for as long as they are
// on it.
func (b *batch) relate(ctx context.Context) error {
	var teams, members []uuid.UUID
	for _, p := range b.items {
		if p.entry.ResourceType != "CareTeam" || p.state == same {
			continue
		}
		teams = append(teams, p.id)
		for _, id := range p.parts {
			members = append(members, id)
		}
	}
	if len(teams) == 0 {
		return nil
	}
	_, err := b.op.Exec(ctx, `update care_team_participant set ends_at = $4, revision = revision + 1
		where organization_id = $1 and care_team_id = any($2) and not id = any($3) and source = $5
			and (ends_at is null or ends_at > $4)`,
		b.viewer.Organization, pq.Array(teams), pq.Array(members), b.at, b.source)
	if err != nil {
		return fmt.Errorf("intake: end memberships: %w", err)
	}
	return b.openRecords(ctx, teams)
}

// openRecords writes the right to see the patient that follows from being on a
// team. It has the id of the membership.
func (b *batch) openRecords(ctx context.Context, teams []uuid.UUID) error {
	_, err := b.op.Exec(ctx, `insert into relationship as r
			(organization_id, id, patient_id, practitioner_id, basis, starts_at, ends_at)
		select p.organization_id, p.id, p.patient_id, p.practitioner_id, 'CARE_TEAM',
			coalesce(p.starts_at, t.starts_at, p.recorded_at),
			coalesce(p.ends_at, t.ends_at, case when t.status in ('ACTIVE', 'SUSPENDED') then null else t.timeline_at end)
		from care_team t join care_team_participant p on p.organization_id = t.organization_id and p.care_team_id = t.id
		where t.organization_id = $1 and t.id = any($2) and p.practitioner_id is not null
		on conflict (organization_id, id) do update
		set patient_id = excluded.patient_id, practitioner_id = excluded.practitioner_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
		b.viewer.Organization, pq.Array(teams))
	if err != nil {
		return fmt.Errorf("intake: open records to care teams: %w", err)
	}
	return nil
}

// summarize brings what the patients' panel rows show of other records up to
// date: the last encounter, the next task, the risk tier.
func (b *batch) summarize(ctx context.Context) error {
	organization := b.viewer.Organization
	for _, s := range []struct {
		of      []string // types whose changes call for it
		refresh func([]uuid.UUID) error
	}{
		{[]string{ent.TypeEncounter}, func(patients []uuid.UUID) error {
			return record.SummarizeEncounters(ctx, b.op, organization, patients...)
		}},
		{[]string{ent.TypeTask}, func(patients []uuid.UUID) error {
			return record.SummarizeTasks(ctx, b.op, organization, patients...)
		}},
		{[]string{ent.TypePatient, ent.TypeEncounter, ent.TypeCondition, ent.TypeMedicationRequest}, func(patients []uuid.UUID) error {
			return identify.Refresh(ctx, b.op, patients, b.at)
		}},
	} {
		patients := b.patientsOf(s.of...)
		if len(patients) == 0 {
			continue
		}
		if err := s.refresh(patients); err != nil {
			return fmt.Errorf("intake: %w", err)
		}
	}
	return nil
}

// notice asks the rules whether a patient's condition has changed, and opens what
// follows of it; and tells results to those whom they concern.
func (b *batch) notice(ctx context.Context) error {
	w := watch.Watch{Op: b.op, Viewer: b.viewer, Now: b.at, Log: func(c change) { b.changes = append(b.changes, c) }}
	written := slices.Clone(b.changes)
	if err := w.NoticeChanges(ctx, written); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	t := result.Teller{Op: b.op, Viewer: b.viewer, Now: b.at, Log: w.Log}
	if err := t.Tell(ctx, written); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	return nil
}

// register keeps the registry of collaborative care where assessments came that it reads.
func (b *batch) register(ctx context.Context) error {
	u := registry.Upkeep{Op: b.op, Viewer: b.viewer, Now: b.at, Log: func(c change) { b.changes = append(b.changes, c) }}
	if err := u.Refresh(ctx, b.patientsOf(ent.TypeQuestionnaireResponse)...); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	return nil
}

// patientsOf is the patients for whom something of the types changed.
func (b *batch) patientsOf(types ...string) []uuid.UUID {
	seen := map[uuid.UUID]bool{}
	var patients []uuid.UUID
	for _, c := range b.changes {
		if slices.Contains(types, c.Type) && c.Patient != uuid.Nil && !seen[c.Patient] {
			seen[c.Patient] = true
			patients = append(patients, c.Patient)
		}
	}
	return patients
}

// log appends what changed about patients to the change log, as the last
// statement of the transaction: positions follow the order of commits.
func (b *batch) log(ctx context.Context) error {
	b.changes = slices.DeleteFunc(b.changes, func(c change) bool { return c.Patient == uuid.Nil })
	if len(b.changes) == 0 {
		return nil
	}
	if err := record.Append(ctx, b.op, b.viewer, b.at, b.changes); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	return nil
}
