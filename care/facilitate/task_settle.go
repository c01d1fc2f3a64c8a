package facilitate

import (
	"context"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// Settle completes a task that a round of the server raised, once what it asked for is so,
// and counts it: not where somebody, or another server, was faster.
func Settle(ctx context.Context, r *record.Recorder, t *ent.Task, outcome string) (settled int, err error) {
	act := record.Act{ID: uuid.NewSHA1(t.ID, []byte("settled/"+strconv.Itoa(t.Revision))), Name: rule.CompleteTask, Input: t.Revision}
	_, err = r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		settled = 0
		ended, err := Ending{Status: task.StatusCOMPLETED, Outcome: outcome}.EndTask(ctx, w, t.PatientID, t.ID, t.Revision)
		if err != nil {
			return record.Outcome{}, err
		}
		if !ended {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This has moved on."}), nil
		}
		settled = 1
		return record.Outcome{Changed: t.ID}, w.SummarizeTasks(ctx, t.PatientID)
	})
	return settled, err
}
