package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/predicate"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// Ending is the end of an open task that nobody completed: what it was for was done
// elsewhere, or is not asked for any more.
type Ending struct {
	Status  task.Status
	Outcome string
	// Reason is told with the change; empty where the outcome says enough.
	Reason string
}

// EndTask ends a task at the revision that was read, and reports whether it did: not
// where somebody was faster. The caller summarizes the patient's tasks.
func (e Ending) EndTask(ctx context.Context, w *record.Writer, patient, id uuid.UUID, revision int) (bool, error) {
	return e.end(ctx, w, patient, id, revision, task.Revision(revision), task.StatusIn(rule.OpenStatuses...))
}

// EndCause ends the open tasks of a patient that were raised for the cause.
func (e Ending) EndCause(ctx context.Context, w *record.Writer, patient uuid.UUID, cause string) error {
	return e.EndAll(ctx, w, patient, task.Cause(cause))
}

// EndAll ends those open tasks of a patient that the predicate leaves, however many, in
// three statements; in one where there are none.
func (e Ending) EndAll(ctx context.Context, w *record.Writer, patient uuid.UUID, which predicate.Task) error {
	open, err := w.Client.Task.Query().Where(task.PatientID(patient), which, task.StatusIn(rule.OpenStatuses...)).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read tasks to end: %w", err)
	}
	if len(open) == 0 {
		return nil
	}
	ids := make([]uuid.UUID, len(open))
	for i, t := range open {
		ids[i] = t.ID
	}
	if _, err := e.update(w).Where(task.IDIn(ids...)).Save(ctx); err != nil {
		return fmt.Errorf("facilitate: end tasks: %w", err)
	}
	for _, t := range open {
		w.Log(record.Change{Type: ent.TypeTask, ID: t.ID, Patient: patient, Kind: record.Resolved, Revision: t.Revision + 1, Reason: e.Reason})
	}
	return w.SummarizeTasks(ctx, patient)
}

func (e Ending) update(w *record.Writer) *ent.TaskUpdate {
	return w.Client.Task.Update().SetStatus(e.Status).SetCompletedAt(w.Now).SetOutcome(e.Outcome).SetRecordedAt(w.Now).AddRevision(1)
}

func (e Ending) end(ctx context.Context, w *record.Writer, patient, id uuid.UUID, revision int, where ...predicate.Task) (bool, error) {
	n, err := e.update(w).Where(append(where, task.ID(id))...).Save(ctx)
	if err != nil {
		return false, fmt.Errorf("facilitate: end task: %w", err)
	}
	if n > 0 {
		w.Log(record.Change{Type: ent.TypeTask, ID: id, Patient: patient, Kind: record.Resolved, Revision: revision + 1, Reason: e.Reason})
	}
	return n > 0, nil
}
