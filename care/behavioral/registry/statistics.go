package registry

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/behavioral/target"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// Dimension is what the registry is divided by.
type Dimension string

// The dimensions.
const (
	ByCareManager Dimension = "CARE_MANAGER"
	BySite        Dimension = "SITE"
)

// Statistics are what came of the rows that somebody may see.
type Statistics struct {
	All    Stratum
	Strata []Stratum
}

// Stratum is a part of the rows. Response, remission and improvement are counted of those
// with a target alone (CMS159: a first PHQ-9 above 9), followed up or not.
type Stratum struct {
	// Group is the care manager or the site; nil for the whole, and without a site.
	Group *uuid.UUID
	Name  string

	Episodes, Active                           int
	WithTarget, WithoutTarget, WithoutBaseline int
	Responded, Remitted, Improved              int
	Contacted, ContactedLately                 int
	MedianDaysToFirstContact                   *float64
}

const counts = `count(*) as episodes, count(*) filter (where status = 'ACTIVE') as active,
		count(*) filter (where indexed) as with_target, count(*) filter (where not indexed and phq9_baseline is not null) as without_target,
		count(*) filter (where phq9_baseline is null) as without_baseline,
		count(*) filter (where indexed and responded) as responded, count(*) filter (where indexed and remitted) as remitted,
		count(*) filter (where indexed and improved) as improved, count(days_to_first_contact) as contacted,
		count(*) filter (where status = 'ACTIVE' and last_contact_at >= `

// divided are the columns and the names of what the rows are divided by.
var divided = map[Dimension]struct{ column, name string }{
	ByCareManager: {"care_manager_id", `(select p.display_name from practitioner p where p.organization_id = own.id and p.id = g.group_id)`},
	BySite:        {"site_id", `(select o.name from organization o where o.organization_id = own.id and o.id = g.group_id)`},
}

// Count counts the rows that the viewer of ctx may see, in one statement.
func Count(ctx context.Context, by Dimension, organization uuid.UUID, now time.Time) (*Statistics, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, database.ErrNoOperation
	}
	query, args, err := statement(ctx, by, organization, now)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("registry: count: %w", err)
	}
	defer func() { _ = rows.Close() }()
	all := &Statistics{Strata: []Stratum{}}
	for rows.Next() {
		var s Stratum
		var whole bool
		if err := rows.Scan(&whole, &s.Group, &s.Name, &s.Episodes, &s.Active, &s.WithTarget, &s.WithoutTarget, &s.WithoutBaseline,
			&s.Responded, &s.Remitted, &s.Improved, &s.Contacted, &s.ContactedLately, &s.MedianDaysToFirstContact); err != nil {
			return nil, fmt.Errorf("registry: count: %w", err)
		}
		if whole {
			all.All = s
		} else {
			all.Strata = append(all.Strata, s)
		}
	}
	return all, rows.Err()
}

func statement(ctx context.Context, by Dimension, organization uuid.UUID, now time.Time) (string, []any, error) {
	visible, err := rule.Rows(ctx, ent.TypeCollaborativeCareEpisode)
	if err != nil {
		return "", nil, err
	}
	d := divided[by]
	rows := sql.Dialect(dialect.Postgres).Select().From(sql.Table("collaborative_care_episode"))
	visible(rows)
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString("SELECT g.whole, g.group_id, CASE WHEN g.whole THEN '' ELSE coalesce((WITH own(id) AS (SELECT ").Arg(organization)
	b.WriteString("::uuid) SELECT " + d.name + " FROM own), '') END AS name, g.episodes, g.active, g.with_target, g.without_target, g.without_baseline, " +
		"g.responded, g.remitted, g.improved, g.contacted, g.lately, g.median FROM (SELECT grouping(" + d.column + ") = 1 AS whole, " + d.column + " AS group_id, " + counts)
	b.Arg(now.Add(-time.Duration(target.ContactedWithin()) * 24 * time.Hour))
	b.WriteString("::timestamptz) AS lately, percentile_cont(0.5) WITHIN GROUP (ORDER BY days_to_first_contact) AS median FROM (").Join(rows)
	b.WriteString(") AS e GROUP BY GROUPING SETS ((), (" + d.column + "))) AS g ORDER BY g.whole DESC, name, g.group_id")
	query, args := b.Query()
	return query, args, nil
}
