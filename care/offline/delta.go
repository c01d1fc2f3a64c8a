package offline

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent/database"
)

// Row names a row that has changed or is to be told for the first time.
type Row struct {
	Type    string
	ID      uuid.UUID
	Patient uuid.UUID
}

// entry is the last thing that the change log says of a row.
type entry struct {
	Row

	position int64
	kind     record.ChangeKind
	// relabelled says that the row had another label, which is open to the viewer, when the
	// phone may have taken it.
	relabelled bool
}

// delta reads what the log says of the patients after a position and up to another,
// the oldest first. Of each row the last entry counts, so that nothing is told twice: a change of
// its label may stand on a page before, and counts from where the phone was level with the log.
func delta(ctx context.Context, op *database.Operation, from Position, until int64, patients []uuid.UUID, most int) ([]entry, error) {
	rows, err := op.Query(ctx, `select c.position, c.entity_type, c.entity_id, c.patient_id, c.kind,
			exists (select from label_change r where r.organization_id = $1 and r.entity_id = c.entity_id and r.position > $6 and r.position <= $3
				and (r.former is null or viewer_consented(c.patient_id, r.former))
			and not exists (select from change n where n.organization_id = $1 and n.entity_id = c.entity_id and n.kind = 'CREATED'
				and n.position > case when r.position > $2 then $2 else $6 end and n.position <= $3))
		from change c
		where c.organization_id = $1 and c.position > $2 and c.position <= $3 and c.patient_id = any($4::uuid[])
			and not exists (select from change l where l.organization_id = $1 and l.entity_id = c.entity_id
				and l.position > c.position and l.position <= $3)
		order by c.position limit $5`, from.Organization, from.Log, until, pq.Array(patients), most, from.level())
	if err != nil {
		return nil, fmt.Errorf("offline: changes: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var entries []entry
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.position, &e.Type, &e.ID, &e.Patient, &e.kind, &e.relabelled); err != nil {
			return nil, fmt.Errorf("offline: changes: %w", err)
		}
		entries = append(entries, e)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("offline: changes: %w", err)
	}
	return entries, nil
}
