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
	"caseload/ent/patient"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// handover gives the clinic's patient to the stranger.
func (c *clinic) handover() facilitate.AssignPatient {
	return facilitate.AssignPatient{
		ClientMutationID: world.ID(), PatientID: c.Clinic.Patient.ID, BaseRevision: 1,
		CaseManagerID: c.Clinic.Stranger.Practitioner, Reason: "moved",
	}
}

// sees reports whether somebody can open the clinic's patient.
func (c *clinic) sees(v viewer.Viewer) bool {
	c.t.Helper()
	ctx, op := c.DB.ReadOnly(viewer.NewContext(c.t.Context(), v))
	defer op.Rollback()
	there, err := c.Client.Patient.Query().Where(patient.ID(c.Clinic.Patient.ID)).Exist(ctx)
	if err != nil {
		c.t.Fatal(err)
	}
	return there
}

func TestAnAssignedPatientGoesOverWithTheWork(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in, open := c.handover(), c.Clinic.Patient.Rows[ent.TypeTask]
	others := c.visit() // the visit staff's own work stays
	c.record(c.Clinic.VisitStaff, others)
	got := c.record(c.Clinic.CaseManager, in)
	if diff := cmp.Diff(record.Outcome{Changed: in.PatientID, Also: []uuid.UUID{open}}, got); diff != "" {
		t.Fatalf("outcome (-want +got):\n%s", diff)
	}
	if p := c.patient(); p.CaseManagerID == nil || *p.CaseManagerID != in.CaseManagerID || p.Revision != 2 {
		t.Errorf("case manager %s, revision %d", p.CaseManagerID, p.Revision)
	}
	if moved := c.task(open); *moved.OwnerID != in.CaseManagerID || moved.Revision != 2 {
		t.Errorf("owner %s, revision %d", moved.OwnerID, moved.Revision)
	}
	if stayed := c.task(others.ID); *stayed.OwnerID != c.Clinic.VisitStaff.Practitioner || stayed.Revision != 1 {
		t.Errorf("owner of the other's task %s, revision %d", stayed.OwnerID, stayed.Revision)
	}
	c.wantChange(record.Change{Type: ent.TypePatient, ID: in.PatientID, Patient: in.PatientID, Kind: record.Updated, Revision: 2, Reason: "moved"})
	c.wantChange(record.Change{Type: ent.TypeTask, ID: open, Patient: in.PatientID, Kind: record.Updated, Revision: 2, Reason: "moved"})
	for name, who := range map[string]struct {
		v    viewer.Viewer
		want bool
	}{"the one before": {c.Clinic.CaseManager, false}, "the one after": {c.Clinic.Stranger, true}, "visit staff": {c.Clinic.VisitStaff, true}} {
		if got := c.sees(who.v); got != who.want {
			t.Errorf("%s sees the patient: %v", name, got)
		}
	}
}

func TestAnAssignmentThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.AssignPatient)
	}{
		"a long reason":         {"INVALID input.reason", func(in *facilitate.AssignPatient) { in.Reason = strings.Repeat("x", 501) }},
		"an earlier version":    {"REVISION_CONFLICT input.baseRevision", func(in *facilitate.AssignPatient) { in.BaseRevision = 3 }},
		"the same case manager": {"ALREADY_DONE", func(in *facilitate.AssignPatient) { in.CaseManagerID = c.Clinic.CaseManager.Practitioner }},
		"a provider":            {"NOT_FOUND input.caseManagerId", func(in *facilitate.AssignPatient) { in.CaseManagerID = c.Clinic.Provider.Practitioner }},
		"from elsewhere":        {"NOT_FOUND input.caseManagerId", func(in *facilitate.AssignPatient) { in.CaseManagerID = c.Other.CaseManager.Practitioner }},
		"out of sight":          {"NOT_FOUND input.patientId", func(in *facilitate.AssignPatient) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"another's patient":     {"NOT_FOUND input.patientId", func(in *facilitate.AssignPatient) { in.PatientID = c.Other.Patient.ID }},
	} {
		in := c.handover()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	for name, v := range map[string]viewer.Viewer{"visit staff": c.Clinic.VisitStaff, "provider": c.Clinic.Provider} {
		if got := c.refused(v, c.handover()); got != "NOT_PERMITTED" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if !c.sees(c.Clinic.CaseManager) || c.patient().Revision != 1 {
		t.Error("a refused assignment left something behind")
	}
}

func TestOneOfTwoAssignmentsAtOnceIsAConflict(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	outcomes := make(chan record.Outcome, 2)
	for _, to := range []viewer.Viewer{c.Clinic.Stranger, c.Clinic.Supervisor} {
		in := c.handover()
		in.CaseManagerID = to.Practitioner
		go func() {
			outcome, err := in.Record(viewer.NewContext(context.WithoutCancel(t.Context()), viewer.SystemOf(c.Clinic.ID)), c.Recorder)
			if err != nil {
				t.Error(err)
			}
			outcomes <- outcome
		}()
	}
	done, conflicts := 0, 0
	for range 2 {
		switch got := <-outcomes; {
		case got.Changed != uuid.Nil:
			done++
		case len(got.Problems) == 1 && got.Problems[0].Code == record.RevisionConflict && got.Problems[0].Current == 2:
			conflicts++
		}
	}
	if done != 1 || conflicts != 1 {
		t.Errorf("%d done, %d conflicts", done, conflicts)
	}
}
