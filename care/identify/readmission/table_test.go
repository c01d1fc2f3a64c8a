package readmission //nolint:testpackage // looks into the tables

import "testing"

func TestTables_areWhole(t *testing.T) {
	t.Parallel()
	if got := len(tables().groups); got != 47 {
		t.Errorf("%d excluded categories, want 47: 35 of cancer, 11 psychiatric, 1 of rehabilitation", got)
	}
}
