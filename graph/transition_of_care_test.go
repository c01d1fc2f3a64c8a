package graph_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"caseload/ent/encounter"
	"caseload/ent/rule"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// leaving is the answer of transitions.
type leaving struct {
	Patient *struct {
		TransitionsOfCare []struct {
			EncounterID, From, To, Eligible string
			Open                            bool
			Clocks                          []struct {
				Name, Status, Note string
				DueOn              *string
				DaysLeft           *int
				Evidence           []struct{ ID *string }
			}
			Escalations []struct{ Label, Status string }
		}
	}
}

const transitions = `query($id: ID!) { patient(id: $id) { transitionsOfCare { encounterId from to eligible open
	clocks { name status note dueOn daysLeft evidence { id } } escalations { label status } } } }`

// statusOf is the status of a clock of the newest discharge, empty without one.
func (d leaving) statusOf(name string) string {
	if d.Patient == nil || len(d.Patient.TransitionsOfCare) == 0 {
		return ""
	}
	for _, c := range d.Patient.TransitionsOfCare[0].Clocks {
		if c.Name == name {
			return c.Status
		}
	}
	return ""
}

// leave records a stay of the clinic's patient that ended so many hours ago.
func leave(t *testing.T, w *world.World, hours int, sensitivity *encounter.Sensitivity) {
	t.Helper()
	end := time.Now().Add(-time.Duration(hours) * time.Hour)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Encounter.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(encounter.StatusFINISHED).SetClass("IMP").
			SetStartsAt(end.AddDate(0, 0, -4)).SetEndsAt(end).SetTimelineAt(end).SetDischargeDispositionCode("01").SetNillableSensitivity(sensitivity).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestACallMeetsTheClocksOfADischarge(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	leave(t, w, 20, nil)
	ask := func() (got leaving) {
		w.Ask(t, w.Clinic.CaseManager, transitions, map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &got)
		return got
	}
	got := ask()
	if n := len(got.Patient.TransitionsOfCare); n != 1 {
		t.Fatalf("%d discharges", n)
	}
	first := got.Patient.TransitionsOfCare[0]
	if first.From != "INPATIENT" || first.To != "HOME" || first.Eligible != "MET" || !first.Open || len(first.Clocks) != 10 || len(first.Escalations) != 4 {
		t.Errorf("%+v", first)
	}
	for name, want := range map[string]string{"CONTACT": "RUNNING", "CALL": "RUNNING", "PERIOD": "RUNNING", "TRC_NOTICE": "UNKNOWN"} {
		if status := got.statusOf(name); status != want {
			t.Errorf("%s is %s, want %s", name, status, want)
		}
	}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Task.Create().SetPatientID(w.Clinic.Patient.ID).SetTitle("Call").SetKind(task.KindPHONE_CALL).
			SetStatus(task.StatusCOMPLETED).SetCompletedAt(time.Now().Add(-time.Hour)).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	got = ask()
	for _, name := range []string{"CONTACT", "CALL", "TRC_ENGAGEMENT"} {
		onTheSameDay := name == "TRC_ENGAGEMENT" && got.statusOf(name) == "RUNNING" // which does not count
		if status := got.statusOf(name); status != "MET" && !onTheSameDay {
			t.Errorf("after the call %s is %s", name, status)
		}
	}
}

// A stay that carries a label is none to who may not know of it, and no clock tells of
// it.
func TestDischargesShowOnlyWhatTheRoleAndTheConsentOpen(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			label := encounter.SensitivitySUD
			leave(t, w, 30, nil)
			leave(t, w, 24*60, &label)
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got leaving
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, transitions, map[string]any{"id": w.Clinic.Patient.ID.String()})
				if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				want := 0
				if slices.Contains(opens[persona], rule.Health) {
					want = 1
				}
				if got.Patient == nil {
					if slices.Contains(opens[persona], rule.Person) {
						t.Errorf("%s does not see the patient: %v", persona, answer.Errors)
					}
					continue
				}
				if n := len(got.Patient.TransitionsOfCare); n != want {
					t.Errorf("%s sees %d discharges, want %d", persona, n, want)
				}
			}
		})
	}
}

func TestTransitionsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	leave(t, d.World, 20, nil)
	for name, do := range map[string]func(){
		"of one": func() { d.count(`transitionsOfCare { clocks { status } }`, "status") },
		"of a hundred": func() {
			d.ask(`{ panel(first: 100) { nodes { transitionsOfCare { clocks { status } } } } }`, nil, &struct{}{})
		},
	} {
		if sent := len(d.Statements(do)); sent != 4 {
			t.Errorf("transitions %s take %d statements, want 4", name, sent)
		}
	}
}
