package assess

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/proposal"
)

// ReturnProposal says that a proposal is not wanted.
type ReturnProposal struct {
	ClientMutationID uuid.UUID
	ProposalID       uuid.UUID
	BaseRevision     int
	Reason           string
}

// Record returns the proposal with the reason.
func (in ReturnProposal) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return decision{
		act: record.Act{ID: in.ClientMutationID, Input: in}, proposalID: in.ProposalID, baseRevision: in.BaseRevision,
		problems: in.problems,
		carry: func(_ context.Context, _ *record.Writer, _ *ent.Proposal, update *ent.ProposalUpdate) ([]record.Problem, error) {
			update.SetStatus(proposal.StatusRETURNED).SetDecisionReason(in.Reason)
			return nil, nil
		},
	}.record(ctx, r)
}

func (in ReturnProposal) problems(time.Time) []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	return c.Problems
}
