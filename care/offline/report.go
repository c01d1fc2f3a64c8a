package offline

import (
	"context"
	"fmt"
	"time"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Report counts what became of acts that phones have sent.
type Report struct {
	Operations, Applied, Merged, Conflicts, Rejected, Quarantined int
}

// ConflictRate is which part met another's change, nil where nothing has arrived.
func (r Report) ConflictRate() *float64 {
	if r.Operations == 0 {
		return nil
	}
	rate := float64(r.Conflicts) / float64(r.Operations)
	return &rate
}

// ReportOf counts the acts that have arrived from a moment up to another, of the
// viewer and of whom the viewer supervises, or of everybody where the viewer sees the
// whole organization.
func ReportOf(ctx context.Context, op *database.Operation, v viewer.Viewer, from, to time.Time) (r Report, err error) {
	err = op.QueryOne(ctx, `select count(*), count(*) filter (where status = 'APPLIED'), count(*) filter (where status = 'MERGED'),
			count(*) filter (where status = 'CONFLICT'), count(*) filter (where status = 'REJECTED'), count(*) filter (where status = 'QUARANTINED')
		from sync_operation
		where organization_id = $1 and received_at >= $2 and received_at < $3 and ($4 or practitioner_id = any (array(
			select $5::uuid
			union all
			select pr.practitioner_id from practitioner_role pr where pr.organization_id = $1 and pr.supervisor_id = $5 and pr.active
				and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now()))))`,
		[]any{v.Organization, from, to, v.Scope() == viewer.OrganizationScope, v.Practitioner},
		&r.Operations, &r.Applied, &r.Merged, &r.Conflicts, &r.Rejected, &r.Quarantined)
	if err != nil {
		return r, fmt.Errorf("offline: report: %w", err)
	}
	return r, nil
}
