package ledger

import (
	"context"
	"encoding/hex"
	"path/filepath"

	"github.com/google/uuid"

	"caseload/care/intake/claim"
	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// batchSize is how many claims, people, numbers and faults together make a
// transaction.
const batchSize = 4000

// Writer is the sink of deliveries. It writes one batch while it takes in the
// next; what it does not say yet when a call returns it says in a later one, at the
// latest in Finish.
type Writer struct {
	ledger   *Ledger
	viewer   viewer.Viewer
	numbers  *claim.CrossReference
	patients holders
	labels   labels

	filling  *load
	writing  chan error     // of the batch that is being written, nil when none is
	summary  *Summary       // the writing goroutine's while there is one
	orphaned map[string]int // cancellations that found nothing, by key
}

// load is what one transaction writes.
type load struct {
	claims  []*row
	people  []person
	aliases []alias
	faults  []claim.Fault
}

func (l *load) size() int { return len(l.claims) + len(l.people) + len(l.aliases) + len(l.faults) }

// Open begins to take in deliveries for the organization of the context's viewer,
// which must be the server itself. Patients and former numbers are read once; their
// memory grows with the patients, not with the claims. The caller ends with Finish,
// and defers Stop.
func (l *Ledger) Open(ctx context.Context) (*Writer, error) {
	v, err := organization(ctx)
	if err != nil {
		return nil, err
	}
	ctx, op := l.DB.ReadOnly(ctx)
	defer op.Rollback()
	w := &Writer{ledger: l, viewer: v, labels: labels{}, filling: &load{}, summary: NewSummary(), orphaned: map[string]int{}}
	if w.numbers, err = numbersOf(ctx, op, v.Organization); err != nil {
		return nil, err
	}
	w.patients, err = holdersOf(ctx, op, v.Organization, w.numbers)
	return w, err
}

// Numbers are the former numbers that are known, for the reader.
func (w *Writer) Numbers() *claim.CrossReference { return w.numbers }

// Claim takes in a version.
func (w *Writer) Claim(ctx context.Context, c claim.Claim) error {
	r, err := rowOf(Entry{Claim: c, Patient: w.patients.find(c.Beneficiary)}, w.labels)
	if err != nil {
		return err
	}
	w.filling.claims = append(w.filling.claims, r)
	return w.taken(ctx)
}

// Beneficiary takes in a person.
func (w *Writer) Beneficiary(ctx context.Context, b claim.Beneficiary) error {
	p := person{Number: b.MBI, Body: b}
	p.Body.MBI = "" // a later delivery may change it by itself
	if patient := w.patients.find(b.MBI); patient != uuid.Nil {
		p.Patient = &patient
	}
	w.filling.people = append(w.filling.people, p)
	return w.taken(ctx)
}

// Alias takes in a former number. What came before it is written first, so that it
// moves as well.
func (w *Writer) Alias(ctx context.Context, a claim.Alias) error {
	if len(w.filling.claims)+len(w.filling.people) > 0 {
		if err := w.flush(ctx); err != nil {
			return err
		}
	}
	w.numbers.Add(a.Previous, a.Current)
	current := w.numbers.Current(a.Previous)
	if former, there := w.patients[a.Previous]; there && !former.several {
		w.patients.add(current, former.patient, true)
	}
	w.filling.aliases = append(w.filling.aliases, alias{a, current})
	return w.taken(ctx)
}

// Fault takes in what could not be read. Files keep the name that the payer gave
// them, wherever they lay.
func (w *Writer) Fault(ctx context.Context, f claim.Fault) error {
	w.filling.faults = append(w.filling.faults, f)
	return w.taken(ctx)
}

func (w *Writer) taken(ctx context.Context) error {
	if w.filling.size() < batchSize {
		return nil
	}
	return w.flush(ctx)
}

// flush begins to write what has come, once what came before is written.
func (w *Writer) flush(ctx context.Context) error {
	if err := w.wait(); err != nil {
		return err
	}
	some := w.filling
	w.filling = &load{}
	if some.size() == 0 {
		return nil
	}
	written := make(chan error, 1)
	w.writing = written
	go func() { written <- w.write(ctx, some) }()
	return nil
}

// wait is until nothing is being written.
func (w *Writer) wait() error {
	if w.writing == nil {
		return nil
	}
	err := <-w.writing
	w.writing = nil
	return err
}

// Stop waits for what is being written. After Finish it does nothing.
func (w *Writer) Stop() { _ = w.wait() }

// Finish writes what is left, looks for the patients of claims that have none, and
// says what came of it all.
func (w *Writer) Finish(ctx context.Context) (*Summary, error) {
	if err := w.flush(ctx); err != nil {
		return w.summary, err
	}
	if err := w.wait(); err != nil {
		return w.summary, err
	}
	for _, n := range w.orphaned {
		w.summary.Unmatched += n
	}
	var err error
	if w.summary.Matched, err = w.ledger.Match(ctx); err != nil {
		return w.summary, err
	}
	return w.summary, w.ledger.CountStrangers(ctx, w.summary)
}

// write writes a load in one transaction. When the database refuses something in
// it, it finds out which claim by halving, so that the rest lands.
func (w *Writer) write(ctx context.Context, some *load) error {
	err := w.attempt(ctx, some)
	switch {
	case !Refused(err) || len(some.claims) == 0:
		return err
	case len(some.claims) == 1:
		some.faults = append(some.faults, some.claims[0].refusal())
		some.claims = nil
		return w.write(ctx, some)
	}
	middle := len(some.claims) / 2
	first := *some
	first.claims, first.faults = some.claims[:middle], nil
	if err := w.write(ctx, &first); err != nil {
		return err
	}
	return w.write(ctx, &load{claims: some.claims[middle:], faults: some.faults})
}

// refusal is the fault of a claim that has no place in the table.
func (r *row) refusal() claim.Fault {
	return claim.Fault{
		File: "claim", Place: hex.EncodeToString(r.fingerprint), Reason: "the database refuses it", Effect: claim.Unread, Raw: r.body,
	}
}

// attempt writes a load in one transaction, and counts it.
func (w *Writer) attempt(ctx context.Context, some *load) error {
	var report *Summary
	orphaned := map[string]int{}
	err := w.ledger.within(ctx, func(ctx context.Context, op *database.Operation) (bool, error) {
		a := &attempt{Writer: w, op: op, report: NewSummary(), orphaned: orphaned}
		changes, err := a.write(ctx, some)
		report = a.report
		if err != nil || len(changes) == 0 {
			return false, err
		}
		return true, record.Append(ctx, op, w.viewer, w.ledger.now(), changes)
	})
	if err != nil {
		return err
	}
	w.summary.Add(report)
	for key, n := range orphaned {
		w.orphaned[key] = n
		if n == 0 {
			delete(w.orphaned, key)
		}
	}
	return nil
}

var _ claim.Sink = (*Writer)(nil)

func base(f claim.Fault) claim.Fault {
	f.File = filepath.Base(f.File)
	return f
}
