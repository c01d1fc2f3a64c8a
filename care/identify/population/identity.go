package population

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/identify/duplicate"
	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// identities leaves the patients who stand for themselves. What was written for
// others since they were merged away is brought to their survivors, and who was
// never compared with others is: imports do so themselves, but not everybody came
// with one.
func identities(ctx context.Context, op *database.Operation, patients []uuid.UUID, at time.Time) (standing []uuid.UUID, changes []record.Change, err error) {
	v, _ := viewer.FromContext(ctx)
	var replaced, unknown []uuid.UUID
	rows, err := op.Query(ctx, `select p.id, p.replaced_by_id is not null, exists (
			select from patient_key k where k.organization_id = p.organization_id and k.patient_id = p.id)
		from patient p where p.organization_id = $1 and p.id = any($2::uuid[]) order by p.id`, v.Organization, pq.Array(patients))
	if err != nil {
		return nil, nil, fmt.Errorf("who is who: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id         uuid.UUID
			gone, told bool
		)
		if err := rows.Scan(&id, &gone, &told); err != nil {
			return nil, nil, fmt.Errorf("who is who: %w", err)
		}
		switch {
		case gone:
			replaced = append(replaced, id)
			continue
		case !told:
			unknown = append(unknown, id)
		}
		standing = append(standing, id)
	}
	if err := rows.Err(); err != nil {
		return nil, nil, fmt.Errorf("who is who: %w", err)
	}
	if len(replaced) > 0 {
		if changes, err = duplicate.Settle(ctx, op, v.Organization, at, replaced); err != nil {
			return nil, nil, err
		}
	}
	noted, err := duplicate.Note(ctx, op, v.Organization, at, unknown)
	return standing, append(changes, noted...), err
}
