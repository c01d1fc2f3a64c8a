package population

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Scope is who is to be scored.
type Scope struct {
	// Changed leaves out patients about whom nothing changed since the last run.
	Changed bool
	// Cohort leaves only those in it now, by its name; empty for everybody.
	Cohort string
}

// patients lists who is to be scored, and where the change log stands.
func (s *Scorer) patients(ctx context.Context, scope Scope, rules string) (ids []uuid.UUID, position int64, err error) {
	ctx, op := s.DB.ReadOnly(ctx)
	defer op.Rollback()
	position, since, same, err := s.progress(ctx, op, rules)
	if err != nil {
		return nil, 0, err
	}
	switch {
	case scope.Cohort != "":
		ids, err = list(ctx, op, inCohort, scope.Cohort)
	case scope.Changed && same:
		ids, err = list(ctx, op, changedSince, since, position, pq.Array(ownTypes))
	default:
		ids, err = list(ctx, op, everybody)
	}
	return ids, position, err
}

// ownTypes are what a run writes itself: it must not call for the next one.
var ownTypes = []string{"RiskAssessment", "IntensityDecision", "CohortMembership", "DuplicateCandidate"}

const (
	everybody = `select id from patient where organization_id = (select viewer_organization()) and active and replaced_by_id is null order by id`
	inCohort  = `select distinct m.patient_id from cohort_membership m
		join cohort c on c.organization_id = m.organization_id and c.id = m.cohort_id
		where m.organization_id = (select viewer_organization()) and c.name = $1 and m.exited_at is null order by 1`
	changedSince = `select distinct patient_id from change
		where organization_id = (select viewer_organization()) and position > $1 and position <= $2
			and patient_id is not null and not entity_type = any($3) order by 1`
)

func list(ctx context.Context, op *database.Operation, query string, args ...any) (ids []uuid.UUID, err error) {
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("population: list patients: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("population: list patients: %w", err)
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// progress is where the change log stands, how far the last run had read it, and
// whether that run asked the same rules for the same day.
func (s *Scorer) progress(ctx context.Context, op *database.Operation, rules string) (position, since int64, same bool, err error) {
	err = op.QueryOne(ctx, `select
			(select coalesce(max(position), 0) from change_counter where organization_id = (select viewer_organization())),
			coalesce((select position from scoring_progress where organization_id = (select viewer_organization())), 0),
			exists (select from scoring_progress where organization_id = (select viewer_organization()) and rules = $1)`,
		[]any{rules}, &position, &since, &same)
	if err != nil {
		return 0, 0, false, fmt.Errorf("population: progress: %w", err)
	}
	return position, since, same, nil
}

// keep notes how far the run has read the change log.
func (s *Scorer) keep(ctx context.Context, position int64, rules string) error {
	v, _ := viewer.FromContext(ctx)
	ctx, op := s.DB.ReadWrite(ctx)
	defer op.Rollback()
	_, err := op.Exec(ctx, `insert into scoring_progress (organization_id, position, rules) values ($1, $2, $3)
		on conflict (organization_id) do update set position = excluded.position, rules = excluded.rules`,
		v.Organization, position, rules)
	if err != nil {
		return fmt.Errorf("population: keep progress: %w", err)
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("population: keep progress: %w", err)
	}
	return nil
}
