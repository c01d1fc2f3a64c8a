package facilitate

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// HandOverTask has another person do a task, while its owner goes on to answer
// for it.
type HandOverTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
	ToID             uuid.UUID
	Reason           string
}

// Record hands the task over until it is done or given back. In a pool, it stays
// the pool's.
func (in HandOverTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		if problems, err := in.problems(ctx, w, known); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		update := w.Client.Task.Update().
			SetClaimedByID(in.ToID).ClearClaimExpiresAt().SetHandedOverByID(w.Viewer.Practitioner)
		return record.Outcome{Changed: known.ID}, saveTask(ctx, w, known, update, record.Updated, in.Reason)
	})
}

func (in HandOverTask) problems(ctx context.Context, w *record.Writer, known *ent.Task) ([]record.Problem, error) {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	if known.OwnerID != nil && *known.OwnerID == in.ToID {
		c.Problems = append(c.Problems, record.Wrong("This is the owner: releaseTask gives it back.", "toId"))
	}
	if len(c.Problems) > 0 {
		return c.Problems, nil
	}
	return Able(ctx, w, in.ToID, known.PatientID, "toId")
}
