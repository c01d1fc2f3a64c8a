package handoff

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/handoff"
	"caseload/ent/rule"
)

// Acknowledge takes the patient over.
type Acknowledge struct {
	ClientMutationID uuid.UUID
	HandoffID        uuid.UUID
	BaseRevision     int
}

// Record acknowledges the handoff. What is missing of it stays on record as missing.
func (in Acknowledge) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onHandoff{
		record.Act{ID: in.ClientMutationID, Name: rule.AcknowledgeHandoff, Input: in}, in.HandoffID, in.BaseRevision,
		[]handoff.Status{handoff.StatusSENT}, "This handoff is not on its way.",
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Handoff) ([]record.Problem, *ent.HandoffUpdate, error) {
		update := w.Client.Handoff.Update().SetStatus(handoff.StatusACKNOWLEDGED).SetAcknowledgedAt(w.Now).
			SetAcknowledgedByID(w.Viewer.Practitioner)
		return nil, update, pass(ctx, w, known, nil, "", "The handoff was acknowledged.")
	})
}
