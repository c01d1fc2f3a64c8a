package ledger

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/ent/database"
)

// stored is a version that the table holds, as far as it matters here.
type stored struct {
	id            uuid.UUID
	delivery, key string
	version       claim.Version
	fingerprint   []byte
	final, choice bool
	patient       uuid.UUID
}

// says reports whether the stored version says what a row does.
func (s *stored) says(r *row) bool {
	return bytes.Equal(s.fingerprint, r.fingerprint) && s.key == r.Claim.Key
}

// How versions are looked up, with the type of what they are looked up by. Those
// that are netted are of [claim.CCLF]; readers of FHIR say themselves what is final.
var (
	byID       = lookup{"uuid", `c.id = x.value`}
	byDelivery = lookup{"text", `c.source = 'CCLF' and c.delivery = x.value`}
	byKey      = lookup{"text", `c.source = 'CCLF' and c.key = x.value`}
)

type lookup struct{ typ, where string }

// query asks the index for one value after another. Nothing else is fast on a table
// that grows faster than anybody counts its rows.
func (l lookup) query() string {
	return `select c.id, c.delivery, c.key, c.number, c.adjustment, c.effective, c.amount, c.fingerprint, c.final, c.choice, c.patient_id
		from (select distinct value from unnest($2::` + l.typ + `[]) as given (value)) x
		cross join lateral (select id, delivery, key, number, adjustment, effective, amount, fingerprint, final, choice, patient_id
			from claim c where c.organization_id = $1 and ` + l.where + ` offset 0) c`
}

// find reads the versions that the table holds.
func find[V any](ctx context.Context, op *database.Operation, by lookup, organization uuid.UUID, values []V) (found []*stored, err error) {
	if len(values) == 0 {
		return nil, nil
	}
	rows, err := op.Query(ctx, by.query(), organization, pq.Array(values))
	if err != nil {
		return nil, fmt.Errorf("ledger: look claims up: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		s, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("ledger: look claims up: %w", err)
		}
		found = append(found, s)
	}
	return found, rows.Err()
}

func scan(rows *sql.Rows) (*stored, error) {
	var (
		s         stored
		effective sql.Null[time.Time]
		patient   uuid.NullUUID
	)
	v := &s.version
	err := rows.Scan(&s.id, &s.delivery, &s.key, &v.ID, &v.Adjustment, &effective, &v.Amount, &s.fingerprint, &s.final, &s.choice, &patient)
	if effective.Valid {
		day := code.DayOf(effective.V)
		v.Effective = &day
	}
	s.patient = patient.UUID
	return &s, err //nolint:wrapcheck // the caller says what it looked for
}
