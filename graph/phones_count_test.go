package graph_test

import (
	"strings"

	"github.com/google/uuid"

	"caseload/ent/viewer"
)

// count holds every act against what is on record: what was applied is there once, what
// waits is in the inbox once, and nothing is both.
func (t *town) count() {
	t.t.Helper()
	wanted := map[string]int{}
	var made, waiting []string
	for _, p := range t.phones {
		for id, o := range p.acts {
			wanted[p.told[id]]++
			if observation, ok := o["act"].(map[string]any)["recordObservation"]; ok && p.told[id] == "APPLIED" {
				made = append(made, observation.(map[string]any)["id"].(string))
			}
			if p.told[id] == "CONFLICT" || p.told[id] == "QUARANTINED" {
				waiting = append(waiting, id)
			}
		}
	}
	for what, check := range map[string]struct {
		query string
		ids   []string
	}{
		"observations": {`select count(*) from observation where id = any($1::uuid[])`, made},
		"creations":    {`select count(*) from change where entity_id = any($1::uuid[]) and kind = 'CREATED'`, made},
		"inbox":        {`select count(*) from sync_conflict where client_mutation_id = any($1::uuid[])`, waiting},
	} {
		if got := t.number(check.query, check.ids); got != len(check.ids) {
			t.t.Errorf("seed %d: %d %s, want %d", t.seed, got, what, len(check.ids))
		}
	}
	all := t.number(`select count(*) from observation where patient_id = any($1::uuid[])`, texts(t.patients))
	if all != len(made) {
		t.t.Errorf("seed %d: %d observations in all, want %d", t.seed, all, len(made))
	}
}

func texts(ids []uuid.UUID) (all []string) {
	for _, id := range ids {
		all = append(all, id.String())
	}
	return all
}

func (t *town) number(query string, ids []string) (n int) {
	t.t.Helper()
	ctx, op := t.w.DB.ReadOnly(viewer.NewContext(t.t.Context(), viewer.SystemOf(t.w.Clinic.ID)))
	defer op.Rollback()
	t.must(op.QueryOne(ctx, query, []any{"{" + strings.Join(ids, ",") + "}"}, &n))
	return n
}
