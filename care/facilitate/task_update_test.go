package facilitate_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/task"
	"caseload/internal/world"
)

// revise is a change of the task that the clinic's patient has.
func (c *clinic) revise(base int, give func(*facilitate.UpdateTask)) facilitate.UpdateTask {
	in := facilitate.UpdateTask{ClientMutationID: world.ID(), TaskID: c.Clinic.Patient.Rows[ent.TypeTask], BaseRevision: base}
	give(&in)
	return in
}

func TestWhatIsLeftOutOfAChangeStays(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	due := standing.AddDate(0, 0, 2)
	id := c.Clinic.Patient.Rows[ent.TypeTask]
	before := c.task(id)
	c.record(c.Clinic.CaseManager, c.revise(1, func(in *facilitate.UpdateTask) {
		in.Title, in.DueAt = record.Given(new("Call again")), record.Given(&due)
		in.Checklist = record.Given([]string{"weight", "swelling"})
	}))
	got := c.task(id)
	if got.Title != "Call again" || !got.DueAt.Equal(due) || got.Kind != before.Kind || *got.OwnerID != *before.OwnerID || got.Revision != 2 {
		t.Errorf("task %+v", got)
	}
	c.wantSummary(id, 1, due)
	c.record(c.Clinic.CaseManager, facilitate.CheckTaskItem{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 2, Item: 1, Done: true})
	c.record(c.Clinic.CaseManager, c.revise(3, func(in *facilitate.UpdateTask) {
		in.DueAt = record.Given[*time.Time](nil)
		in.Checklist = record.Given([]string{"breath", "swelling"})
	}))
	got = c.task(id)
	if !got.DueAt.Equal(code.Never) || got.Title != "Call again" {
		t.Errorf("task %+v", got)
	}
	if len(got.Checklist) != 2 || got.Checklist[0].Done() || !got.Checklist[1].Done() || got.Checklist[1].DoneBy != c.Clinic.CaseManager.Practitioner {
		t.Errorf("steps %+v", got.Checklist)
	}
}

func TestATaskGoesToAPersonOrIntoAPool(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id, visits := c.Clinic.Patient.Rows[ent.TypeTask], c.Clinic.VisitStaff.Practitioner
	place := func(base int, owner record.Omittable[*uuid.UUID], pool record.Omittable[*string]) recorder {
		return c.revise(base, func(in *facilitate.UpdateTask) { in.OwnerID, in.Pool = owner, pool })
	}
	var none record.Omittable[*uuid.UUID]
	var nowhere record.Omittable[*string]
	c.record(c.Clinic.CaseManager, place(1, record.Given(&visits), nowhere))
	if got := c.task(id); *got.OwnerID != visits || got.Pool != "" {
		t.Errorf("given to somebody: %v, %q", got.OwnerID, got.Pool)
	}
	c.record(c.Clinic.CaseManager, place(2, none, record.Given(new("calls"))))
	if got := c.task(id); got.OwnerID != nil || got.Pool != "calls" {
		t.Errorf("into a pool: %v, %q", got.OwnerID, got.Pool)
	}
	c.record(c.Clinic.CaseManager, place(3, none, record.Given[*string](nil)))
	if got := c.task(id); *got.OwnerID != c.Clinic.CaseManager.Practitioner || got.Pool != "" {
		t.Errorf("out of the pool: %v, %q", got.OwnerID, got.Pool)
	}
	for name, in := range map[string]recorder{
		"to nobody":            place(4, record.Given[*uuid.UUID](nil), nowhere),
		"to both":              place(4, record.Given(&visits), record.Given(new("calls"))),
		"to who cannot see":    place(4, record.Given(&c.Clinic.Stranger.Practitioner), nowhere),
		"to who is not of us":  place(4, record.Given(&c.Other.CaseManager.Practitioner), nowhere),
		"to who is not of use": place(4, record.Given(&c.Clinic.PrivacyOfficer.Practitioner), nowhere),
	} {
		if got := c.refused(c.Clinic.CaseManager, in); got != "INVALID input.ownerId" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestAChangeThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	after := standing.Add(time.Hour)
	for name, tt := range map[string]struct {
		want string
		give func(*facilitate.UpdateTask)
	}{
		"no title":             {"INVALID input.title", func(in *facilitate.UpdateTask) { in.Title = record.Given[*string](nil) }},
		"no kind":              {"INVALID input.kind", func(in *facilitate.UpdateTask) { in.Kind = record.Given[*task.Kind](nil) }},
		"due before it begins": {"INVALID input.startsAt", func(in *facilitate.UpdateTask) { in.StartsAt = record.Given(&after) }},
		"a pool with a space":  {"INVALID input.pool", func(in *facilitate.UpdateTask) { in.Pool = record.Given(new("home visits")) }},
		"no rule":              {"INVALID input.recurrence", func(in *facilitate.UpdateTask) { in.Recurrence = record.Given(new("weekly")) }},
		"an empty step":        {"INVALID input.checklist", func(in *facilitate.UpdateTask) { in.Checklist = record.Given([]string{""}) }},
		"repeats without a day": {"INVALID input.dueAt", func(in *facilitate.UpdateTask) {
			in.Recurrence, in.DueAt = record.Given(new("FREQ=DAILY")), record.Given[*time.Time](nil)
		}},
	} {
		if got := c.refused(c.Clinic.CaseManager, c.revise(1, tt.give)); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := c.refused(c.Clinic.VisitStaff, c.revise(1, func(*facilitate.UpdateTask) {})); got != "NOT_PERMITTED" {
		t.Errorf("somebody else's: %s", got)
	}
	if got := c.refused(c.Clinic.CaseManager, c.revise(9, func(*facilitate.UpdateTask) {})); got != "REVISION_CONFLICT input.baseRevision" {
		t.Errorf("another revision: %s", got)
	}
}

func TestHowLongWorkIsPutOffDependsOnItsPriority(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	put := func(days int) facilitate.SnoozeTask {
		return facilitate.SnoozeTask{ClientMutationID: world.ID(), TaskID: c.Clinic.Patient.Rows[ent.TypeTask], BaseRevision: 1,
			Until: time.Now().AddDate(0, 0, days), Reason: "her daughter comes"}
	}
	for days, want := range map[int]string{-1: "INVALID input.until", 31: "INVALID input.until"} {
		if got := c.refused(c.Clinic.CaseManager, put(days)); got != want {
			t.Errorf("%d days: %s", days, got)
		}
	}
	stat := c.visit()
	stat.Priority = task.PrioritySTAT
	c.record(c.Clinic.CaseManager, stat)
	at := put(0)
	at.TaskID, at.Until = stat.ID, time.Now().Add(time.Minute)
	if got := c.refused(c.Clinic.CaseManager, at); got != "INVALID input.until" {
		t.Errorf("STAT: %s", got)
	}
	in := put(29)
	c.record(c.Clinic.CaseManager, in)
	if got := c.task(in.TaskID); got.SnoozedUntil.Sub(in.Until).Abs() > time.Millisecond || got.SnoozeReason != in.Reason || !got.DueAt.Equal(standing) {
		t.Errorf("task %+v", got)
	}
}

func TestATaskThatRepeatsOpensItsNext(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.visit()
	due := time.Date(2098, 3, 11, 13, 0, 0, 0, time.UTC) // a Tuesday, nine in New York
	starts := due.AddDate(0, 0, -1)
	in.DueAt, in.StartsAt, in.Recurrence, in.Checklist = &due, &starts, "FREQ=WEEKLY;BYDAY=TU;COUNT=3", []string{"weight"}
	c.record(c.Clinic.VisitStaff, in)
	id, base := in.ID, 1
	for left, want := range []time.Time{due.AddDate(0, 0, 7), due.AddDate(0, 0, 14)} {
		c.record(c.Clinic.VisitStaff, facilitate.CheckTaskItem{ClientMutationID: world.ID(), TaskID: id, BaseRevision: base, Done: true})
		outcome := c.record(c.Clinic.VisitStaff, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: base + 1})
		if len(outcome.Also) != 1 {
			t.Fatalf("outcome %+v", outcome)
		}
		id, base = outcome.Also[0], 1
		got := c.task(id)
		if !got.DueAt.Equal(want) || !got.StartsAt.Equal(want.AddDate(0, 0, -1)) || *got.OwnerID != c.Clinic.VisitStaff.Practitioner ||
			got.Title != in.Title || got.Checklist[0].Done() || got.Status != task.StatusREQUESTED {
			t.Errorf("%d: %+v", left, got)
		}
		c.wantChange(record.Change{Type: ent.TypeTask, ID: id, Patient: in.PatientID, Kind: record.Created, Revision: 1, Reason: "repeats"})
	}
	last := c.record(c.Clinic.VisitStaff, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: id, BaseRevision: 1})
	if diff := cmp.Diff(record.Outcome{Changed: id}, last); diff != "" {
		t.Errorf("the last (-want +got):\n%s", diff)
	}
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 1, standing)
}

func TestACancelledSeriesEndsUnlessOneIsSkipped(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.visit()
	in.Recurrence = "FREQ=DAILY"
	c.record(c.Clinic.CaseManager, in)
	skipped := c.record(c.Clinic.CaseManager, facilitate.CancelTask{ClientMutationID: world.ID(), TaskID: in.ID, BaseRevision: 1, Reason: "a holiday", Skip: true})
	if len(skipped.Also) != 1 || c.task(in.ID).Status != task.StatusCANCELLED {
		t.Fatalf("skipped: %+v", skipped)
	}
	ended := c.record(c.Clinic.CaseManager, facilitate.CancelTask{ClientMutationID: world.ID(), TaskID: skipped.Also[0], BaseRevision: 1, Reason: "moved away"})
	if len(ended.Also) != 0 {
		t.Errorf("ended: %+v", ended)
	}
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 1, standing)
}
