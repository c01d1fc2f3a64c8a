package facilitate_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/viewer"
)

// escalate runs one round at a time.
func (c *clinic) escalate(at time.Time) facilitate.Escalated {
	c.t.Helper()
	c.Recorder.Now = func() time.Time { return at }
	done, err := facilitate.Escalation{Recorder: c.Recorder}.Run(viewer.NewContext(c.t.Context(), viewer.SystemOf(c.Clinic.ID)))
	if err != nil {
		c.t.Fatal(err)
	}
	return done
}

func TestWorkThatLiesTooLongGoesToTheSupervisor(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id := c.Clinic.Patient.Rows[ent.TypeTask]
	if diff := cmp.Diff(facilitate.Escalated{}, c.escalate(standing.Add(119*time.Hour))); diff != "" {
		t.Errorf("too early (-want +got):\n%s", diff)
	}
	// The stranger's task has nobody above.
	if diff := cmp.Diff(facilitate.Escalated{Tasks: 1, Nobody: 1}, c.escalate(standing.Add(121*time.Hour))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got := c.task(id)
	if got.EscalationLevel != 1 || *got.EscalatedToID != c.Clinic.Supervisor.Practitioner || *got.OwnerID != c.Clinic.CaseManager.Practitioner {
		t.Errorf("task %+v", got)
	}
	c.wantChange(record.Change{
		Type: ent.TypeTask, ID: id, Patient: c.Clinic.Patient.ID, Kind: record.Updated, Revision: 2, Reason: "escalated to level 1: overdue by 121 hours",
	})
	if again := c.escalate(standing.Add(122 * time.Hour)); again.Tasks != 0 {
		t.Errorf("again: %+v", again)
	}
	// Nobody is above the supervisor: it stays there, one level up.
	if up := c.escalate(standing.Add(340 * time.Hour)); up.Tasks != 1 || c.task(id).EscalationLevel != 2 || *c.task(id).EscalatedToID != c.Clinic.Supervisor.Practitioner {
		t.Errorf("later: %+v, %+v", up, c.task(id))
	}
	if end := c.escalate(standing.Add(4000 * time.Hour)); end.Tasks != 0 {
		t.Errorf("at the end: %+v", end)
	}
	c.Recorder.Now = nil
	due := time.Now().AddDate(0, 0, 1)
	c.record(c.Clinic.CaseManager, c.revise(3, func(in *facilitate.UpdateTask) { in.DueAt = record.Given(&due) }))
	if got := c.task(id); got.EscalationLevel != 0 || got.EscalatedToID != nil {
		t.Errorf("with a new due time: %+v", got)
	}
}

func TestAPersonMayNotEscalateByTheClock(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ctx := viewer.NewContext(t.Context(), c.Clinic.Supervisor)
	if done, err := (facilitate.Escalation{Recorder: c.Recorder}).Run(ctx); err == nil {
		t.Errorf("%+v", done)
	}
	if got := c.task(c.Clinic.Patient.Rows[ent.TypeTask]); got.EscalationLevel != 0 {
		t.Errorf("task %+v", got)
	}
}
