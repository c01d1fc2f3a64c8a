package intake

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"
)

// consentVersion is what counts of a version of a consent when it is held against
// another: whether it opens anything, and when it was stated.
type consentVersion struct {
	opens  bool
	stated *time.Time
}

func versionOf(p *placed) consentVersion {
	r := p.rows[0]
	v := consentVersion{opens: r.value("status") == "ACTIVE" && r.value("decision") == "PERMIT"}
	if at, ok := r.value("stated_at").(time.Time); ok {
		v.stated = &at
	}
	return v
}

// consents is the stored version of each consent in the batch.
func (b *batch) consents(ctx context.Context) (map[uuid.UUID]consentVersion, error) {
	var ids []uuid.UUID
	for _, p := range b.items {
		if p.entry.ResourceType == "Consent" {
			ids = append(ids, p.id)
		}
	}
	stored := map[uuid.UUID]consentVersion{}
	if len(ids) == 0 {
		return stored, nil
	}
	rows, err := b.op.Query(ctx, `select id, status = 'ACTIVE' and decision = 'PERMIT', stated_at from consent
		where organization_id = $1 and id = any($2)`, b.viewer.Organization, pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("intake: look consents up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		var v consentVersion
		if err := rows.Scan(&id, &v.opens, &v.stated); err != nil {
			return nil, fmt.Errorf("intake: look consents up: %w", err)
		}
		stored[id] = v
	}
	return stored, rows.Err()
}

// succeeds reports whether a version takes the place of the stored one. One that was
// stated earlier never does. One that was taken in before does so only where it closes
// what is open: when the order cannot be told, a revocation holds, since what it
// protects cannot be taken back once it was seen.
func (v consentVersion) succeeds(stored consentVersion, takenBefore bool) bool {
	if v.stated != nil && stored.stated != nil && v.stated.Before(*stored.stated) {
		return false
	}
	return !takenBefore || stored.opens && !v.opens
}
