package handoff

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/handoff"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// Submit gives a handoff to who receives it, with what is missing told.
type Submit struct {
	ClientMutationID uuid.UUID
	HandoffID        uuid.UUID
	BaseRevision     int
}

// answerWithin is how long the receiver has to answer.
const answerWithin = 24 * time.Hour

// Record sends the handoff. The receiver finds it on the worklist.
func (in Submit) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onHandoff{
		record.Act{ID: in.ClientMutationID, Name: rule.PrepareHandoff, Input: in}, in.HandoffID, in.BaseRevision,
		open, "This handoff is on its way, or over.",
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Handoff) ([]record.Problem, *ent.HandoffUpdate, error) {
		if known.ReceiverID == nil && known.ReceiverName == "" {
			return []record.Problem{record.Wrong("Say first who receives it.", "handoffId")}, nil, nil
		}
		update := w.Client.Handoff.Update().SetStatus(handoff.StatusSENT).SetSentAt(w.Now)
		if known.GiverID == nil {
			update.SetGiverID(w.Viewer.Practitioner)
		}
		return nil, update, pass(ctx, w, known, known.ReceiverID, "Read and acknowledge the handoff", "The handoff was sent.")
	})
}

// pass puts the answer to a handoff on somebody's worklist, in place of what waited
// there about it before. Tasks carry no label: that of a handoff with one says nothing.
func pass(ctx context.Context, w *record.Writer, known *ent.Handoff, to *uuid.UUID, title, outcome string) error {
	done := facilitate.Ending{Status: task.StatusCOMPLETED, Outcome: outcome}
	if err := done.EndCause(ctx, w, known.PatientID, Cause(known.ID)); err != nil || to == nil {
		return err
	}
	if known.Sensitivity != nil {
		title = record.NeutralTitle
	}
	return facilitate.Notice{
		PatientID: known.PatientID, OwnerID: *to, Kind: task.KindFOLLOW_UP, Title: title, Priority: "URGENT",
		DueAt: w.Now.Add(answerWithin), Cause: Cause(known.ID),
	}.Create(ctx, w)
}
