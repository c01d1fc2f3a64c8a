package database_test

import "testing"

// BenchmarkRowSecurity compares statements as the server's role, for which the
// row policies hold, with the same statements as the owner, for whom they do
// not. Both are prepared and find the same rows. Like BenchmarkPrepared it
// reports the server's processor time.
func BenchmarkRowSecurity(b *testing.B) {
	world := newBenchWorld(b)
	secured, open := world.open(b, 0), world.openAs(b, "", 0)
	patients := world.panel(b, secured)
	for name, args := range map[string][]any{
		"patient":    {world.organization, patients[0]},
		"panel":      {world.organization, world.practitioner},
		"conditions": {world.organization, patients},
		"tasks":      {world.organization, patients},
	} {
		b.Run(name, func(b *testing.B) {
			with := newMeter(b, secured, panelStatements[name], args)
			without := newMeter(b, open, panelStatements[name], args)
			for b.Loop() {
				with.run(b)
				without.run(b)
			}
			b.ReportMetric(with.cost(b), "µs/secured")
			b.ReportMetric(without.cost(b), "µs/open")
			b.ReportMetric(with.cost(b)/without.cost(b), "secured/open")
		})
	}
}
