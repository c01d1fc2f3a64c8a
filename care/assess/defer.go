package assess

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/proposal"
)

// DeferProposal puts a proposal off.
type DeferProposal struct {
	ClientMutationID uuid.UUID
	ProposalID       uuid.UUID
	BaseRevision     int
	DueAt            time.Time
	Reason           string
}

// Record puts the proposal off; it waits, and is due at the time.
func (in DeferProposal) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return decision{
		act: record.Act{ID: in.ClientMutationID, Input: in}, proposalID: in.ProposalID, baseRevision: in.BaseRevision,
		problems: in.problems,
		carry: func(_ context.Context, _ *record.Writer, _ *ent.Proposal, update *ent.ProposalUpdate) ([]record.Problem, error) {
			update.SetStatus(proposal.StatusDEFERRED).SetDueAt(in.DueAt).SetDecisionReason(in.Reason)
			return nil, nil
		},
	}.record(ctx, r)
}

func (in DeferProposal) problems(now time.Time) []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	if !in.DueAt.After(now) {
		c.Problems = append(c.Problems, record.Wrong("Put it off to a time that is to come.", "dueAt"))
	}
	return c.Problems
}
