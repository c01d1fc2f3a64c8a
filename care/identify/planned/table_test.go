package planned //nolint:testpackage // looks into the tables

import "testing"

func TestTables_areWhole(t *testing.T) {
	t.Parallel()
	l := tables()
	for name, sizes := range map[string][2]int{
		"always planned procedures":      {len(l.alwaysProcedure), 3},
		"always planned diagnoses":       {len(l.alwaysDiagnosis), 2},
		"potentially planned categories": {len(l.potentialProcedure), 65},
		"potentially planned codes":      {len(l.potentialCode), 2521},
		"acute categories":               {len(l.acute), 80},
		"acute codes":                    {len(l.acuteCode), 12333},
	} {
		if sizes[0] != sizes[1] {
			t.Errorf("%d %s, want %d", sizes[0], name, sizes[1])
		}
	}
	if Version() != "4.0 (2021)" {
		t.Error(Version())
	}
}
