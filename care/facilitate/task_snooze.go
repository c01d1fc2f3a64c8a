package facilitate

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/policy"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// SnoozeTask puts a task off, with the reason.
type SnoozeTask struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
	Until            time.Time
	Reason           string
}

// Record puts the task off. Its due time stays: that it is late can be seen.
func (in SnoozeTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		if problems := in.problems(w.Now, policy.Snooze(string(known.Priority))); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		update := w.Client.Task.Update().SetSnoozedUntil(in.Until).SetSnoozeReason(in.Reason)
		return record.Outcome{Changed: known.ID}, saveTask(ctx, w, known, update, record.Updated, in.Reason)
	})
}

func (in SnoozeTask) problems(now time.Time, most time.Duration) []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	switch {
	case most == 0:
		c.Problems = append(c.Problems, record.Wrong("Work that must be done at once cannot be put off.", "until"))
	case !in.Until.After(now):
		c.Problems = append(c.Problems, record.Wrong("This time is past.", "until"))
	case in.Until.After(now.Add(most)):
		days := strconv.Itoa(int(most / (24 * time.Hour)))
		c.Problems = append(c.Problems, record.Wrong("Work of this priority can be put off for at most "+days+" days.", "until"))
	}
	return c.Problems
}
