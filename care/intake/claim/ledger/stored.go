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

// The versions that are netted are those of [claim.CCLF]; readers of FHIR say
// themselves what is final.
const (
	storedByID       = `organization_id = $1 and id = any($2::uuid[])`
	storedByDelivery = `organization_id = $1 and source = 'CCLF' and delivery = any($2)`
	storedByKey      = `organization_id = $1 and source = 'CCLF' and key = any($2)`
)

// find reads the versions that the table holds.
func find[V any](ctx context.Context, op *database.Operation, where string, organization uuid.UUID, values []V) (found []*stored, err error) {
	if len(values) == 0 {
		return nil, nil
	}
	rows, err := op.Query(ctx, `select id, delivery, key, number, adjustment, effective, amount, fingerprint, final, choice, patient_id
		from claim where `+where, organization, pq.Array(values))
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
	return found, rows.Err() //nolint:wrapcheck // database/sql says what it is
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
