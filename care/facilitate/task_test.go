package facilitate_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/task"
	"caseload/internal/world"
)

// standing is when the task that every patient of a world has is due: a call.
var standing = time.Date(2026, 3, 8, 15, 0, 0, 0, time.UTC)

// visit is a piece of work for the clinic's patient, due before the standing one.
func (c *clinic) visit() facilitate.CreateTask {
	due := standing.AddDate(0, 0, -1)
	return facilitate.CreateTask{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID,
		Title: "Visit at home", Kind: task.KindHOME_VISIT, Priority: task.PriorityURGENT, DueAt: &due, Note: "ring twice",
	}
}

func TestACreatedTaskIsItsMakersAndOnThePanelRow(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.visit()
	in.ConditionID = new(c.Clinic.Patient.Rows[ent.TypeCondition])
	if got := c.record(c.Clinic.VisitStaff, in); got.Changed != in.ID || len(got.Problems) > 0 {
		t.Fatalf("outcome %+v", got)
	}
	got, maker := c.task(in.ID), c.Clinic.VisitStaff.Practitioner
	if got.Title != in.Title || got.Status != task.StatusREQUESTED || got.Priority != in.Priority || got.Note != in.Note || !got.DueAt.Equal(*in.DueAt) ||
		got.OwnerID == nil || *got.OwnerID != maker || got.RequesterID == nil || *got.RequesterID != maker || *got.ConditionID != *in.ConditionID {
		t.Errorf("task %+v", got)
	}
	c.wantChange(record.Change{Type: ent.TypeTask, ID: in.ID, Patient: in.PatientID, Kind: record.Created, Revision: 1})
	c.wantSummary(in.ID, 2, *in.DueAt)
}

func TestATaskWithoutADateComesLastAndPlansNoContact(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.visit()
	in.DueAt, in.OwnerID = nil, new(c.Clinic.Provider.Practitioner)
	c.record(c.Clinic.CaseManager, in)
	if got := c.task(in.ID); !got.DueAt.Equal(code.Never) || *got.OwnerID != c.Clinic.Provider.Practitioner {
		t.Errorf("due %s, owner %s", got.DueAt, got.OwnerID)
	}
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 2, standing)
}

func TestATaskWithAWrongInputIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.CreateTask)
	}{
		"no id":                   {"INVALID input.id", func(in *facilitate.CreateTask) { in.ID = uuid.Nil }},
		"no title":                {"INVALID input.title", func(in *facilitate.CreateTask) { in.Title = " " }},
		"a long note":             {"INVALID input.note", func(in *facilitate.CreateTask) { in.Note = strings.Repeat("x", 10_001) }},
		"an id in use":            {"ID_TAKEN input.id", func(in *facilitate.CreateTask) { in.ID = c.Clinic.Patient.Rows[ent.TypeTask] }},
		"a patient out of sight":  {"NOT_FOUND input.patientId", func(in *facilitate.CreateTask) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"another's patient":       {"NOT_FOUND input.patientId", func(in *facilitate.CreateTask) { in.PatientID = c.Other.Patient.ID }},
		"an owner without access": {"INVALID input.ownerId", func(in *facilitate.CreateTask) { in.OwnerID = &c.Clinic.Stranger.Practitioner }},
		"an owner from elsewhere": {"INVALID input.ownerId", func(in *facilitate.CreateTask) { in.OwnerID = &c.Other.CaseManager.Practitioner }},
		"another's condition": {"NOT_FOUND input.conditionId", func(in *facilitate.CreateTask) {
			in.ConditionID = new(c.Clinic.StrangersPatient.Rows[ent.TypeCondition])
		}},
	} {
		in := c.visit()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := c.refused(c.Clinic.PrivacyOfficer, c.visit()); got != "NOT_PERMITTED" {
		t.Errorf("privacy officer: %s", got)
	}
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 1, standing)
}

// done is the end of the task that the clinic's patient has.
func (c *clinic) done() facilitate.CompleteTask {
	return facilitate.CompleteTask{
		ClientMutationID: world.ID(), TaskID: c.Clinic.Patient.Rows[ent.TypeTask], BaseRevision: 1, Outcome: "reached her",
	}
}

func TestACompletedTaskLeavesThePanelRow(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.done()
	at := standing.Add(time.Hour)
	in.CompletedAt = &at
	if got := c.record(c.Clinic.CaseManager, in); got.Changed != in.TaskID || len(got.Problems) > 0 {
		t.Fatalf("outcome %+v", got)
	}
	got := c.task(in.TaskID)
	if got.Status != task.StatusCOMPLETED || got.Outcome != in.Outcome || got.CompletedAt == nil || !got.CompletedAt.Equal(at) || got.Revision != 2 {
		t.Errorf("task %+v", got)
	}
	c.wantChange(record.Change{Type: ent.TypeTask, ID: in.TaskID, Patient: c.Clinic.Patient.ID, Kind: record.Resolved, Revision: 2})
	c.wantSummary(uuid.Nil, 0, code.Never)
	again := c.done()
	again.BaseRevision = 2
	if got := c.refused(c.Clinic.CaseManager, again); got != "ALREADY_DONE" {
		t.Errorf("again: %s", got)
	}
}

func TestACompletionThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ahead := time.Now().AddDate(1, 0, 0)
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.CompleteTask)
	}{
		"a long outcome":     {"INVALID input.outcome", func(in *facilitate.CompleteTask) { in.Outcome = strings.Repeat("x", 2_001) }},
		"the future":         {"INVALID input.completedAt", func(in *facilitate.CompleteTask) { in.CompletedAt = &ahead }},
		"no such task":       {"NOT_FOUND input.taskId", func(in *facilitate.CompleteTask) { in.TaskID = world.ID() }},
		"out of sight":       {"NOT_FOUND input.taskId", func(in *facilitate.CompleteTask) { in.TaskID = c.Clinic.StrangersPatient.Rows[ent.TypeTask] }},
		"another's task":     {"NOT_FOUND input.taskId", func(in *facilitate.CompleteTask) { in.TaskID = c.Other.Patient.Rows[ent.TypeTask] }},
		"an earlier version": {"REVISION_CONFLICT input.baseRevision", func(in *facilitate.CompleteTask) { in.BaseRevision = 7 }},
	} {
		in := c.done()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := c.refused(c.Clinic.VisitStaff, c.done()); got != "NOT_PERMITTED" {
		t.Errorf("somebody else's task: %s", got)
	}
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 1, standing)
}
