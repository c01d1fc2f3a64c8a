package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake/claim"
	"caseload/ent/database"
)

// WriteFaults keeps what could not be read, with the line or resource as it was
// sent, within the caller's operation. A fault that is kept already stays.
func WriteFaults(ctx context.Context, op *database.Operation, at time.Time, faults []claim.Fault) error {
	v, err := organization(ctx)
	if err != nil || len(faults) == 0 {
		return err
	}
	var (
		ids                                   []uuid.UUID
		files, places, fields, effects, texts []string
		lines                                 []int64
		raws                                  [][]byte
	)
	for _, f := range faults {
		ids, lines, raws = append(ids, uuid.Must(uuid.NewV7())), append(lines, int64(f.Line)), append(raws, f.Raw)
		files, places, fields = append(files, f.File), append(places, f.Place), append(fields, f.Field)
		effects, texts = append(effects, string(f.Effect)), append(texts, f.Reason)
	}
	_, err = op.Exec(ctx, `insert into claim_fault as f
			(organization_id, id, file, line, place, field, effect, reason, raw, received_at)
		select distinct on (x.file, x.line, x.place, x.field, x.reason)
			$1::uuid, x.id, x.file, x.line, x.place, x.field, x.effect, x.reason, x.raw, $2::timestamptz
		from unnest($3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[])
			as x (id, file, line, place, field, effect, reason, raw)
		on conflict (organization_id, file, line, place, field, reason) do update
		set raw = excluded.raw, effect = excluded.effect, received_at = excluded.received_at
		where f.raw is distinct from excluded.raw`,
		v.Organization, at, pq.Array(ids), pq.Array(files), pq.Array(lines), pq.Array(places), pq.Array(fields),
		pq.Array(effects), pq.Array(texts), pq.Array(raws))
	if err != nil {
		return fmt.Errorf("ledger: keep faults: %w", err)
	}
	return nil
}
