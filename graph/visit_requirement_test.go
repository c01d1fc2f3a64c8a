package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/ent/appointment"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func TestWhatAVisitAsksForIsHeldAgainstWhoComes(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	begins := time.Now().Add(24 * time.Hour).Truncate(time.Second)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := w.Client.Practitioner.UpdateOneID(w.Clinic.CaseManager.Practitioner).SetLanguages([]string{"en", "es-MX"}).
			SetQualifications([]code.Qualification{{Code: "RN"}, {Code: "CDCES", EndsOn: "2025-12-31"}}).Exec(ctx); err != nil {
			t.Fatal(err)
		}
		for n, who := range []*viewer.Viewer{&w.Clinic.CaseManager, &w.Clinic.VisitStaff, nil} {
			made := w.Client.Appointment.Create().SetID(world.ID()).SetPatientID(w.Clinic.Patient.ID).SetKind(appointment.KindHOME_VISIT).SetTitle("Visit").
				SetSkills([]string{"RN", "CDCES"}).SetLanguage("es").SetStartsAt(begins.Add(time.Duration(n) * time.Hour)).SetEndsAt(begins.Add(time.Duration(n+1) * time.Hour)).SetTimelineAt(begins.Add(time.Duration(n) * time.Hour))
			if who != nil {
				made.SetPractitionerID(who.Practitioner)
			}
			if err := made.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
	})
	type page struct {
		Nodes []struct {
			Requirements []struct{ Kind, Value, Status string }
		}
	}
	var got struct{ Patient struct{ Appointments page } }
	sent := w.Statements(func() {
		w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { patient(id: $id) { appointments(first: 3) { nodes { practitioner { id languages qualifications { code endsOn } }
			requirements { kind value status } } } } }`, map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &got)
	})
	if len(sent) != 5 { // with the begin and the end
		t.Errorf("%d statements, want one for the patient, one for the visits and one for who comes: %v", len(sent), sent)
	}
	var statuses []string
	for _, node := range got.Patient.Appointments.Nodes {
		for _, r := range node.Requirements {
			statuses = append(statuses, r.Kind+" "+r.Value+" "+r.Status)
		}
	}
	if want := []string{
		"SKILL RN UNKNOWN", "SKILL CDCES UNKNOWN", "LANGUAGE es UNKNOWN", // nobody is named
		"SKILL RN UNKNOWN", "SKILL CDCES UNKNOWN", "LANGUAGE es UNKNOWN", // nothing is on record
		"SKILL RN MET", "SKILL CDCES NOT_MET", "LANGUAGE es MET",
	}; !slices.Equal(statuses, want) {
		t.Errorf("%v, want %v", statuses, want)
	}
}
