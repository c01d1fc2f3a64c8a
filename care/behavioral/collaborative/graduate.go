package collaborative

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
)

// Graduate ends the treatment of who has come to the target.
type Graduate struct {
	ClientMutationID           uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	BaseRevision               int
	// Reason is needed of who is neither in remission nor has responded.
	Reason string
}

// arrived are the states of who has come to the target.
var arrived = []collaborativecareepisode.State{collaborativecareepisode.StateREMISSION, collaborativecareepisode.StateRESPONSE}

// Record graduates the patient: there must be a plan for a relapse, and the target be
// reached or a reason given.
func (in Graduate) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := given(in.ClientMutationID, in, in.CollaborativeCareEpisodeID, &in.BaseRevision, active)
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (record.Outcome, error) {
		if problems := in.problems(known); problems != nil {
			return record.Refuse(problems...), nil
		}
		update := w.Client.CollaborativeCareEpisode.Update().SetStatus(collaborativecareepisode.StatusGRADUATED).SetEndedAt(w.Now).SetEndNote(in.Reason)
		if err := change(ctx, w, known, update, "Graduated"); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, leave(ctx, w, known)
	})
}

func (in Graduate) problems(known *ent.CollaborativeCareEpisode) []record.Problem {
	var c record.Check
	c.Text(in.Reason, false, 1_000, "reason")
	if known.RelapsePreventionPlan == nil {
		c.Problems = append(c.Problems, record.Wrong("Write the relapse prevention plan first.", "collaborativeCareEpisodeId"))
	}
	if in.Reason == "" && (known.State == nil || !slices.Contains(arrived, *known.State)) {
		c.Problems = append(c.Problems, record.Wrong("Say why: neither response nor remission is on record.", "reason"))
	}
	return c.Problems
}
