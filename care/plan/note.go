package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/goal"
	"caseload/ent/rule"
)

// AddGoalNote adds a note to a goal. Notes are only added: two people never
// lose each other's, and no revision is asked for.
type AddGoalNote struct {
	ClientMutationID uuid.UUID
	ID, GoalID       uuid.UUID
	Text             string
}

func (in AddGoalNote) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Text, true, longNote, "text")
	return c.Problems
}

// Record adds the note.
func (in AddGoalNote) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.AddCarePlanNote, Input: in}
	return onPart(ctx, r, act, goals, in.GoalID, in.problems, func(ctx context.Context, c *content, known *ent.Goal) (record.Outcome, error) {
		w := c.w
		note := code.Annotation{ID: in.ID, AuthorID: w.Viewer.Practitioner, At: w.Now, Text: in.Text}
		if err := w.Client.Goal.Update().Where(goal.ID(known.ID)).AppendAnnotations([]code.Annotation{note}).
			AddRevision(1).SetRecordedAt(w.Now).Exec(ctx); err != nil {
			return record.Outcome{}, fmt.Errorf("plan: add note: %w", err)
		}
		c.note(item{ent.TypeGoal, known.ID, known.Display, labelOf(known.Sensitivity)}, "CHANGED", "annotations", nil, raw(note.Text))
		w.Updated(ent.TypeGoal, known.ID, known.PatientID, known.Revision+1, "")
		return c.conclude(ctx, known.ID, "")
	})
}
