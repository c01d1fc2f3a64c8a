package duplicate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/behavioral/registry"
	"caseload/care/identify"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/viewer"
)

// decide closes the pair of the two records, if there is one.
func (m *merge) decide(ctx context.Context, status string, by *uuid.UUID, reason string) error {
	of := pairOf(m.from, m.to)
	changes, err := record.WriteRows(ctx, m.op, ent.TypeDuplicateCandidate, `update duplicate_candidate set status = $4, decided_by_id = $5, decided_at = $6, reason = $7,
			recorded_at = $6, revision = revision + 1
		where organization_id = $1 and patient_id = $2 and other_id = $3 returning id, patient_id, revision`,
		m.organization, of.patient, of.other, status, by, m.at, reason)
	if err != nil {
		return fmt.Errorf("duplicate: decide on the pair: %w", err)
	}
	m.changes = append(m.changes, changes...)
	return nil
}

// refresh brings up to date what follows from the rows: the panel's summary, the
// risk tier, and the pairs that wait. Scores follow with the next run over the
// change log.
func (m *merge) refresh(ctx context.Context) error {
	both := []uuid.UUID{m.from, m.to}
	if err := record.SummarizeTasks(ctx, m.op, m.organization, both...); err != nil {
		return fmt.Errorf("duplicate: %w", err)
	}
	if err := record.SummarizeEncounters(ctx, m.op, m.organization, both...); err != nil {
		return fmt.Errorf("duplicate: %w", err)
	}
	if err := identify.Refresh(ctx, m.op, both, m.at); err != nil {
		return fmt.Errorf("duplicate: %w", err)
	}
	if err := m.register(ctx, both); err != nil {
		return err
	}
	changes, err := Note(ctx, m.op, m.organization, m.at, both)
	m.changes = append(m.changes, changes...)
	return err
}

// register keeps the registry of collaborative care: the totals of both records are one
// series now, or two again.
func (m *merge) register(ctx context.Context, both []uuid.UUID) error {
	v, _ := viewer.FromContext(ctx)
	u := registry.Upkeep{Op: m.op, Viewer: v, Now: m.at, Log: m.note}
	if err := u.Refresh(ctx, both...); err != nil {
		return fmt.Errorf("duplicate: %w", err)
	}
	return nil
}
