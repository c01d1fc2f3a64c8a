package demo

import (
	"context"
	"testing"

	"caseload/care/intake"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

// The registry shows somebody of the sample, with a course.
func TestTheSampleHasSomebodyInCollaborativeCare(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	files, err := filesOf("synthea-2025")
	if err != nil {
		t.Fatal(err)
	}
	into := &world{w.Recorder, w.Client, Clinic, viewer.NewContext(t.Context(), viewer.SystemOf(Clinic))}
	if err := into.people("Riverside"); err != nil {
		t.Fatal(err)
	}
	if _, err := (&intake.Importer{DB: w.DB, Source: "synthea"}).Import(into.ctx, files[:1]); err != nil {
		t.Fatal(err)
	}
	var who *ent.Patient
	w.As(t, viewer.SystemOf(Clinic), func(ctx context.Context) {
		who = w.Client.Patient.Query().Where(patient.Source("synthea")).OnlyX(ctx)
		w.Relate(ctx, t, viewerOf("case-manager"), who.ID, relationship.BasisCASE_MANAGER)
		w.Relate(ctx, t, viewerOf("provider"), who.ID, relationship.BasisTREATING)
	})
	if err := into.collaborate(who.ID); err != nil {
		t.Fatal(err)
	}
	w.As(t, viewer.SystemOf(Clinic), func(ctx context.Context) {
		row := w.Client.CollaborativeCareEpisode.Query().Where(collaborativecareepisode.PatientID(who.ID)).OnlyX(ctx)
		if row.Phq9Baseline == nil || *row.Phq9Baseline != 17 || *row.Phq9Last != 11 || row.State == nil || row.LastContactAt.Year() < 2000 || len(row.StateHistory) < 2 {
			t.Errorf("%+v", row)
		}
	})
}
