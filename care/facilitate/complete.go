package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/plan"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// CompleteTask is the end of a piece of work.
type CompleteTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
	CompletedAt      *time.Time
	Outcome          string
}

// Record records that the task was done. One that repeats opens its next, which
// Outcome.Also names.
func (in CompleteTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{Act: record.Act{ID: in.ClientMutationID, Name: rule.CompleteTask, Input: in}, task: in.TaskID, base: in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		var c record.Check
		c.Text(in.Outcome, false, 2_000, "outcome")
		c.Happened(in.CompletedAt, w.Now, "completedAt")
		if len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		return in.complete(ctx, w, known)
	})
}

func (in CompleteTask) complete(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
	at := w.Now
	if in.CompletedAt != nil {
		at = *in.CompletedAt
	}
	if err := plan.Done(ctx, w, known); err != nil {
		return record.Outcome{}, fmt.Errorf("facilitate: %w", err)
	}
	update := freed(w.Client.Task.Update()).SetStatus(task.StatusCOMPLETED).SetCompletedAt(at).SetOutcome(in.Outcome)
	if known.OwnerID == nil { // who took it out of the pool has done it
		update.SetOwnerID(w.Viewer.Practitioner)
	}
	if err := saveTask(ctx, w, known, update, record.Resolved, ""); err != nil {
		return record.Outcome{}, err
	}
	next, err := openNext(ctx, w, known, at)
	if err != nil {
		return record.Outcome{}, err
	}
	return record.Outcome{Changed: known.ID, Also: next}, w.SummarizeTasks(ctx, known.PatientID)
}
