package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/database"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func TestEverySubscriptionIsInTheMatrix(t *testing.T) {
	t.Parallel()
	for _, field := range contract().Subscription.Fields {
		if !slices.Contains([]string{"conditionChanged", "carePlanChanged", "messageAdded", "worklistChanged", "syncPages", "resultNoticed", "collaborativeCareChanged"}, field.Name) {
			t.Errorf("nobody knows who hears %s", field.Name)
		}
	}
	for _, field := range contract().Types["ChangeScope"].Fields {
		if !slices.Contains([]string{"panel", "patients"}, field.Name) {
			t.Errorf("nobody knows who hears what by the scope %s", field.Name)
		}
	}
}

func TestEachPersonaHearsWhatTheRoleOpens(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			patient, foreign := w.Clinic.Patient.ID, w.Other.Patient.ID
			listeners := map[string]map[string]*listener{}
			for persona, v := range everybody(w) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				listeners[persona] = map[string]*listener{
					"the panel":              listen(ctx, t, w, panelScope(), "", nil),
					"the patient":            listen(ctx, t, w, patientsScope(patient), "", nil),
					"the patient and others": listen(ctx, t, w, patientsScope(foreign, w.Clinic.StrangersPatient.ID, patient), "", nil),
					"nobody":                 listen(ctx, t, w, patientsScope([]uuid.UUID{}...), "", nil),
				}
			}
			open := find(t, w, w.Clinic.Provider, patient)
			confide(t, w, patient)
			w.Enter(t, way.login(w))
			for persona, scopes := range listeners {
				for scope, l := range scopes {
					want := []string{}
					if scope != "nobody" && slices.Contains(opens[persona], rule.Health) {
						want = []string{open}
					}
					heard := l.rest(t)
					if difference := cmp.Diff(want, conditions(heard...)); difference != "" {
						t.Errorf("%s, %s (-want +heard):\n%s", persona, scope, difference)
					}
				}
			}
		})
	}
}

// confide records a condition that was confidential from the beginning.
func confide(t *testing.T, w *world.World, patient uuid.UUID) {
	t.Helper()
	id, urgent, now := world.ID(), "URGENT", time.Now()
	system := viewer.SystemOf(w.Clinic.ID)
	w.Enter(t, w.OwnerURL)
	w.As(t, system, func(ctx context.Context) {
		err := w.Client.Condition.Create().SetID(id).SetPatientID(patient).SetCode("c").SetSensitivity(condition.SensitivitySUD).
			SetTimelineAt(now).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
		op, _ := database.FromContext(ctx)
		err = record.Append(ctx, op, system, now, []record.Change{{
			Type: ent.TypeCondition, ID: id, Patient: patient, Kind: record.Created, Revision: 1, Severity: &urgent, Reason: "confidential",
		}})
		if err != nil {
			t.Fatal(err)
		}
	})
}

// TestNobodyHearsOfAPatientAfterTheRelationship ends, one after another, what
// each persona has to do with the patient while that one listens.
func TestNobodyHearsOfAPatientAfterTheRelationship(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			patient := w.Clinic.Patient.ID
			for _, persona := range []string{"supervisor", "visit staff", "case manager"} {
				v := w.Clinic.Personas()[persona]
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				l := listen(ctx, t, w, panelScope(), "", nil)
				before := find(t, w, w.Clinic.Provider, patient)
				if heard := l.hear(t); heard.Condition == nil || heard.Condition.ID != before {
					t.Errorf("%s does not hear before the relationship ends: %+v", persona, heard)
				}
				part(t, w, v)
				find(t, w, w.Clinic.Provider, patient)
				if heard := l.rest(t); len(heard) > 0 {
					t.Errorf("%s hears %d changes after it has ended", persona, len(heard))
				}
			}
			// The provider is the last one, and hears of what comes from elsewhere.
			l := listen(way.asks(viewer.NewContext(t.Context(), w.Clinic.Provider)), t, w, panelScope(), "", nil)
			find(t, w, w.Clinic.Provider, patient)
			l.hear(t)
			last := find(t, w, w.Clinic.Provider, patient)
			part(t, w, w.Clinic.Provider)
			if heard := l.rest(t); len(heard) > 0 {
				t.Errorf("the provider hears of %s after the relationship has ended", last)
			}
		})
	}
}

// part ends what somebody has to do with the clinic's patient: for a supervisor
// by way of those who are supervised.
func part(t *testing.T, w *world.World, v viewer.Viewer) {
	t.Helper()
	if !v.Has(viewer.Supervisor) {
		end(t, w, v)
		return
	}
	w.As(t, viewer.SystemOf(v.Organization), func(ctx context.Context) {
		freed, err := w.Client.PractitionerRole.Update().Where(practitionerrole.SupervisorID(v.Practitioner)).ClearSupervisorID().Save(ctx)
		if err != nil || freed == 0 {
			t.Fatalf("%d people have no supervisor any more: %v", freed, err)
		}
	})
}
