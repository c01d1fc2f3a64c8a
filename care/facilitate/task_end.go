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

// Undisclosed is the title of a task about what carries a label: a task carries none,
// so that its title says nothing.
const Undisclosed = "See an open matter through"

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
	open, err := w.Client.Task.Query().Where(task.PatientID(patient), task.Cause(cause), task.StatusIn(rule.OpenStatuses...)).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read tasks of a cause: %w", err)
	}
	for _, t := range open {
		if _, err := e.end(ctx, w, patient, t.ID, t.Revision); err != nil {
			return err
		}
	}
	if len(open) == 0 {
		return nil
	}
	return w.SummarizeTasks(ctx, patient)
}

func (e Ending) end(ctx context.Context, w *record.Writer, patient, id uuid.UUID, revision int, where ...predicate.Task) (bool, error) {
	n, err := w.Client.Task.Update().Where(append(where, task.ID(id))...).SetStatus(e.Status).SetCompletedAt(w.Now).
		SetOutcome(e.Outcome).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err != nil {
		return false, fmt.Errorf("facilitate: end task: %w", err)
	}
	if n > 0 {
		w.Log(record.Change{Type: ent.TypeTask, ID: id, Patient: patient, Kind: record.Resolved, Revision: revision + 1, Reason: e.Reason})
	}
	return n > 0, nil
}
