package duplicate

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/identify/match"
	"caseload/ent/database"
)

// Resemblance is a patient on record who may be somebody of whom another source
// tells, and how the two stand to each other.
type Resemblance struct {
	Patient uuid.UUID
	Result  match.Result
}

// sharing selects the records that bear one of the keys.
const sharing = `select k.key, o.patient_id
	from unnest($2::bigint[]) as k (key) ` + bearers + `
	where o.bearers <= $3::int`

// Resembling gives for each of the people those patients who may be them, the most
// likely first, in two statements at most. It is for the server's own viewer, who sees all
// records: who may see which patient is for the caller to say.
func Resembling(ctx context.Context, op *database.Operation, organization uuid.UUID, people []match.Person) ([][]Resemblance, error) {
	found := make([][]Resemblance, len(people))
	if len(people) == 0 {
		return found, nil
	}
	owners, err := ownersOf(ctx, op, organization, people)
	if err != nil || len(owners) == 0 {
		return found, err
	}
	entries, err := entriesOf(ctx, op, organization, owners)
	if err != nil {
		return nil, err
	}
	for i := range people {
		found[i] = resembling(people[i], owners, entries)
	}
	return found, nil
}

// ownersOf are the records by the keys that they share with the people.
func ownersOf(ctx context.Context, op *database.Operation, organization uuid.UUID, people []match.Person) (map[int64][]uuid.UUID, error) {
	var keys []int64
	for i := range people {
		keys = append(keys, people[i].Keys()...)
	}
	slices.Sort(keys)
	rows, err := op.Query(ctx, sharing, organization, pq.Array(slices.Compact(keys)), crowd)
	if err != nil {
		return nil, fmt.Errorf("duplicate: look for bearers: %w", err)
	}
	defer func() { _ = rows.Close() }()
	owners := map[int64][]uuid.UUID{}
	for rows.Next() {
		var (
			key int64
			id  uuid.UUID
		)
		if err := rows.Scan(&key, &id); err != nil {
			return nil, fmt.Errorf("duplicate: look for bearers: %w", err)
		}
		owners[key] = append(owners[key], id)
	}
	return owners, rows.Err()
}

func entriesOf(ctx context.Context, op *database.Operation, organization uuid.UUID, owners map[int64][]uuid.UUID) (map[uuid.UUID]entry, error) {
	var ids []uuid.UUID
	for _, of := range owners {
		ids = append(ids, of...)
	}
	list, err := read(ctx, op, byID, organization, ids)
	entries := make(map[uuid.UUID]entry, len(list))
	for i := range list {
		entries[list[i].id] = list[i]
	}
	return entries, err
}

// resembling holds one person against the records that share a key. A record that
// was merged away speaks for the one that took its place.
func resembling(person match.Person, owners map[int64][]uuid.UUID, entries map[uuid.UUID]entry) (list []Resemblance) {
	best := map[uuid.UUID]match.Result{}
	for _, key := range person.Keys() {
		for _, id := range owners[key] {
			e, there := entries[id]
			if !there {
				continue
			}
			result := match.Compare(person, e.person)
			if known, compared := best[e.holder]; result.Band != match.Unlikely && (!compared || result.Bits > known.Bits) {
				best[e.holder] = result
			}
		}
	}
	for id, result := range best {
		list = append(list, Resemblance{id, result})
	}
	slices.SortFunc(list, func(a, b Resemblance) int {
		switch {
		case a.Result.Bits > b.Result.Bits:
			return -1
		case a.Result.Bits < b.Result.Bits:
			return 1
		}
		return slices.Compare(a.Patient[:], b.Patient[:])
	})
	return list
}
