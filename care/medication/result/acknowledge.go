package result

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/resultnotice"
)

// Acknowledge says that the result is known.
type Acknowledge struct {
	ClientMutationID uuid.UUID
	ResultNoticeID   uuid.UUID
	BaseRevision     int
}

// Record acknowledges the notice. What is not to be acted on is settled by it.
func (in Acknowledge) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onNotice{in.ClientMutationID, in, in.ResultNoticeID, in.BaseRevision, []resultnotice.Status{resultnotice.StatusSENT}}
	return a.do(ctx, r, func(_ context.Context, w *record.Writer, known *ent.ResultNotice) ([]record.Problem, *ent.ResultNoticeUpdate, error) {
		update := w.Client.ResultNotice.Update().SetStatus(resultnotice.StatusACKNOWLEDGED).
			SetAcknowledgedAt(w.Now).SetAcknowledgedByID(w.Viewer.Practitioner)
		if by := deadlines()[severityOf(known)]; by.acts {
			return nil, update.SetDueAt(known.ToldAt.Add(by.act)).ClearEscalatedAt(), nil
		}
		return nil, update.SetClosedAt(w.Now), nil
	})
}
