package plan

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/condition"
	"caseload/ent/rule"
)

// UpdateCarePlan gives a plan another title, and adds and removes problems.
// Adding and removing meet without conflict.
type UpdateCarePlan struct {
	ClientMutationID uuid.UUID
	CarePlanID       uuid.UUID
	BaseRevision     int
	Title            record.Omittable[string] `json:",omitzero"`
	AddProblems      []uuid.UUID
	RemoveProblems   []uuid.UUID
	Reason           string
}

func (in UpdateCarePlan) problems() []record.Problem {
	var c record.Check
	if title, ok := in.Title.ValueOK(); ok {
		c.Text(title, true, 200, "title")
	}
	c.Text(in.Reason, false, 500, "reason")
	return c.Problems
}

// Record changes the plan.
func (in UpdateCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onContent(ctx, r, act, in.CarePlanID, in.problems, func(ctx context.Context, c *content) (record.Outcome, error) {
		conditions, refusal, err := theirs(ctx, c.w, c.plan.PatientID, append(slices.Clone(in.AddProblems), in.RemoveProblems...), "addProblems")
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		update := c.w.Client.CarePlan.Update().Where(careplan.ID(c.plan.ID)).SetAddresses(in.addresses(c, conditions))
		var given edits
		give(&given, "title", in.Title, c.plan.Title, func(v string) { update.SetTitle(v) })
		if refusal, err := c.apply(ctx, planItem(c.plan), in.BaseRevision, given); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if c.idle() {
			return c.conclude(ctx, c.plan.ID, in.Reason)
		}
		if err := update.Exec(ctx); err != nil {
			return record.Outcome{}, fmt.Errorf("plan: update: %w", err)
		}
		return c.conclude(ctx, c.plan.ID, in.Reason)
	})
}

// addresses are the plan's problems as they will be; what is new or gone is
// noted.
func (in UpdateCarePlan) addresses(c *content, conditions []*ent.Condition) []uuid.UUID {
	addresses := slices.Clone(c.plan.Addresses)
	for _, x := range conditions {
		at := slices.Index(addresses, x.ID)
		switch {
		case slices.Contains(in.RemoveProblems, x.ID) && at >= 0:
			addresses = slices.Delete(addresses, at, at+1)
			c.note(problemItem(x), careplanchange.KindREMOVED, "", nil, nil)
		case slices.Contains(in.AddProblems, x.ID) && at < 0:
			addresses = append(addresses, x.ID)
			c.note(problemItem(x), careplanchange.KindADDED, "", nil, nil)
		}
	}
	return addresses
}

func problemItem(c *ent.Condition) item {
	return item{ent.TypeCondition, c.ID, c.Display, labelOf(c.Sensitivity)}
}

// theirs are the patient's conditions with the ids, or the problem that one of
// them is not theirs, or that the viewer does not see it.
func theirs(ctx context.Context, w *record.Writer, patient uuid.UUID, ids []uuid.UUID, field string) ([]*ent.Condition, []record.Problem, error) {
	if len(ids) == 0 {
		return nil, nil, nil
	}
	found, err := w.Client.Condition.Query().Where(condition.IDIn(ids...), condition.PatientID(patient)).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: look for problems: %w", err)
	}
	wanted := map[uuid.UUID]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	if len(found) != len(wanted) {
		return nil, []record.Problem{record.Missing("condition", field)}, nil
	}
	return found, nil, nil
}
