package assess

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/goal"
	"caseload/ent/proposal"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
)

// standing is what is open for a patient when answers propose something, as far
// as it has the label of the assessment. Tasks have no label: those of a labelled
// assessment are found by its proposals alone.
type standing struct {
	conditions []*ent.Condition
	tasks      []*ent.Task
	proposals  []*ent.Proposal // the latest first
	others     map[uuid.UUID]bool
}

// activeConditions reads the conditions that a patient has now, by what narrows
// them to one label.
func activeConditions(ctx context.Context, w *record.Writer, patientID uuid.UUID, label func(*sql.Selector)) ([]*ent.Condition, error) {
	found, err := w.Client.Condition.Query().Where(
		condition.PatientID(patientID), label, rule.ActiveConditions()).Order(condition.ByTimelineAt()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("assess: read conditions: %w", err)
	}
	return found, nil
}

// stand reads what is open; proposals are looked at only where something is
// proposed.
func (s *submission) stand(ctx context.Context, proposing bool) (st standing, err error) {
	if st.conditions, err = activeConditions(ctx, s.w, s.person.id, labelled(s.known.Sensitivity)); err != nil {
		return st, err
	}
	st.tasks, err = s.w.Client.Task.Query().Where(task.PatientID(s.person.id), task.StatusIn(rule.OpenStatuses...)).
		Order(task.ByDueAt(), task.ByID()).All(ctx)
	if err != nil {
		return st, fmt.Errorf("assess: read tasks: %w", err)
	}
	if !proposing {
		return st, nil
	}
	st.proposals, err = s.w.Client.Proposal.Query().Where(proposal.PatientID(s.person.id), labelled(s.known.Sensitivity)).
		Order(proposal.ByRecordedAt(byLatest), proposal.ByID(byLatest)).All(ctx)
	if err != nil {
		return st, fmt.Errorf("assess: read proposals: %w", err)
	}
	st.others, err = openResults(ctx, s.w, st.proposals)
	return st, err
}

// openResults are the goals and referrals that came of proposals and are open.
func openResults(ctx context.Context, w *record.Writer, proposals []*ent.Proposal) (map[uuid.UUID]bool, error) {
	ids := map[string][]uuid.UUID{}
	for _, p := range proposals {
		if p.ResultID != nil {
			ids[p.ResultType] = append(ids[p.ResultType], *p.ResultID)
		}
	}
	open := map[uuid.UUID]bool{}
	if goals := ids[ent.TypeGoal]; len(goals) > 0 {
		found, err := w.Client.Goal.Query().Where(goal.IDIn(goals...), goal.LifecycleStatusNotIn(closedGoals...)).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("assess: read goals: %w", err)
		}
		note(open, found)
	}
	if referrals := ids[ent.TypeServiceRequest]; len(referrals) > 0 {
		found, err := w.Client.ServiceRequest.Query().Where(servicerequest.IDIn(referrals...),
			servicerequest.StatusIn(servicerequest.StatusDRAFT, servicerequest.StatusACTIVE, servicerequest.StatusON_HOLD)).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("assess: read referrals: %w", err)
		}
		note(open, found)
	}
	return open, nil
}

var closedGoals = []goal.LifecycleStatus{
	goal.LifecycleStatusCOMPLETED, goal.LifecycleStatusCANCELLED, goal.LifecycleStatusENTERED_IN_ERROR, goal.LifecycleStatusREJECTED,
}

func note(open map[uuid.UUID]bool, ids []uuid.UUID) {
	for _, id := range ids {
		open[id] = true
	}
}

// waiting is the proposal of the same thing that nobody has decided on, or that
// was deferred; nil when there is none.
func (st standing) waiting(p instrument.Proposal) *ent.Proposal {
	return st.first(p, func(known *ent.Proposal) bool {
		return known.Status == proposal.StatusPROPOSED || known.Status == proposal.StatusDEFERRED
	})
}

func (st standing) first(p instrument.Proposal, fits func(*ent.Proposal) bool) *ent.Proposal {
	at := slices.IndexFunc(st.proposals, func(known *ent.Proposal) bool {
		return known.Kind == kindOf(p) && known.Key == p.Key && fits(known)
	})
	if at < 0 {
		return nil
	}
	return st.proposals[at]
}

// linked is what is open already for the same thing: what came of an earlier
// proposal, or a problem on the list by its codes. The zero result is nothing.
func (st standing) linked(p instrument.Proposal) result {
	if earlier := st.first(p, st.holds); earlier != nil {
		return result{earlier.ResultType, *earlier.ResultID}
	}
	if p.Kind == instrument.ProblemKind {
		for _, c := range st.conditions {
			if listed(c) && p.Means(codings(c)) {
				return result{ent.TypeCondition, c.ID}
			}
		}
	}
	return result{}
}

// holds reports whether what came of a proposal is open.
func (st standing) holds(known *ent.Proposal) bool {
	if known.Status != proposal.StatusACCEPTED || known.ResultID == nil {
		return false
	}
	return st.others[*known.ResultID] || st.condition(*known.ResultID) != nil || st.task(*known.ResultID) != nil
}

func (st standing) condition(id uuid.UUID) *ent.Condition {
	for _, c := range st.conditions {
		if c.ID == id {
			return c
		}
	}
	return nil
}

func (st standing) task(id uuid.UUID) *ent.Task {
	for _, t := range st.tasks {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// listed reports whether a condition is more than a concern that waits to be
// taken up.
func listed(c *ent.Condition) bool { return c.Category != condition.CategoryHEALTH_CONCERN }

// codings are all codes of a condition.
func codings(c *ent.Condition) []code.Coding {
	return append([]code.Coding{{System: c.CodeSystem, Code: c.Code, Display: c.Display}}, c.Codings...)
}
