package facilitate

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// mostSteps is how many steps a task may have.
const mostSteps = 50

// CheckTaskItem ticks a step of a task off, or takes the tick back.
type CheckTaskItem struct {
	ClientMutationID uuid.UUID
	TaskID           uuid.UUID
	BaseRevision     int
	Item             int
	Done             bool
}

// Record ticks the step.
func (in CheckTaskItem) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onTask{
		Act: record.Act{ID: in.ClientMutationID, Name: rule.UpdateTask, Input: in}, task: in.TaskID, base: in.BaseRevision, shared: true,
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Task) (record.Outcome, error) {
		if in.Item < 0 || in.Item >= len(known.Checklist) {
			return record.Refuse(record.Wrong("This task has no such step.", "item")), nil
		}
		if known.Checklist[in.Item].Done() == in.Done {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "The step is so already."}), nil
		}
		steps := slices.Clone(known.Checklist)
		steps[in.Item] = code.ChecklistItem{Text: steps[in.Item].Text}
		if in.Done {
			steps[in.Item].DoneAt, steps[in.Item].DoneBy = &w.Now, w.Viewer.Practitioner
		}
		return record.Outcome{Changed: known.ID}, saveTask(ctx, w, known, w.Client.Task.Update().SetChecklist(steps), record.Updated, "")
	})
}

// checklist makes the steps of a task. Those that stood there before in the same
// words keep their ticks.
func checklist(texts []string, before []code.ChecklistItem) []code.ChecklistItem {
	steps := make([]code.ChecklistItem, len(texts))
	for i, text := range texts {
		steps[i].Text = text
		if j := slices.IndexFunc(before, func(b code.ChecklistItem) bool { return b.Text == text }); j >= 0 {
			steps[i] = before[j]
		}
	}
	return steps
}

// checkSteps notes steps that are too many or not good.
func checkSteps(c *record.Check, texts []string) {
	if len(texts) > mostSteps {
		c.Problems = append(c.Problems, record.Wrong("A task has at most 50 steps.", "checklist"))
	}
	for _, text := range texts {
		c.Text(text, true, 200, "checklist")
	}
}
