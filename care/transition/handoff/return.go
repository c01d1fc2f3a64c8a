package handoff

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/handoff"
	"caseload/ent/rule"
)

// Return asks back what a handoff leaves open.
type Return struct {
	ClientMutationID uuid.UUID
	HandoffID        uuid.UUID
	BaseRevision     int
	Question         string
}

// Record gives the handoff back to who sent it.
func (in Return) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onHandoff{
		record.Act{ID: in.ClientMutationID, Name: rule.AcknowledgeHandoff, Input: in}, in.HandoffID, in.BaseRevision,
		[]handoff.Status{handoff.StatusSENT}, "This handoff is not on its way.",
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Handoff) ([]record.Problem, *ent.HandoffUpdate, error) {
		var c record.Check
		if c.Text(in.Question, true, 1000, "question"); c.Problems != nil {
			return c.Problems, nil, nil
		}
		update := w.Client.Handoff.Update().SetStatus(handoff.StatusRETURNED).SetQuestion(in.Question)
		return nil, update, pass(ctx, w, known, known.GiverID, "Answer what the receiver of the handoff asks", "The receiver asked back.")
	})
}
