package facilitate_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// divide gives the clinic's patients at revision 1 to the stranger.
func (c *clinic) divide(patients ...uuid.UUID) facilitate.ReassignCaseload {
	in := facilitate.ReassignCaseload{ClientMutationID: world.ID(), Reason: "leaves"}
	for _, id := range patients {
		in.Assignments = append(in.Assignments, facilitate.CaseloadAssignment{PatientID: id, BaseRevision: 1, CaseManagerID: c.Clinic.Stranger.Practitioner})
	}
	return in
}

func TestADividedCaseloadGoesOverWithTheWork(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	second := c.Patient(t, c.Clinic, c.Clinic.CaseManager, "Second")
	in := c.divide(c.Clinic.Patient.ID, second.ID)
	in.Assignments[1].CaseManagerID = c.Clinic.Supervisor.Practitioner
	got := c.record(c.Clinic.Supervisor, in)
	if diff := cmp.Diff(record.Outcome{Also: []uuid.UUID{c.Clinic.Patient.ID, second.ID}}, got); diff != "" {
		t.Fatalf("outcome (-want +got):\n%s", diff)
	}
	for _, of := range []struct {
		patient world.Patient
		to      viewer.Viewer
	}{{c.Clinic.Patient, c.Clinic.Stranger}, {second, c.Clinic.Supervisor}} {
		open := of.patient.Rows[ent.TypeTask]
		if moved := c.task(open); *moved.OwnerID != of.to.Practitioner {
			t.Errorf("owner %s", moved.OwnerID)
		}
		c.wantChange(record.Change{Type: ent.TypePatient, ID: of.patient.ID, Patient: of.patient.ID, Kind: record.Updated, Revision: 2, Reason: "leaves"})
		c.wantChange(record.Change{Type: ent.TypeTask, ID: open, Patient: of.patient.ID, Kind: record.Updated, Revision: 2, Reason: "leaves"})
	}
	if c.sees(c.Clinic.CaseManager) || !c.sees(c.Clinic.Stranger) {
		t.Error("the relationship did not go over")
	}
	if again := c.record(c.Clinic.Supervisor, in); !cmp.Equal(got, again) {
		t.Errorf("again: %+v", again)
	}
}

func TestWhatStandsAgainstOnePatientKeepsNoOther(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	var others []uuid.UUID
	for range 3 {
		others = append(others, c.Patient(t, c.Clinic, c.Clinic.CaseManager, "Other").ID)
	}
	in := c.divide(c.Clinic.Patient.ID, others[0], others[1], others[2], c.Clinic.StrangersPatient.ID, c.Other.Patient.ID)
	in.Assignments[1].BaseRevision = 4
	in.Assignments[2].CaseManagerID = c.Clinic.Provider.Practitioner
	in.Assignments[3].CaseManagerID = c.Clinic.CaseManager.Practitioner
	got := c.record(c.Clinic.Supervisor, in)
	var left []string
	for _, p := range got.Left {
		left = append(left, string(p.Code)+" "+strings.Join(p.Path[2:], "."))
	}
	want := []string{"REVISION_CONFLICT 1.baseRevision", "NOT_FOUND 2.caseManagerId", "ALREADY_DONE 3.caseManagerId", "NOT_FOUND 4.patientId", "NOT_FOUND 5.patientId"}
	if diff := cmp.Diff(want, left); diff != "" || !cmp.Equal(got.Also, []uuid.UUID{c.Clinic.Patient.ID}) || len(got.Problems) != 0 {
		t.Errorf("%v (-want +got):\n%s", got, diff)
	}
	c.system(func(ctx context.Context) {
		for _, id := range others {
			if p, err := c.Client.Patient.Get(ctx, id); err != nil || p.Revision != 1 || *p.CaseManagerID != c.Clinic.CaseManager.Practitioner {
				t.Errorf("%v, %v", p, err)
			}
		}
	})
}

func TestADivisionThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id := c.Clinic.Patient.ID
	many := make([]uuid.UUID, 501)
	for i := range many {
		many[i] = world.ID()
	}
	silent, long, stale := c.divide(id), c.divide(id), c.divide(id)
	silent.Reason, long.Reason, stale.Assignments[0].BaseRevision = " ", strings.Repeat("x", 501), 2
	for name, tt := range map[string]struct {
		want string
		in   facilitate.ReassignCaseload
	}{
		"nobody":        {"INVALID input.assignments", c.divide()},
		"too many":      {"INVALID input.assignments", c.divide(many...)},
		"one twice":     {"INVALID input.assignments.1.patientId", c.divide(id, id)},
		"no reason":     {"INVALID input.reason", silent},
		"a long reason": {"INVALID input.reason", long},
		"all changed":   {"REVISION_CONFLICT input.assignments.0.baseRevision", stale},
	} {
		if got := c.refused(c.Clinic.Supervisor, tt.in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	for name, v := range map[string]viewer.Viewer{"case manager": c.Clinic.CaseManager, "provider": c.Clinic.Provider, "visit staff": c.Clinic.VisitStaff} {
		if got := c.refused(v, c.divide(id)); got != "NOT_PERMITTED" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if p := c.patient(); p.Revision != 1 {
		t.Errorf("revision %d", p.Revision)
	}
}

func TestTwoDivisionsAtOnceMoveAPatientOnce(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	second := c.Patient(t, c.Clinic, c.Clinic.CaseManager, "Second").ID
	outcomes := make(chan record.Outcome, 2)
	for _, in := range []facilitate.ReassignCaseload{c.divide(c.Clinic.Patient.ID, second), c.divide(second, c.Clinic.Patient.ID)} {
		go func() {
			outcome, err := in.Record(viewer.NewContext(context.WithoutCancel(t.Context()), c.Clinic.Supervisor), c.Recorder)
			if err != nil {
				t.Error(err)
			}
			outcomes <- outcome
		}()
	}
	first, other := <-outcomes, <-outcomes
	if moved := len(first.Also) + len(other.Also); moved != 2 {
		t.Errorf("%d moved: %+v, %+v", moved, first, other)
	}
}
