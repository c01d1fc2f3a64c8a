package migration_test

import (
	"database/sql"
	"testing"
)

// Every table whose rows carry a label notes when that changes: phones drop what it closes.
func TestEveryLabelledTableNotesItsChanges(t *testing.T) {
	t.Parallel()
	db := migrated(t)
	var without sql.NullString
	const asked = `select string_agg(c.relname, ' ') from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'consent'
		and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('sensitivity', 'patient_id', 'id') and not a.attisdropped) = 3
		and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'note_label_change')`
	if err := db.QueryRowContext(t.Context(), asked).Scan(&without); err != nil {
		t.Fatal(err)
	}
	if without.String != "" {
		t.Errorf("without the trigger note_label_change: %s", without.String)
	}
}
