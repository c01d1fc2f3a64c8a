package intake

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"
)

// BenchmarkDeliveries reads two years of claims of generated people, none of whom is
// a patient, first into an empty database and then again. That the peak of the heap
// does not follow the people is what flat memory means here.
func BenchmarkDeliveries(b *testing.B) {
	for _, people := range []int{2_000, 20_000} {
		b.Run(strconv.Itoa(people), func(b *testing.B) {
			dir := b.TempDir()
			made, err := claimtest.Generate(dir, claimtest.Spec{People: people, Seed: 1})
			if err != nil {
				b.Fatal(err)
			}
			files, err := cclf.Find(dir)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(size(b, dir))/1e6, "MB/files")
			for b.Loop() {
				c := newClinic(b)
				peak := watchHeap()
				first := c.delivered(files)
				b.ReportMetric(float64(peak())/1e6, "MB/peak-heap")
				second := c.delivered(files)
				if got := first.Claims.Total().New; got != made.Claims || second.Claims.Total().Same != got {
					b.Fatalf("%d of %d claims are new, then %+v", got, made.Claims, second.Claims.Total())
				}
				b.ReportMetric(float64(made.Claims), "claims")
				b.ReportMetric(float64(made.Claims)/first.Took.Seconds(), "new/s")
				b.ReportMetric(float64(made.Claims)/second.Took.Seconds(), "known/s")
				b.ReportMetric(float64(first.Claims.Lines)/first.Took.Seconds(), "lines/s")
			}
		})
	}
}

func size(b *testing.B, dir string) (sum int64) {
	b.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			b.Fatal(err)
		}
		sum += info.Size()
	}
	return sum
}

// watchHeap looks at the heap in use now and then; the answer ends the watch and is
// the most that was seen, in bytes.
func watchHeap() func() uint64 {
	runtime.GC()
	var peak atomic.Uint64
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for {
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			peak.Store(max(peak.Load(), now.HeapInuse))
			select {
			case <-tick.C:
			case <-done:
				return
			}
		}
	}()
	return func() uint64 { close(done); <-ended; return peak.Load() }
}
