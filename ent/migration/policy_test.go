package migration_test

import "testing"

// The words of a policy are repeated from one migration to the next; older ones
// forget the time of a role.
func TestNoPolicyLetsARoleCountOutsideItsTime(t *testing.T) {
	t.Parallel()
	db := migrated(t)
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
