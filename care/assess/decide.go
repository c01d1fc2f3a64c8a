package assess

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/proposal"
	"caseload/ent/rule"
)

// decision is what all decisions on a proposal have in common.
type decision struct {
	act          record.Act
	proposalID   uuid.UUID
	baseRevision int
	problems     func(now time.Time) []record.Problem
	// carry does what is decided and completes the update of the proposal.
	carry func(context.Context, *record.Writer, *ent.Proposal, *ent.ProposalUpdate) ([]record.Problem, error)
}

func (d decision) record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	d.act.Name = rule.DecideProposal
	return r.Do(ctx, d.act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Proposal.Query().Where(proposal.ID(d.proposalID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("proposal", "proposalId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("assess: read proposal: %w", err)
		}
		if problems := d.stands(known, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		update := w.Client.Proposal.Update().Where(proposal.ID(known.ID), proposal.Revision(d.baseRevision)).
			SetDecidedByID(w.Viewer.Practitioner).SetDecidedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1)
		if problems, err := d.carry(ctx, w, known, update); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		n, err := update.Save(ctx)
		if err := record.OneChanged(n, err, known.ID, d.baseRevision, "decide on proposal"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeProposal, known.ID, known.PatientID, d.baseRevision+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

// stands is what stands against deciding on a proposal. What was accepted or
// returned is decided for good: the next assessment proposes it again.
func (d decision) stands(known *ent.Proposal, now time.Time) []record.Problem {
	switch {
	case known.Status == proposal.StatusACCEPTED:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This proposal is accepted already."}}
	case known.Status == proposal.StatusRETURNED:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This proposal was returned already."}}
	case known.Revision != d.baseRevision:
		return []record.Problem{record.Conflict(known.ID, d.baseRevision, known.Revision)}
	}
	return d.problems(now)
}
