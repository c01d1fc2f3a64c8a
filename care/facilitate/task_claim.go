package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/facilitate/policy"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// ClaimTask takes a task up, so that nobody else does it at the same time.
type ClaimTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
}

// Record claims the task for as long as its kind takes, or prolongs the viewer's
// own claim. Of several who claim at once one succeeds; the others learn that
// somebody else is at it. A claim runs out by itself: nothing has to free it.
func (in ClaimTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		if rule.Claimed(known, w.Now) && known.ClaimExpiresAt == nil {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This task was handed to you, and stays with you."}), nil
		}
		n, err := w.Client.Task.Update().Where(task.ID(known.ID), task.Revision(known.Revision)).
			SetClaimedByID(w.Viewer.Practitioner).SetClaimExpiresAt(w.Now.Add(policy.Lease(string(known.Kind)))).
			ClearHandedOverByID().SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: claim task: %w", err)
		}
		if n == 0 {
			return a.late(ctx, w)
		}
		w.Updated(ent.TypeTask, known.ID, known.PatientID, known.Revision+1, "claimed")
		return record.Outcome{Changed: known.ID}, nil
	})
}

// late tells who came a moment too late what the other one did.
func (a onTask) late(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	now, covers, err := readTask(ctx, w, a.task)
	if err != nil {
		return record.Outcome{}, err
	}
	return record.Refuse(a.problems(w, now, covers)...), nil
}
