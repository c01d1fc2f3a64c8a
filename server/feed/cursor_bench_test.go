package feed_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/server/postgres"
)

// cursors are the ways to give changes an order that a reader can follow. Each
// is the last statement of a transaction that records a condition.
var cursors = []struct{ name, append string }{
	{"nothing", ""},
	{"guard", appendSequenced},
	{"counter", appendCounted},
}

// BenchmarkCursor compares what the counter row and the guard by
// pg_snapshot_xmin cost the writers, with commits that reach the disk: the
// counter's lock is held that long. Each round lets every way write for a
// moment, so that the ratios hold on a busy machine. It reports transactions a
// second and their ratio to writing no log at all.
func BenchmarkCursor(b *testing.B) {
	for _, durable := range []bool{true, false} {
		w := newBenchWorld(b, durable)
		for _, writers := range []int{1, 8, 16} {
			for _, organizations := range []int{1, 20} {
				b.Run(fmt.Sprintf("durable=%t/writers=%d/organizations=%d", durable, writers, organizations),
					func(b *testing.B) { w.compare(b, writers, organizations) })
			}
		}
	}
}

// newBenchWorld starts a Postgres of its own, since that of the tests never
// waits for the disk.
func newBenchWorld(b *testing.B, durable bool) *world {
	b.Helper()
	dir := b.TempDir()
	cluster, err := postgres.Start(b.Context(), postgres.Options{Dir: dir, Durable: durable})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		ctx := context.WithoutCancel(b.Context())
		if err := cluster.Stop(ctx); err != nil {
			b.Error(err)
		}
		if err := postgres.Remove(ctx, dir); err != nil {
			b.Error(err)
		}
	})
	owner := cluster.OwnerURL("postgres")
	if err := migrate(b.Context(), owner); err != nil {
		b.Fatal(err)
	}
	w := &world{config: database.Config{
		URL:      owner,
		Settings: func(context.Context) ([]database.Setting, error) { return nil, nil },
	}}
	w.db = w.open(b, w.config)
	return w
}

func (w *world) compare(b *testing.B, writers, organizations int) {
	b.Helper()
	ids := make([]uuid.UUID, organizations)
	for i := range ids {
		ids[i] = uuid.New()
	}
	rates := make([][]float64, len(cursors))
	for b.Loop() {
		for i, cursor := range cursors {
			rates[i] = append(rates[i], w.rate(b, writers, ids, cursor.append))
		}
	}
	base := median(rates[0])
	for i, cursor := range cursors {
		b.ReportMetric(median(rates[i]), cursor.name+"-tx/s")
		b.ReportMetric(median(rates[i])/base, cursor.name+"/nothing")
	}
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// rate has all writers write for a moment.
func (w *world) rate(b *testing.B, writers int, organizations []uuid.UUID, appending string) float64 {
	b.Helper()
	const moment = 500 * time.Millisecond
	var written atomic.Int64
	var group sync.WaitGroup
	start := time.Now()
	for range writers {
		group.Go(func() {
			for time.Since(start) < moment {
				n := int(written.Add(1))
				if err := w.record(b.Context(), organizations[n%len(organizations)], appending); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	return float64(written.Load()) / time.Since(start).Seconds()
}

// record writes a condition and, last of all, its change.
func (w *world) record(ctx context.Context, organization uuid.UUID, appending string) error {
	ctx, operation := w.db.ReadWrite(ctx)
	defer operation.Rollback()
	id := uuid.New()
	_, err := operation.Exec(ctx, `INSERT INTO condition (organization_id, id, patient_id, code, display, details)
		VALUES ($1, $2, $2, '44054006', 'Diabetes mellitus type 2', '{"category": "problem-list-item"}')`, organization, id)
	if err != nil {
		return err
	}
	if appending != "" {
		if _, err := operation.Exec(ctx, appending, organization, id); err != nil {
			return err
		}
	}
	return operation.Commit()
}
