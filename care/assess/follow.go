package assess

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/ent/proposal"
)

var byLatest = sql.OrderDesc()

// result is what came of a proposal.
type result struct {
	typ string
	id  uuid.UUID
}

func (r result) none() bool { return r.id == uuid.Nil }

// following is what is written after an assessment was scored.
type following struct {
	*submission
	standing

	rows    []*ent.ProposalCreate
	notices []facilitate.Notice
	opened  []uuid.UUID // safety tasks
	touched bool        // open tasks were changed
}

// follow proposes, opens what must be opened at once, and brings the next
// assessment up to date. It names the safety tasks.
func (s *submission) follow(ctx context.Context) ([]uuid.UUID, error) {
	news := s.news()
	amends := done(s.known)
	st, err := s.stand(ctx, len(news) > 0 || amends)
	if err != nil {
		return nil, err
	}
	f := &following{submission: s, standing: st}
	concern, err := f.concerns(ctx, news)
	if err != nil {
		return nil, err
	}
	for _, p := range news {
		if err := f.propose(ctx, p, concern); err != nil {
			return nil, err
		}
	}
	if amends {
		if err := f.withdraw(ctx); err != nil {
			return nil, err
		}
	}
	if err := f.reschedule(ctx); err != nil {
		return nil, err
	}
	return f.opened, f.write(ctx)
}

func (f *following) propose(ctx context.Context, p instrument.Proposal, concern *uuid.UUID) error {
	switch {
	case p.Open && p.Kind == instrument.ChangeKind:
		return nil // a concern already
	case p.Open && p.Kind == instrument.TaskKind:
		return f.secure(ctx, p, concern)
	}
	if waits := f.waiting(p); waits != nil {
		return f.raise(ctx, waits, p)
	}
	f.row(p, f.linked(p), "Open already.")
	return nil
}

// row adds the proposal, as one that is carried out where there is a result.
func (f *following) row(p instrument.Proposal, r result, why string) {
	id, coding := uuid.Must(uuid.NewV7()), codingOf(p)
	create := f.w.Client.Proposal.Create().
		SetID(id).SetPatientID(f.person.id).SetQuestionnaireResponseID(f.known.ID).
		SetNillableSensitivity(label[proposal.Sensitivity](f.known.Sensitivity)).
		SetKind(kindOf(p)).SetKey(p.Key).SetCodeSystem(coding.System).SetCode(coding.Code).SetDisplay(coding.Display).
		SetTitle(p.Text).SetReason(f.reason(p)).SetPriority(priorityOf(p)).SetDueAt(f.due(p)).
		SetTimelineAt(f.at).SetRecordedAt(f.w.Now).SetReceivedAt(f.w.Now)
	if !r.none() {
		create.SetStatus(proposal.StatusACCEPTED).SetDecidedAt(f.w.Now).SetDecisionReason(why).
			SetResultType(r.typ).SetResultID(r.id)
	}
	f.rows = append(f.rows, create)
	f.w.Created(ent.TypeProposal, id, f.person.id, "")
}

// raise makes a proposal that waits graver where the new answers are.
func (f *following) raise(ctx context.Context, waits *ent.Proposal, p instrument.Proposal) error {
	if !graver(priorityOf(p), waits.Priority) {
		return nil
	}
	err := f.w.Client.Proposal.Update().Where(proposal.ID(waits.ID)).
		SetPriority(priorityOf(p)).SetDueAt(f.due(p)).SetTitle(p.Text).SetReason(f.reason(p)).
		SetStatus(proposal.StatusPROPOSED).SetRecordedAt(f.w.Now).AddRevision(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("assess: raise proposal: %w", err)
	}
	f.w.Updated(ent.TypeProposal, waits.ID, f.person.id, waits.Revision+1, "")
	return nil
}

// withdraw returns those proposals of an amended assessment that wait and do
// not hold any more.
func (f *following) withdraw(ctx context.Context) error {
	holds := map[string]bool{}
	for _, p := range f.form.Propose(f.after) {
		holds[string(kindOf(p))+p.Key] = true
	}
	var fallen []uuid.UUID
	for _, p := range f.proposals {
		waits := p.Status == proposal.StatusPROPOSED || p.Status == proposal.StatusDEFERRED
		if waits && p.QuestionnaireResponseID == f.known.ID && !holds[string(p.Kind)+p.Key] {
			fallen = append(fallen, p.ID)
			f.w.Updated(ent.TypeProposal, p.ID, f.person.id, p.Revision+1, "")
		}
	}
	if len(fallen) == 0 {
		return nil
	}
	err := f.w.Client.Proposal.Update().Where(proposal.IDIn(fallen...)).
		SetStatus(proposal.StatusRETURNED).SetDecisionReason("The amended answers do not lead to it any more.").
		SetDecidedByID(f.w.Viewer.Practitioner).SetDecidedAt(f.w.Now).SetRecordedAt(f.w.Now).AddRevision(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("assess: return proposals: %w", err)
	}
	return nil
}

// write writes proposals and tasks, each in one statement.
func (f *following) write(ctx context.Context) error {
	if len(f.rows) > 0 {
		if err := f.w.Client.Proposal.CreateBulk(f.rows...).Exec(ctx); err != nil {
			return fmt.Errorf("assess: propose: %w", err)
		}
	}
	switch {
	case len(f.notices) > 0:
		if err := facilitate.Notify(ctx, f.w, f.person.id, f.notices...); err != nil {
			return fmt.Errorf("assess: %w", err)
		}
	case f.touched:
		if err := f.w.SummarizeTasks(ctx, f.person.id); err != nil {
			return fmt.Errorf("assess: %w", err)
		}
	}
	return nil
}

// owner is who does what an assessment asks for: the patient's case manager,
// else who assessed.
func (s *submission) owner() uuid.UUID {
	if s.person.manager != nil {
		return *s.person.manager
	}
	return s.w.Viewer.Practitioner
}
