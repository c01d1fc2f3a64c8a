package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

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

// Record records that the task was done.
func (in CompleteTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.CompleteTask, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Task.Query().Where(task.ID(in.TaskID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("task", "taskId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: read task: %w", err)
		}
		if problems := in.problems(known, w); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		return in.complete(ctx, w, known)
	})
}

func (in CompleteTask) problems(known *ent.Task, w *record.Writer) []record.Problem {
	switch {
	case !rule.MayComplete(w.Viewer, known):
		return []record.Problem{{Code: record.NotPermitted, Message: "This task belongs to somebody else."}}
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case !rule.Open(known.Status):
		return []record.Problem{{Code: record.AlreadyDone, Message: "This task is not open any more."}}
	}
	var c record.Check
	c.Text(in.Outcome, false, 2_000, "outcome")
	c.Happened(in.CompletedAt, w.Now, "completedAt")
	return c.Problems
}

func (in CompleteTask) complete(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
	at := w.Now
	if in.CompletedAt != nil {
		at = *in.CompletedAt
	}
	n, err := w.Client.Task.Update().
		Where(task.ID(known.ID), task.Revision(in.BaseRevision)).
		SetStatus(task.StatusCOMPLETED).SetCompletedAt(at).SetOutcome(in.Outcome).
		SetRecordedAt(w.Now).AddRevision(1).
		Save(ctx)
	if err != nil {
		return record.Outcome{}, fmt.Errorf("facilitate: complete task: %w", err)
	}
	if n == 0 {
		return record.Refuse(record.Conflict(known.ID, in.BaseRevision, in.BaseRevision+1)), nil
	}
	if err := w.SummarizeTasks(ctx, known.PatientID); err != nil {
		return record.Outcome{}, err
	}
	w.Log(record.Change{
		Type: ent.TypeTask, ID: known.ID, Patient: known.PatientID, Kind: record.Resolved, Revision: in.BaseRevision + 1,
	})
	return record.Outcome{Changed: known.ID}, nil
}
