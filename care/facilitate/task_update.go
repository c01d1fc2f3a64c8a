package facilitate

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// UpdateTask changes what a task says, or gives it to another person or pool.
// What is left out stays as it is.
type UpdateTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
	Title            record.Omittable[*string]        `json:",omitzero"`
	Kind             record.Omittable[*task.Kind]     `json:",omitzero"`
	Priority         record.Omittable[*task.Priority] `json:",omitzero"`
	PriorityReasons  record.Omittable[[]string]       `json:",omitzero"`
	StartsAt         record.Omittable[*time.Time]     `json:",omitzero"`
	DueAt            record.Omittable[*time.Time]     `json:",omitzero"`
	OwnerID          record.Omittable[*uuid.UUID]     `json:",omitzero"`
	Pool             record.Omittable[*string]        `json:",omitzero"`
	Checklist        record.Omittable[[]string]       `json:",omitzero"`
	Recurrence       record.Omittable[*string]        `json:",omitzero"`
	Note             record.Omittable[*string]        `json:",omitzero"`
}

// Record changes the task. A new due time or owner lets its escalation begin
// anew; anything else, such as a note, does not.
func (in UpdateTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{
		Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision, shared: true,
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		wanted := *known
		in.apply(&wanted, w.Viewer.Practitioner)
		if problems, err := in.problems(ctx, w, known, &wanted); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		if err := saveTask(ctx, w, known, changed(w, known, &wanted), record.Updated, ""); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, w.SummarizeTasks(ctx, known.PatientID)
	})
}

// apply puts what was given into the task.
func (in UpdateTask) apply(t *ent.Task, viewer uuid.UUID) {
	set(&t.Title, in.Title)
	set(&t.Kind, in.Kind)
	set(&t.Priority, in.Priority)
	set(&t.Recurrence, in.Recurrence)
	set(&t.Note, in.Note)
	set(&t.Pool, in.Pool)
	if due, ok := in.DueAt.ValueOK(); ok {
		t.DueAt = code.Never
		if due != nil {
			t.DueAt = *due
		}
	}
	if starts, ok := in.StartsAt.ValueOK(); ok {
		t.StartsAt = starts
	}
	if reasons, ok := in.PriorityReasons.ValueOK(); ok {
		t.PriorityReasons = reasons
	}
	if steps, ok := in.Checklist.ValueOK(); ok {
		t.Checklist = checklist(steps, t.Checklist)
	}
	in.place(t, viewer)
}

// place gives the task to a person or to a pool, never to both: who puts it into
// a pool takes it from its owner, and who gives it to somebody takes it out.
func (in UpdateTask) place(t *ent.Task, viewer uuid.UUID) {
	owner, named := in.OwnerID.ValueOK()
	switch {
	case named:
		t.OwnerID = owner
		if owner != nil && !in.Pool.IsSet() {
			t.Pool = ""
		}
	case in.Pool.IsSet() && t.Pool != "":
		t.OwnerID = nil
	case t.Pool == "" && t.OwnerID == nil:
		t.OwnerID = &viewer
	}
}

// set puts a text or a word that was given into its place; null is nothing.
func set[T any](to *T, given record.Omittable[*T]) {
	value, ok := given.ValueOK()
	if !ok {
		return
	}
	var nothing T
	if value == nil {
		value = &nothing
	}
	*to = *value
}

func (in UpdateTask) problems(ctx context.Context, w *record.Writer, known, wanted *ent.Task) ([]record.Problem, error) {
	var c record.Check
	due := code.Due(wanted.DueAt)
	c.Text(wanted.Title, true, 200, "title")
	c.Text(wanted.Note, false, 10_000, "note")
	c.Text(string(wanted.Kind), true, 100, "kind")
	c.Text(string(wanted.Priority), true, 100, "priority")
	checkReasons(&c, wanted.PriorityReasons)
	checkSteps(&c, in.Checklist.Value())
	checkPool(&c, wanted.Pool)
	checkWindow(&c, wanted.StartsAt, due)
	checkRecurrence(&c, wanted.Recurrence, due)
	if (wanted.OwnerID == nil) == (wanted.Pool == "") {
		c.Problems = append(c.Problems, record.Wrong("A task goes to a person or into a pool.", "ownerId"))
	}
	if len(c.Problems) > 0 || wanted.OwnerID == nil || same(known.OwnerID, wanted.OwnerID) {
		return c.Problems, nil
	}
	return Able(ctx, w, *wanted.OwnerID, known.PatientID, "ownerId")
}

// changed writes all that a client may change, and what follows from it.
func changed(w *record.Writer, known, wanted *ent.Task) *ent.TaskUpdate {
	update := w.Client.Task.Update().
		SetTitle(wanted.Title).SetKind(wanted.Kind).SetPriority(wanted.Priority).SetPriorityReasons(wanted.PriorityReasons).
		SetDueAt(wanted.DueAt).SetPool(wanted.Pool).SetChecklist(wanted.Checklist).SetRecurrence(wanted.Recurrence).SetNote(wanted.Note)
	if wanted.StartsAt == nil {
		update.ClearStartsAt()
	} else {
		update.SetStartsAt(*wanted.StartsAt)
	}
	if wanted.OwnerID == nil {
		update.ClearOwnerID()
	} else {
		update.SetOwnerID(*wanted.OwnerID)
	}
	moved := !same(known.OwnerID, wanted.OwnerID)
	if moved {
		freed(update)
	}
	if moved || !known.DueAt.Equal(wanted.DueAt) {
		update.SetEscalationLevel(0).ClearEscalatedAt().ClearEscalatedToID()
	}
	return update
}

// same reports whether two names of somebody, who may be nobody, are the same.
func same(a, b *uuid.UUID) bool {
	return a == b || a != nil && b != nil && *a == *b
}
