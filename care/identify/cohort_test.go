package identify_test

import (
	"context"
	"fmt"
	"testing"

	"caseload/care/identify"
	"caseload/ent"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

func TestAnOrganizationKeepsSoManyCohorts(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	system := viewer.SystemOf(w.Clinic.ID)
	there := read(t, w, system, func(ctx context.Context) (int, error) { return w.Client.Cohort.Query().Count(ctx) })
	read(t, w, system, func(ctx context.Context) (int, error) {
		var rows []*ent.CohortCreate
		for i := range 99 - there {
			name := fmt.Sprintf("c-%d", i)
			rows = append(rows, w.Client.Cohort.Create().SetName(name).SetTitle(name).SetDefinition([]byte(`{}`)))
		}
		return 0, w.Client.Cohort.CreateBulk(rows...).Exec(ctx)
	})
	save := func(name string) identify.SaveCohort {
		return identify.SaveCohort{
			ClientMutationID: worlds.ID(), ID: worlds.ID(), Name: name, Title: name, Active: true,
			Definition: `{"rule": {"fact": "age", "op": ">=", "value": 65}}`,
		}
	}
	last := save("the-last")
	done(t, w, w.Clinic.Supervisor, last)
	if refused := do(t, w, w.Clinic.Supervisor, save("one-more")); len(refused.Problems) != 1 || refused.Problems[0].Code != "INVALID" {
		t.Errorf("one more than fits: %+v", refused.Problems)
	}
	last.ClientMutationID, last.BaseRevision, last.Title = worlds.ID(), new(1), "Changed"
	done(t, w, w.Clinic.Supervisor, last)
	done(t, w, w.Other.Supervisor, save("elsewhere"))
}
