package duplicate

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
)

// writeKeys brings the keys of the records up to date.
func writeKeys(ctx context.Context, op *database.Operation, organization uuid.UUID, entries []entry) error {
	var (
		ids, owners []uuid.UUID
		keys        []int64
	)
	for i := range entries {
		ids = append(ids, entries[i].id)
		for _, key := range entries[i].person.Keys() {
			keys, owners = append(keys, key), append(owners, entries[i].id)
		}
	}
	_, err := op.Exec(ctx, `with wanted as (
			select key, patient_id from unnest($3::bigint[], $4::uuid[]) as k (key, patient_id)
		), gone as (
			delete from patient_key k where k.organization_id = $1 and k.patient_id = any($2::uuid[])
				and not exists (select from wanted w where w.key = k.key and w.patient_id = k.patient_id)
		)
		insert into patient_key (organization_id, key, patient_id) select $1, key, patient_id from wanted
		on conflict do nothing`, organization, pq.Array(ids), pq.Array(keys), pq.Array(owners))
	if err != nil {
		return fmt.Errorf("duplicate: write keys: %w", err)
	}
	return nil
}

// crowd is how many records may share a key: one that more have tells nothing,
// such as the phone of a nursing home or a date of birth that is entered for none.
const crowd = 100

// bearers are the records that share a key k.key, and none where a crowd does; $1 is
// the organization, $3 the crowd.
const bearers = `cross join lateral (
		select patient_id, count(*) over () as bearers
		from (select patient_id from patient_key where organization_id = $1 and key = k.key limit $3::int + 1) shared) o`

// neighbors are, for each of the records given, those that share a key with it,
// and those with which a pair of it waits already.
const neighbors = `select k.patient_id, o.patient_id, false
	from patient_key k ` + bearers + `
	where k.organization_id = $1 and k.patient_id = any($2::uuid[]) and o.patient_id <> k.patient_id and o.bearers <= $3::int
	union
	select own, other, true from unnest($2::uuid[]) as p (id) cross join lateral (
		select patient_id as own, other_id as other from duplicate_candidate where organization_id = $1 and status = 'OPEN' and patient_id = p.id
		union all
		select other_id, patient_id from duplicate_candidate where organization_id = $1 and status = 'OPEN' and other_id = p.id
		offset 0) waiting`

// couple is a record and one that it is compared with; a pair of them may wait
// already.
type couple struct {
	own, other uuid.UUID
	waits      bool
}

// couples lists what the records are compared with.
func couples(ctx context.Context, op *database.Operation, organization uuid.UUID, entries []entry) (list []couple, err error) {
	own := make([]uuid.UUID, len(entries))
	for i := range entries {
		own[i] = entries[i].id
	}
	rows, err := op.Query(ctx, neighbors, organization, pq.Array(own), crowd)
	if err != nil {
		return nil, fmt.Errorf("duplicate: look for neighbors: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var c couple
		if err := rows.Scan(&c.own, &c.other, &c.waits); err != nil {
			return nil, fmt.Errorf("duplicate: look for neighbors: %w", err)
		}
		list = append(list, c)
	}
	return list, rows.Err()
}
