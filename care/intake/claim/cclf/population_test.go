package cclf_test

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"testing"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"

	"github.com/google/go-cmp/cmp"
)

// generate writes a population and finds its files.
func generate(tb testing.TB, spec claimtest.Spec) ([]cclf.File, claimtest.Summary) {
	tb.Helper()
	dir := tb.TempDir()
	summary, err := claimtest.Generate(dir, spec)
	if err != nil {
		tb.Fatal(err)
	}
	files, err := cclf.Find(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return files, summary
}

// The generator knows what it wrote: how many versions, how many are left after
// netting, how many of those are denied.
func TestPopulationIsReadWhole(t *testing.T) {
	t.Parallel()
	files, made := generate(t, claimtest.Spec{People: 300, Seed: 1})
	memory, report := read(t, files)
	for _, f := range memory.Faults {
		t.Error(f)
	}
	if unmatched := memory.Net(); unmatched != 0 {
		t.Errorf("%d cancellations found nothing", unmatched)
	}
	final, denied := 0, 0
	for i := range memory.Claims {
		if memory.Claims[i].Final {
			final++
			if memory.Claims[i].Denied {
				denied++
			}
		}
	}
	lines := 0
	for _, n := range made.Lines {
		lines += n
	}
	got := []int{report.Lines, report.Claims, len(memory.Claims), final, denied, report.Beneficiaries, report.Aliases}
	if diff := cmp.Diff([]int{lines, made.Claims, made.Claims, made.Final, made.Denied, 300, made.Replaced}, got); diff != "" {
		t.Error(diff)
	}
}

// The memory that sorts does not decide what comes out.
func TestSortingOnDiskHandsOnTheSame(t *testing.T) {
	t.Parallel()
	files, _ := generate(t, claimtest.Spec{People: 40, Seed: 2})
	inMemory, _ := read(t, files)
	onDisk, dir := &claimtest.Memory{}, t.TempDir()
	if _, err := cclf.Read(t.Context(), files, onDisk, cclf.Options{Folder: dir, Memory: 64 << 10}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(inMemory.Claims, onDisk.Claims); diff != "" {
		t.Error(diff)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

func TestPopulationRepeatsItself(t *testing.T) {
	t.Parallel()
	one, _ := generate(t, claimtest.Spec{People: 20, Seed: 3})
	two, _ := generate(t, claimtest.Spec{People: 20, Seed: 3})
	a, _ := read(t, one)
	b, _ := read(t, two)
	if diff := cmp.Diff(a, b, cmp.AllowUnexported(claimtest.Memory{})); diff != "" {
		t.Error(diff)
	}
}

// peak is a sink that keeps nothing and looks at the memory in use now and then,
// after a collection, so that only what is held counts.
type peak struct {
	every  int
	claims int
	heap   uint64
}

func (p *peak) Claim(context.Context, claim.Claim) error {
	if p.claims++; p.every > 0 && p.claims%p.every == 0 {
		var stats runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&stats)
		p.heap = max(p.heap, stats.HeapAlloc)
	}
	return nil
}

func (p *peak) Beneficiary(context.Context, claim.Beneficiary) error { return nil }
func (p *peak) Alias(context.Context, claim.Alias) error             { return nil }
func (p *peak) Fault(context.Context, claim.Fault) error             { return nil }

// BenchmarkRead reads populations of two sizes with the same memory, the larger
// with more than a million lines: lines a second, and the most memory that was held, which must not grow with them.
func BenchmarkRead(b *testing.B) {
	for _, people := range []int{1000, 20_000} {
		files, made := generate(b, claimtest.Spec{People: people, Seed: 4})
		lines := 0
		for _, n := range made.Lines {
			lines += n
		}
		b.Run(strconv.Itoa(people)+" people", func(b *testing.B) {
			for b.Loop() {
				run(b, files, &peak{})
			}
			b.ReportMetric(float64(lines)*float64(b.N)/b.Elapsed().Seconds(), "lines/s")
			held := &peak{every: made.Claims / 20}
			run(b, files, held)
			b.ReportMetric(float64(held.heap)/(1<<20), "held-MiB")
		})
	}
}

func run(b *testing.B, files []cclf.File, sink claim.Sink) {
	b.Helper()
	if _, err := cclf.Read(b.Context(), files, sink, cclf.Options{Folder: b.TempDir(), Memory: 4 << 20}); err != nil {
		b.Fatal(err)
	}
}
