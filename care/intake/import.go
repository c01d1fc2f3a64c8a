package intake

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// DefaultSource is the name of a source that gave none.
const DefaultSource = "fhir"

// Importer brings FHIR resources into an organization's records.
type Importer struct {
	DB *database.DB
	// Source names the system that the files come from, DefaultSource when it is
	// empty. Resources are known by type and id within their source, so two
	// systems that both number from one need two names.
	Source string
	// Workers is how many files are decoded at a time; zero means as many as
	// there are processors, and at most four, since one writer waits for them.
	Workers int
	// Limits bound what one file may cost.
	Limits fhir.Limits
	// Folder is where lines of claims are sorted that do not fit into memory; empty
	// means the system's own for temporary files. It has to be kept as safe as the
	// database.
	Folder string
	// CreatePatients makes patients of people who are known by claims alone.
	CreatePatients bool
	// Current says that the files hold records as they are now, and only those that
	// differ from what was imported last: one that went back to what it was before is
	// news then.
	Current bool
	// Now is the clock; time.Now when nil.
	Now func() time.Time
	// NewID gives a new record its id by its name: type and id at its source, such as
	// Patient/7, else the surest other one. When nil, it is a UUIDv7 of the moment.
	NewID func(name string) uuid.UUID
	// Wake is told, after each commit, that the organization's change log has
	// grown. It may be nil.
	Wake func(organization uuid.UUID)
	// Progress is told after each commit how many of the files' bytes are done.
	// It may be nil.
	Progress func(done, total int64)
}

// ErrNotSystem says that somebody else than the server itself asked for an
// import: who imports sees every record of the organization.
var ErrNotSystem = errors.New("intake: only the server itself imports")

// Import reads the files and writes what they hold into the organization of
// the context's viewer, which must be the server itself (viewer.SystemOf). What
// is broken is reported in the summary and kept for a look at it; the error is
// for failures of the system. What was committed before a failure stays, and the
// import can be run again: what is known already changes nothing.
func (i *Importer) Import(ctx context.Context, files []fhir.File) (*Summary, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return nil, ErrNotSystem
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	r := i.newRun(v, files)
	started := r.now()
	for c := range decoded(ctx, ordered(files, i.Limits), i.Limits, i.workers()) {
		if err := r.take(ctx, c); err != nil {
			return r.summary, err
		}
	}
	if err := ctx.Err(); err != nil {
		return r.summary, fmt.Errorf("intake: %w", err)
	}
	err := r.finish(ctx)
	r.summary.Took = r.now().Sub(started)
	return r.summary, err
}

func (i *Importer) workers() int {
	if i.Workers > 0 {
		return i.Workers
	}
	return min(runtime.GOMAXPROCS(0), 4)
}

// run is one import.
type run struct {
	*Importer
	viewer  viewer.Viewer
	source  string
	total   int64
	summary *Summary

	waiting  chunk  // decoded, to be written with what comes
	put      []item // deferred: they refer to what is not known yet
	putSize  int
	locals   locals                  // of the bundles in hand
	plans    map[uuid.UUID]uuid.UUID // care plans by the goals that they name
	gathered bool                    // statistics of the tables, after the first write
}

func (i *Importer) newRun(v viewer.Viewer, files []fhir.File) *run {
	r := &run{
		Importer: i, viewer: v, source: i.Source,
		summary: newSummary(len(files)), locals: locals{}, plans: map[uuid.UUID]uuid.UUID{},
	}
	if r.source == "" {
		r.source = DefaultSource
	}
	for _, f := range files {
		r.total += f.Size
	}
	return r
}

func (i *Importer) now() time.Time {
	if i.Now != nil {
		return i.Now()
	}
	return time.Now()
}

// take gathers chunks until they are worth a transaction.
func (r *run) take(ctx context.Context, c chunk) error {
	r.waiting.items = append(r.waiting.items, c.items...)
	r.waiting.bytes += c.bytes
	r.waiting.read = c.read
	if !r.waiting.full() {
		return nil
	}
	return r.flush(ctx)
}

// flush writes what is waiting.
func (r *run) flush(ctx context.Context) error {
	c := r.waiting
	r.waiting = chunk{}
	if err := r.write(ctx, c.items, false); err != nil {
		return err
	}
	if err := r.gatherStatistics(ctx); err != nil {
		return err
	}
	r.dropLocals()
	if r.Progress != nil {
		r.Progress(c.read, r.total)
	}
	if r.putSize > maxDeferred {
		return r.writeDeferred(ctx)
	}
	return nil
}

// dropLocals forgets the names of bundles of which nothing waits any more.
func (r *run) dropLocals() {
	waiting := locals{}
	for _, i := range r.put {
		waiting[i.scope] = r.locals[i.scope]
	}
	r.locals = waiting
}

// maxDeferred is how many bytes of resources may wait for what they refer to.
const maxDeferred = 256 << 20

// finish writes what is left, and then what was deferred.
func (r *run) finish(ctx context.Context) error {
	if err := r.flush(ctx); err != nil {
		return err
	}
	if err := r.writeDeferred(ctx); err != nil {
		return err
	}
	if r.Progress != nil {
		r.Progress(r.total, r.total)
	}
	return r.matchClaims(ctx)
}

// matchClaims lets claims that came before their patients find them.
func (r *run) matchClaims(ctx context.Context) error {
	kept := r.ledger()
	found, err := kept.Match(ctx)
	if err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	if r.summary.Claims == nil && found == 0 {
		return nil
	}
	r.summary.claims().Matched = found
	return kept.CountStrangers(ctx, r.summary.Claims)
}

// writeDeferred writes what waited, with the references that can be answered
// now.
func (r *run) writeDeferred(ctx context.Context) error {
	items := byRank(r.put)
	r.put, r.putSize = nil, 0
	for len(items) > 0 {
		n := min(len(items), chunkItems)
		if err := r.write(ctx, items[:n], true); err != nil {
			return err
		}
		items = items[n:]
	}
	r.dropLocals()
	return nil
}

// deferItem keeps an item for the end of the import.
func (r *run) deferItem(i item) {
	r.put = append(r.put, i)
	r.putSize += len(i.entry.Raw)
}
