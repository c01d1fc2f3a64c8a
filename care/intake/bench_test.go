package intake

import "testing"

// BenchmarkImport brings the demonstration's 62 files in, first into an empty
// database and then again.
func BenchmarkImport(b *testing.B) {
	files := folder(b, sets["synthea-2025"])
	for b.Loop() {
		c := newClinic(b)
		first := c.imports(files...)
		second := c.imports(files...)
		read := float64(first.Total().Read)
		b.ReportMetric(read/first.Took.Seconds(), "new/s")
		b.ReportMetric(read/second.Took.Seconds(), "known/s")
		b.ReportMetric(first.Took.Seconds(), "s/first")
		b.ReportMetric(second.Took.Seconds(), "s/second")
	}
}
