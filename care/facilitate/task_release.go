package facilitate

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// ReleaseTask gives a claim or a hand-over back.
type ReleaseTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
}

// Record gives the task back to its owner or its pool.
func (in ReleaseTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{
		Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision, shared: true,
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		switch {
		case !rule.Claimed(known, w.Now):
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "Nobody is at this task."}), nil
		case !rule.MayRelease(w.Viewer, known, w.Now):
			return record.Refuse(record.Problem{Code: record.NotPermitted, Message: "Who is at this task must give it back, or who leads the work."}), nil
		}
		return record.Outcome{Changed: known.ID}, saveTask(ctx, w, known, freed(w.Client.Task.Update()), record.Updated, "released")
	})
}
