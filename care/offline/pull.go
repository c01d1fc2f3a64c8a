package offline

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Page is what a pull brings. All of it is of one snapshot.
type Page struct {
	// Lost are patients of whom the phone drops everything that it keeps; first of all,
	// since one who is gained as well comes anew.
	Lost []uuid.UUID
	// Gained are patients whose record begins to be told.
	Gained []uuid.UUID
	// Rows have changed, or are told for the first time. One that the viewer may not see
	// is not to be told.
	Rows []Row
	// Removed are rows that are not part of the record any more.
	Removed []*Row
	// Next is where the phone has come to, and More tells whether there is more already.
	Next Position
	More bool
}

// Pull reads the next page after a position, with at most so many rows. A phone that
// keeps nothing has no position. What has changed since is told before records that
// are not told in full go on, so that these are never older than the log that is told.
func Pull(ctx context.Context, op *database.Operation, v viewer.Viewer, after *Position, most int, now time.Time) (Page, error) {
	from := start(v)
	if after != nil {
		from = *after
	}
	seen, newest, err := scope(ctx, op, v)
	if err != nil {
		return Page{}, err
	}
	if len(seen) > MostPatients {
		return Page{}, ErrTooMany
	}
	p := &pull{op: op, most: most, newest: newest, from: from}
	p.begin(seen, sight(v), now)
	if after == nil {
		p.page.Next.Log, p.page.Next.Level = newest, &newest
	} else if err := p.changes(ctx); err != nil {
		return Page{}, err
	}
	if p.page.Next.Log == newest {
		if err := p.records(ctx); err != nil {
			return Page{}, err
		}
	}
	p.page.More = p.page.Next.Log < newest || len(p.page.Next.pending()) > 0
	return p.page, nil
}

// pull is a page in the making.
type pull struct {
	op     *database.Operation
	most   int
	newest int64
	from   Position
	page   Page
}

// begin compares the phone's patients with those whom the viewer sees.
func (p *pull) begin(seen []Held, sight string, now time.Time) {
	next := p.from
	p.page.Lost, p.page.Gained, next.Held = difference(p.from.Held, seen, sight != p.from.Sight)
	next.Sight, next.At = sight, now
	// A record that breaks off at somebody who is lost does not go on there.
	if next.Walk != nil && slices.Contains(slices.Concat(p.page.Lost, p.page.Gained), next.Walk.Patient) {
		next.Walk = nil
	}
	p.page.Next = next
}

// changes tells what the log says of what the phone keeps.
func (p *pull) changes(ctx context.Context) error {
	next := &p.page.Next
	var patients []uuid.UUID
	for _, h := range next.Held {
		if !h.Pending || next.Walk != nil && next.Walk.Patient == h.Patient {
			patients = append(patients, h.Patient)
		}
	}
	entries, err := delta(ctx, p.op, *next, p.newest, patients, p.most)
	if err != nil {
		return err
	}
	*next = next.advance(entries, p.most, p.newest)
	closed, err := hidden(ctx, p.op, entries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		p.tell(e, closed[e.ID])
	}
	return nil
}

// tell adds what the log says of a row, unless its patient's record comes to it later. One
// that the phone may keep and its user may see no more is removed.
func (p *pull) tell(e entry, closed bool) {
	typ := placeOf(e.Type)
	if typ < 0 || e.Type == ent.TypePatient && e.ID != e.Patient { // a record that was merged away is lost as a whole
		return
	}
	if w := p.page.Next.Walk; w != nil && w.Patient == e.Patient && !w.past(typ, e.ID) {
		return
	}
	if e.kind == record.Deleted || closed {
		p.page.Removed = append(p.page.Removed, &e.Row)
		return
	}
	p.page.Rows = append(p.page.Rows, e.Row)
}

// records goes on with the records that are not told in full, as far as the page has
// room.
func (p *pull) records(ctx context.Context) error {
	next := &p.page.Next
	room := p.most - len(p.page.Rows) - len(p.page.Removed)
	patients := next.pending()
	if len(patients) == 0 || room <= 0 {
		return nil
	}
	patients = patients[:min(len(patients), atOnce)]
	rows, err := walk(ctx, p.op, patients, next.Walk, room)
	if err != nil {
		return err
	}
	p.page.Rows = append(p.page.Rows, rows...)
	next.Walk = nil
	if len(rows) == room {
		last := rows[len(rows)-1]
		next.Walk = &Place{last.Patient, placeOf(last.Type), last.ID}
		patients = patients[:slices.Index(patients, last.Patient)]
	}
	for i, h := range next.Held {
		next.Held[i].Pending = h.Pending && !slices.Contains(patients, h.Patient)
	}
	return nil
}
