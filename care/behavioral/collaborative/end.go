package collaborative

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
)

// End ends collaborative care without graduation.
type End struct {
	ClientMutationID           uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	BaseRevision               int
	Reason                     collaborativecareepisode.EndReason
	Note                       string
}

// Record ends it.
func (in End) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := given(in.ClientMutationID, in, in.CollaborativeCareEpisodeID, &in.BaseRevision, atAll)
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (record.Outcome, error) {
		var c record.Check
		if c.Text(in.Note, in.Reason == collaborativecareepisode.EndReasonOTHER, 1_000, "note"); c.Problems != nil {
			return record.Refuse(c.Problems...), nil
		}
		update := w.Client.CollaborativeCareEpisode.Update().SetStatus(collaborativecareepisode.StatusENDED).SetEndedAt(w.Now).
			SetEndReason(in.Reason).SetEndNote(in.Note)
		if err := change(ctx, w, known, update, "Ended"); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, leave(ctx, w, known)
	})
}
