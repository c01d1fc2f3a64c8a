package demo

import (
	"context"
	"testing"

	"caseload/care/intake"
	"caseload/ent/duplicatecandidate"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

// TestTheSampleHasOnePersonTwice takes in the first of the patients and their twin.
func TestTheSampleHasOnePersonTwice(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	files, err := filesOf("synthea-2025")
	if err != nil {
		t.Fatal(err)
	}
	into := &world{w.Recorder, w.Client, w.Clinic.ID, viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))}
	if _, err := (&intake.Importer{DB: w.DB, Source: "synthea"}).Import(into.ctx, files[:1]); err != nil {
		t.Fatal(err)
	}
	if err := into.twin(); err != nil {
		t.Fatal(err)
	}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		waiting, err := w.Client.DuplicateCandidate.Query().Where(duplicatecandidate.RuleVersionNEQ("")).All(ctx)
		if err != nil || len(waiting) != 1 || waiting[0].Band == duplicatecandidate.BandUNLIKELY {
			t.Errorf("%d pairs wait: %+v %v", len(waiting), waiting, err)
		}
	})
}
