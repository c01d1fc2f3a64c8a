package ledger

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/database"
)

// Done is what a batch of claims came to.
type Done struct {
	// Changes are for the change log: one for each patient about whose claims
	// something changed.
	Changes []record.Change
	Kinds   map[string]Counts // by kind of claim

	unmatched map[string]int // cancellations that found nothing, by key
}

// Write keeps claims within the caller's operation, which appends the changes to
// the change log as its last statement. The viewer of the context must be the
// server itself.
func Write(ctx context.Context, op *database.Operation, at time.Time, entries []Entry) (*Done, error) {
	rows, labels := make([]*row, 0, len(entries)), labels{}
	for _, e := range entries {
		r, err := rowOf(e, labels)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return write(ctx, op, at, rows)
}

func write(ctx context.Context, op *database.Operation, at time.Time, rows []*row) (*Done, error) {
	v, err := organization(ctx)
	if err != nil {
		return nil, err
	}
	b := &batch{
		organization: v.Organization, op: op, at: at, incoming: rows,
		known: map[string]*stored{}, pending: map[string]*row{}, net: newNetting(), kinds: map[string]Counts{},
	}
	for _, step := range []func(context.Context) error{b.find, b.place, b.settle, b.insert, b.update} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	if err := b.net.write(ctx, op, b.organization); err != nil {
		return nil, err
	}
	changes := b.changes()
	fills, err := dispense(ctx, op, b.organization, at, b.dispensed(changes))
	if err != nil {
		return nil, err
	}
	return &Done{Changes: append(changes, fills...), Kinds: b.kinds, unmatched: b.net.unmatched}, nil
}

// batch is the claims of one transaction.
type batch struct {
	organization uuid.UUID
	op           *database.Operation
	at           time.Time
	incoming     []*row
	stored       []*stored          // versions under the keys of the batch
	known        map[string]*stored // by delivery
	pending      map[string]*row    // what is to be written, by delivery
	net          *netting
	kinds        map[string]Counts
}

// find reads what the table holds of the batch's versions, and the other versions
// of the same claims.
func (b *batch) find(ctx context.Context) error {
	var ids []uuid.UUID
	var deliveries, keys []string
	for _, r := range b.incoming {
		if r.netted {
			deliveries, keys = append(deliveries, r.delivery), append(keys, r.Claim.Key)
		} else {
			ids = append(ids, r.ID)
		}
	}
	found, err := find(ctx, b.op, byID, b.organization, ids)
	if err != nil {
		return err
	}
	netted, err := find(ctx, b.op, byDelivery, b.organization, deliveries)
	if err != nil {
		return err
	}
	for _, s := range append(found, netted...) {
		b.known[s.delivery] = s
	}
	for _, s := range netted {
		keys = append(keys, s.key) // the one that a changed version leaves
	}
	b.stored, err = find(ctx, b.op, byKey, b.organization, keys)
	return err
}
