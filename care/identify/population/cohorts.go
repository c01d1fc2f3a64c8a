package population

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/cohort"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// savedCohort is a cohort of the organization.
type savedCohort struct {
	id         uuid.UUID
	name       string
	version    string
	definition cohort.Definition
}

// cohorts gives the organization the published cohorts that it lacks or has in an
// older version, and reads all that are active.
func (s *Scorer) cohorts(ctx context.Context, asOf time.Time) ([]savedCohort, error) {
	v, _ := viewer.FromContext(ctx)
	ctx, op := s.DB.ReadWrite(ctx)
	defer op.Rollback()
	there, err := shipped(ctx, op)
	if err != nil {
		return nil, err
	}
	for _, ready := range cohort.Ready() {
		if version, ok := there[ready.Name]; ok && (version == own || version == ready.Version) {
			continue
		}
		if err := ship(ctx, op, v.Organization, ready, asOf); err != nil {
			return nil, fmt.Errorf("population: ship cohort %s: %w", ready.Name, err)
		}
	}
	saved, err := loadCohorts(ctx, op)
	if err != nil {
		return nil, err
	}
	if err := op.Commit(); err != nil {
		return nil, fmt.Errorf("population: cohorts: %w", err)
	}
	return saved, nil
}

// own stands for the version of a published cohort that the organization changed.
const own = ""

// shipped are the versions of the cohorts that are there, by name.
func shipped(ctx context.Context, op *database.Operation) (versions map[string]string, err error) {
	rows, err := op.Query(ctx, `select name, case when citation = '' then '' else definition_version end from cohort
		where organization_id = (select viewer_organization())`)
	if err != nil {
		return nil, fmt.Errorf("population: versions of cohorts: %w", err)
	}
	defer func() { _ = rows.Close() }()
	versions = map[string]string{}
	for rows.Next() {
		var name, version string
		if err := rows.Scan(&name, &version); err != nil {
			return nil, fmt.Errorf("population: versions of cohorts: %w", err)
		}
		versions[name] = version
	}
	return versions, rows.Err()
}

// ship writes a published cohort. One that the organization has changed has no
// citation any more, and stays as it is.
func ship(ctx context.Context, op *database.Operation, organization uuid.UUID, ready cohort.Definition, at time.Time) error {
	_, err := op.Exec(ctx, `insert into cohort as c (organization_id, id, name, title, description, definition, definition_version,
			citation, active, recorded_at, received_at)
		values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, true, $9, $9)
		on conflict (organization_id, name) do update set title = excluded.title, description = excluded.description,
			definition = excluded.definition, definition_version = excluded.definition_version, citation = excluded.citation,
			recorded_at = excluded.recorded_at, revision = c.revision + 1
		where c.citation <> '' and c.definition_version <> excluded.definition_version`,
		organization, uuid.Must(uuid.NewV7()), ready.Name, ready.Title, ready.Description, string(ready.JSON()),
		ready.Version, ready.Source, at)
	return err
}

func loadCohorts(ctx context.Context, op *database.Operation) (saved []savedCohort, err error) {
	rows, err := op.Query(ctx, `select id, name, definition_version, definition from cohort
		where organization_id = (select viewer_organization()) and active order by name`)
	if err != nil {
		return nil, fmt.Errorf("population: read cohorts: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			c    savedCohort
			text []byte
		)
		if err := rows.Scan(&c.id, &c.name, &c.version, &text); err != nil {
			return nil, fmt.Errorf("population: read cohorts: %w", err)
		}
		// Criteria that an older program took and this one does not find nobody, and
		// keep nobody else from being scored.
		if c.definition, err = cohort.Parse(json.RawMessage(text)); err == nil {
			saved = append(saved, c)
		}
	}
	return saved, rows.Err()
}
