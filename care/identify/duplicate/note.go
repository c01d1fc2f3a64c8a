package duplicate

import (
	"bytes"
	"context"
	"maps"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/match"
	"caseload/care/record"
	"caseload/ent/database"
)

// Note compares records that have come or changed with all others that they share
// a key with, and writes the pairs that may be one person. It takes at most five
// statements, whatever their number, and answers what is to be told to the change
// log. It is for the server's own viewer, who sees all records.
//
// What a person has decided on a pair stays. A pair that waits follows what the
// records say; one that does not hold any more is withdrawn.
func Note(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, patients []uuid.UUID) ([]record.Change, error) {
	if len(patients) == 0 {
		return nil, nil
	}
	own, err := read(ctx, op, heldBy, organization, patients)
	if err != nil {
		return nil, err
	}
	if err := writeKeys(ctx, op, organization, own); err != nil {
		return nil, err
	}
	near, err := couples(ctx, op, organization, own)
	if err != nil || len(near) == 0 {
		return nil, err
	}
	entries, err := all(ctx, op, organization, own, near)
	if err != nil {
		return nil, err
	}
	return writePairs(ctx, op, organization, at, compare(entries, near))
}

// all are the records by their ids, those given and their neighbors.
func all(ctx context.Context, op *database.Operation, organization uuid.UUID, own []entry, near []couple) (map[uuid.UUID]entry, error) {
	entries := make(map[uuid.UUID]entry, len(own))
	for i := range own {
		entries[own[i].id] = own[i]
	}
	var others []uuid.UUID
	asked := map[uuid.UUID]bool{}
	for _, c := range near {
		if _, known := entries[c.other]; !known && !asked[c.other] {
			asked[c.other] = true
			others = append(others, c.other)
		}
	}
	if len(others) == 0 {
		return entries, nil
	}
	found, err := read(ctx, op, byID, organization, others)
	for i := range found {
		entries[found[i].id] = found[i]
	}
	return entries, err
}

// pair is two records that stand for themselves, the one with the later id first.
type pair struct{ patient, other uuid.UUID }

func pairOf(a, b uuid.UUID) pair {
	if bytes.Compare(a[:], b[:]) < 0 {
		a, b = b, a
	}
	return pair{a, b}
}

// compare holds the records against their neighbors. A record that was merged
// away speaks for the one that took its place: of several comparisons of one pair
// the one with the most bits counts. Of the unlikely ones those are left that wait
// and are to be withdrawn.
func compare(entries map[uuid.UUID]entry, near []couple) map[pair]match.Result {
	found, waits := map[pair]match.Result{}, map[pair]bool{}
	for _, c := range near {
		a, b := entries[c.own], entries[c.other]
		if a.holder == b.holder || a.id == uuid.Nil || b.id == uuid.Nil {
			continue
		}
		of, result := pairOf(a.holder, b.holder), match.Compare(a.person, b.person)
		if best, compared := found[of]; !compared || result.Bits > best.Bits {
			found[of] = result
		}
		waits[of] = waits[of] || c.waits
	}
	maps.DeleteFunc(found, func(of pair, r match.Result) bool { return r.Band == match.Unlikely && !waits[of] })
	return found
}
