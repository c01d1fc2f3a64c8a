package duplicate

import (
	"caseload/care/code"
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/identify/match"
	"caseload/ent/database"
)

// entry is a patient's record with what it says of who it is about. Holder is the
// record that stands for it: itself, or the one that it was merged into.
type entry struct {
	id, holder uuid.UUID
	person     match.Person
}

// readEntries is followed by which records are read.
const readEntries = `select p.id, coalesce(l.patient_id, p.id), p.family, p.given, p.birth_date, p.gender, p.identifiers, p.telecom, p.address
	from patient p
	left join patient_link l on l.organization_id = p.organization_id and l.other_id = p.id and l.ended_at is null
	where p.organization_id = $1 and `

// heldBy are the records of the patients, and those that were merged into them.
const heldBy = readEntries + `p.id in (select unnest($2::uuid[]) union all
		select other_id from patient_link where organization_id = $1 and patient_id = any($2::uuid[]) and ended_at is null)
	and (l.patient_id is null or l.patient_id = any($2::uuid[]))`

// byID are the records with the ids.
const byID = readEntries + `p.id = any($2::uuid[])`

func read(ctx context.Context, op *database.Operation, query string, organization uuid.UUID, ids []uuid.UUID) (entries []entry, err error) {
	rows, err := op.Query(ctx, query, organization, pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("duplicate: read records: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			e                                      entry
			birth                                  string
			given, identifiers, telecom, addresses []byte
		)
		err := rows.Scan(&e.id, &e.holder, &e.person.Family, &given, &birth, &e.person.Sex, &identifiers, &telecom, &addresses)
		if err != nil {
			return nil, fmt.Errorf("duplicate: read records: %w", err)
		}
		e.person.BirthDate = code.PartialDate(birth)
		for _, part := range []struct {
			raw  []byte
			into any
		}{{given, &e.person.Given}, {identifiers, &e.person.Identifiers}, {telecom, &e.person.Telecom}, {addresses, &e.person.Address}} {
			if part.raw != nil && json.Unmarshal(part.raw, part.into) != nil {
				continue // what cannot be read is not known
			}
		}
		entries = append(entries, e)
	}
	return entries, rows.Err()
}
