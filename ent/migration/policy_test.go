package migration_test

import (
	"database/sql"
	"testing"

	_ "github.com/lib/pq" // the driver

	"caseload/ent/migration"
)

// The words of a policy are repeated from one migration to the next; older ones
// forget the time of a role.
func TestNoPolicyLetsARoleCountOutsideItsTime(t *testing.T) {
	t.Parallel()
	url := empty(t)
	_, err := migration.Apply(t.Context(), url)
	must(t, err)
	db, err := sql.Open("postgres", url)
	must(t, err)
	t.Cleanup(func() { must(t, db.Close()) })
	count := func(condition string) (n int) {
		must(t, db.QueryRowContext(t.Context(), `select count(*) from pg_policies
			where coalesce(qual, '') || coalesce(with_check, '') like '%supervisor_id%' `+condition).Scan(&n))
		return n
	}
	all := count("")
	if late := count(`and coalesce(qual, '') || coalesce(with_check, '') not like '%pr.ends_at%'`); all == 0 || late > 0 {
		t.Errorf("%d of %d policies let a role count that has ended", late, all)
	}
}
