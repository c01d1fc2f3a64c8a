package intake

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/duplicate"
	"caseload/care/intake/claim/ledger"
	"caseload/care/record"
	"caseload/ent/database"
)

// write writes items in one transaction. When the database refuses something
// in them, it finds out which by halving, so that the rest lands.
func (r *run) write(ctx context.Context, items []item, final bool) error {
	if len(items) == 0 {
		return nil
	}
	b, err := r.attempt(ctx, items, final)
	switch {
	case err == nil:
		r.settle(b)
		return nil
	case !ledger.Refused(err):
		return err
	case len(items) == 1:
		items[0].fault = items[0].faultOf("the database refuses it")
		return r.write(ctx, items, final)
	}
	middle := len(items) / 2
	if err := r.write(ctx, items[:middle], final); err != nil {
		return err
	}
	return r.write(ctx, items[middle:], final)
}

// batch is what one transaction writes.
type batch struct {
	*run
	op    *database.Operation
	at    time.Time // of the import
	final bool      // nothing more is to come: what is missing stays missing

	items    []*placed
	names    index // of this batch and of earlier ones
	stored   index // as the database has them
	locals   locals
	lookup   lookup
	absent   map[uuid.UUID]bool // new records that are not written with this batch after all
	inserted map[uuid.UUID]bool // rows that the batch made
	rejected []*placed
	deferred []item
	plans    map[uuid.UUID]uuid.UUID
	landed   []duplicate.Landed
	changes  []change
	result   *Summary
}

// placed is an item with its place among the records.
type placed struct {
	item
	names   names
	id      uuid.UUID
	parts   map[string]uuid.UUID
	known   bool // a record of it is stored
	apart   bool // another record has a number of this one
	rows    []row
	about   any // the patient of what is kept raw
	missing []string
	content content
	state   state
	wave    int // how many versions of the same record come before it in the batch
}

// state is what becomes of an item.
type state int

const (
	pending state = iota
	same          // nothing new
	fresh         // a new record
	newer         // a new version of a known record
)

// attempt writes items in one transaction.
func (r *run) attempt(ctx context.Context, items []item, final bool) (*batch, error) {
	ctx, op := r.DB.ReadWrite(ctx)
	defer op.Rollback() // after a commit it does nothing
	b := &batch{
		run: r, op: op, at: r.now().UTC(), final: final, names: index{}, stored: index{}, locals: locals{},
		plans: map[uuid.UUID]uuid.UUID{}, absent: map[uuid.UUID]bool{}, inserted: map[uuid.UUID]bool{}, result: newSummary(0),
	}
	b.sort(items)
	for _, step := range []func(context.Context) error{
		b.lock, b.find, b.place, b.findMedicines, b.findPlans, b.compose, b.compare, b.redirect, b.writeRows, b.weed,
		b.writeRaw, b.writeClaims, b.writeNames, b.writeContents, b.writeRejections, b.land, b.relate, b.gather, b.summarize, b.duplicates, b.notice, b.crises, b.register, b.log, b.tally,
	} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	if err := op.Commit(); err != nil {
		return nil, fmt.Errorf("intake: %w", err)
	}
	return b, nil
}

// settle takes over what a batch did, once it is committed.
func (r *run) settle(b *batch) {
	r.summary.add(b.result)
	for _, i := range b.deferred {
		r.deferItem(i)
	}
	maps.Copy(r.locals, b.locals)
	maps.Copy(r.plans, b.plans)
	if r.Wake != nil && len(b.changes) > 0 {
		r.Wake(r.viewer.Organization)
	}
}

// sort separates what cannot be used and puts the rest in the order of writing.
func (b *batch) sort(items []item) {
	for _, i := range byRank(items) {
		p := &placed{item: i}
		switch {
		case i.entry.Skip != "":
			b.result.Skipped[i.entry.Skip]++
		case i.fault != nil:
			b.reject(p)
		default:
			p.names = namesOf(i, b.source)
			b.items = append(b.items, p)
			if b.locals[i.scope] == nil {
				b.locals[i.scope] = maps.Clone(b.run.locals[i.scope])
			}
		}
	}
}

func byRank(items []item) []item {
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b item) int { return cmp.Compare(a.kind.rank, b.kind.rank) })
	return sorted
}

// lock lets one import at a time write to an organization: two that bring the
// same patient must not make two of them.
func (b *batch) lock(ctx context.Context) error {
	return record.WaitForImports(ctx, b.op, b.viewer.Organization)
}
