package intake

import "testing"

// The check of the foreign key to encounter is asked for every row of a chart, and
// Postgres keeps its plan: made without statistics it goes by an index that has the
// encounter's id last.
func TestAnImportIsPlannedForRowsAndNotForEmptyTables(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("p.json", `{"resourceType":"Patient","id":"p","name":[{"family":"Moss"}]}`),
		file("e.json", `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},
			"subject":{"reference":"Patient/p"},"period":{"start":"2026-01-02T09:00:00Z"}}`))
	for _, table := range []string{"patient", "encounter"} {
		var rows float64
		err := c.owner.QueryRowContext(t.Context(), `select reltuples from pg_class where oid = $1::text::regclass`, table).Scan(&rows)
		if err != nil {
			t.Fatal(err)
		}
		if rows != 1 {
			t.Errorf("Postgres expects %v rows in %s", rows, table)
		}
	}
}
