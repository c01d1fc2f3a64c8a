package offline

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// MostPatients is how many patients a phone can keep.
const MostPatients = 1000

// scope reads whom the viewer sees now, which labels their consents open, and how far
// the change log goes, unless the phone was revoked.
func scope(ctx context.Context, op *database.Operation, v viewer.Viewer) (seen []Held, newest int64, err error) {
	rows, err := rule.Rows(ctx, ent.TypePatient)
	if err != nil {
		return nil, 0, fmt.Errorf("offline: %w", err)
	}
	query, args := scopeStatement(v, rows)
	found, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, 0, fmt.Errorf("offline: scope: %w", err)
	}
	defer func() { _ = found.Close() }()
	for found.Next() {
		var h Held
		var opened *string
		var id *uuid.UUID
		var revoked bool
		if err := found.Scan(&newest, &revoked, &id, &opened); err != nil {
			return nil, 0, fmt.Errorf("offline: scope: %w", err)
		}
		if revoked {
			return nil, 0, ErrRevoked
		}
		if id == nil {
			continue
		}
		h.Patient, h.Opened = *id, bits(*opened)
		seen = append(seen, h)
	}
	if err := found.Err(); err != nil {
		return nil, 0, fmt.Errorf("offline: scope: %w", err)
	}
	slices.SortFunc(seen, func(a, b Held) int { return slices.Compare(a.Patient[:], b.Patient[:]) })
	return seen, newest, nil
}

func scopeStatement(v viewer.Viewer, rows func(*sql.Selector)) (string, []any) {
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table("patient"))
	s.Select(s.C("id")).Where(sql.IsNull(s.C("replaced_by_id")))
	rows(s)
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString("SELECT coalesce((SELECT c.position FROM change_counter c WHERE c.organization_id = ").Arg(v.Organization).
		WriteString("), 0), EXISTS (SELECT FROM sync_device d WHERE d.organization_id = ").Arg(v.Organization).
		WriteString(" AND d.practitioner_id = ").Arg(v.Practitioner).WriteString(" AND d.device = ").Arg(v.Device).
		// Nothing is open of those of whom nothing was decided, which is most of them.
		WriteString("), p.id, CASE WHEN EXISTS (SELECT FROM consent c WHERE c.organization_id = ").Arg(v.Organization).
		WriteString(" AND c.patient_id = p.id) OR EXISTS (SELECT FROM emergency_access e WHERE e.organization_id = ").Arg(v.Organization).
		WriteString(" AND e.practitioner_id = ").Arg(v.Practitioner).
		WriteString(" AND e.patient_id = p.id) THEN array_to_string(ARRAY(SELECT l FROM unnest(").Arg(pq.Array(labels)).
		WriteString("::text[]) l WHERE viewer_consented(p.id, l)), ' ') ELSE '' END FROM (SELECT 1) AS one LEFT JOIN (").
		Join(s).WriteString(" LIMIT ").Arg(MostPatients + 1).WriteString(") AS p ON TRUE")
	return b.Query()
}

// difference is how the phone's patients differ from those whom the viewer sees now.
// One whose consents open other labels than before is lost and gained: what the
// phone keeps of that one is neither all of it nor only what it may keep.
func difference(held, seen []Held, anew bool) (lost, gained []uuid.UUID, now []Held) {
	before := map[uuid.UUID]Held{}
	for _, h := range held {
		before[h.Patient] = h
	}
	for _, s := range seen {
		h, known := before[s.Patient]
		same := known && h.Opened == s.Opened && !anew
		if known && !same {
			lost = append(lost, s.Patient)
		}
		if !same {
			gained = append(gained, s.Patient)
		}
		s.Pending = !same || h.Pending
		now = append(now, s)
		delete(before, s.Patient)
	}
	for _, h := range held {
		if _, gone := before[h.Patient]; gone {
			lost = append(lost, h.Patient)
		}
	}
	return lost, gained, now
}
