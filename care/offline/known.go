package offline

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"
)

// recall reads what became of the acts that were sent before and of those that these
// depend on, which of them a person has decided since, who of the performers is known here, and whether the phone is still to be
// trusted.
func (q *queue) recall(ctx context.Context) error {
	var wanted, performers []uuid.UUID
	for _, o := range q.Operations {
		wanted = append(append(wanted, o.ID()), o.DependsOn...)
		performers = append(performers, q.performer(o))
	}
	ctx, op := q.recorder.DB.ReadOnly(ctx)
	defer op.Rollback()
	rows, err := op.Query(ctx, `select client_mutation_id, status from sync_operation
		where organization_id = $1 and practitioner_id = $2 and client_mutation_id = any($3::uuid[])
		union all
		select practitioner_id, 'REVOKED' from sync_device where organization_id = $1 and practitioner_id = $2 and device = $4
		union all
		select client_mutation_id, 'DECIDED' from sync_conflict
			where organization_id = $1 and sender_id = $2 and client_mutation_id = any($3::uuid[]) and status = 'RESOLVED'
		union all
		select id, 'PERFORMER' from practitioner where organization_id = $1 and id = any($5::uuid[])`,
		q.viewer.Organization, q.viewer.Practitioner, pq.Array(wanted), q.viewer.Device, pq.Array(performers))
	if err != nil {
		return fmt.Errorf("offline: earlier acts: %w", err)
	}
	defer func() { _ = rows.Close() }()
	q.known, q.decided, q.performers = map[uuid.UUID]Status{}, map[uuid.UUID]bool{}, map[uuid.UUID]bool{}
	for rows.Next() {
		var id uuid.UUID
		var what string
		if err := rows.Scan(&id, &what); err != nil {
			return fmt.Errorf("offline: earlier acts: %w", err)
		}
		switch what {
		case "REVOKED":
			q.revoked = true
		case "DECIDED":
			q.decided[id] = true
		case "PERFORMER":
			q.performers[id] = true
		default:
			q.known[id] = Status(what)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("offline: earlier acts: %w", err)
	}
	return nil
}
