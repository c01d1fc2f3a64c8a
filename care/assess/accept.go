package assess

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/proposal"
)

// AcceptProposal carries a proposal out.
type AcceptProposal struct {
	ClientMutationID uuid.UUID
	ProposalID       uuid.UUID
	BaseRevision     int
	ResultID         uuid.UUID
	OwnerID          *uuid.UUID
	DueAt            *time.Time
}

// Record creates the problem, goal, task or referral under the client's id. A
// problem that is open already is not made a second time: the proposal leads to
// it.
func (in AcceptProposal) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return decision{
		act: record.Act{ID: in.ClientMutationID, Input: in}, proposalID: in.ProposalID, baseRevision: in.BaseRevision,
		problems: in.problems, carry: in.carry,
	}.record(ctx, r)
}

func (in AcceptProposal) problems(time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ResultID, "resultId")
	return c.Problems
}

func (in AcceptProposal) carry(ctx context.Context, w *record.Writer, known *ent.Proposal, update *ent.ProposalUpdate) ([]record.Problem, error) {
	refusal, err := w.Fresh(ctx, in.ResultID, known.PatientID)
	if err != nil || refusal != nil {
		return named(refusal, "resultId"), err
	}
	r, problems, err := in.produce(ctx, w, known)
	if err != nil || len(problems) > 0 {
		return problems, err
	}
	update.SetStatus(proposal.StatusACCEPTED).SetResultType(r.typ).SetResultID(r.id)
	return nil, nil
}

// produce creates what is proposed.
func (in AcceptProposal) produce(ctx context.Context, w *record.Writer, known *ent.Proposal) (result, []record.Problem, error) {
	switch known.Kind {
	case proposal.KindPROBLEM:
		r, err := in.problem(ctx, w, known)
		return r, nil, err
	case proposal.KindGOAL:
		return result{ent.TypeGoal, in.ResultID}, nil, in.goal(ctx, w, known)
	case proposal.KindREFERRAL:
		problems, err := in.referral(ctx, w, known)
		return result{ent.TypeServiceRequest, in.ResultID}, problems, err
	case proposal.KindTASK:
	}
	problems, err := in.task(ctx, w, known, in.ResultID, taskKindOf(tabled(known)))
	return result{ent.TypeTask, in.ResultID}, problems, err
}

// due is by when it is to be done: as the worker says, else as was proposed.
func (in AcceptProposal) due(known *ent.Proposal) *time.Time {
	if in.DueAt != nil {
		return in.DueAt
	}
	return code.Due(known.DueAt)
}

// named puts problems with an id in the place where this act has the id.
func named(problems []record.Problem, field string) []record.Problem {
	for i := range problems {
		problems[i].Path = []string{"input", field}
	}
	return problems
}
