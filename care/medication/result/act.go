package result

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/resultnotice"
)

// Act says what was done about the result.
type Act struct {
	ClientMutationID uuid.UUID
	ResultNoticeID   uuid.UUID
	BaseRevision     int
	Action           string
}

// Record settles the notice; who acts on a result knows of it.
func (in Act) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onNotice{in.ClientMutationID, in, in.ResultNoticeID, in.BaseRevision, waiting}
	return a.do(ctx, r, func(_ context.Context, w *record.Writer, known *ent.ResultNotice) ([]record.Problem, *ent.ResultNoticeUpdate, error) {
		var c record.Check
		if c.Text(in.Action, true, 2_000, "action"); len(c.Problems) > 0 {
			return c.Problems, nil, nil
		}
		update := w.Client.ResultNotice.Update().SetStatus(resultnotice.StatusACTED).SetAction(in.Action).
			SetActedAt(w.Now).SetActedByID(w.Viewer.Practitioner).SetClosedAt(w.Now)
		if known.AcknowledgedAt == nil {
			update.SetAcknowledgedAt(w.Now).SetAcknowledgedByID(w.Viewer.Practitioner)
		}
		return nil, update, nil
	})
}
