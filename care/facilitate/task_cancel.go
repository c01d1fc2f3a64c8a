package facilitate

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// CancelTask gives a task up.
type CancelTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
	Reason           string
	Skip             bool
}

// Record gives the task up. Where only this one of a series is skipped, the next
// one opens, and Outcome.Also names it.
func (in CancelTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		var c record.Check
		c.Text(in.Reason, true, 500, "reason")
		if len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		update := freed(w.Client.Task.Update()).SetStatus(task.StatusCANCELLED).SetOutcome(in.Reason)
		if err := saveTask(ctx, w, known, update, record.Resolved, in.Reason); err != nil {
			return record.Outcome{}, err
		}
		outcome := record.Outcome{Changed: known.ID}
		if in.Skip {
			next, err := openNext(ctx, w, known, w.Now)
			if err != nil {
				return record.Outcome{}, err
			}
			outcome.Also = next
		}
		return outcome, w.SummarizeTasks(ctx, known.PatientID)
	})
}
