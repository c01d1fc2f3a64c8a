package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/barrier"
	"caseload/ent/goal"
	"caseload/ent/rule"
)

// AddBarrier adds to a plan what stands before its goals.
type AddBarrier struct {
	ClientMutationID uuid.UUID
	ID, CarePlanID   uuid.UUID
	Title            string
	Category         barrier.Category
	GoalIDs          []uuid.UUID
	Reason           string
}

func (in AddBarrier) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Title, true, 200, "title")
	c.Text(in.Reason, false, longReason, "reason")
	return c.Problems
}

// Record adds the barrier.
func (in AddBarrier) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onContent(ctx, r, act, in.CarePlanID, in.problems, func(ctx context.Context, c *content) (record.Outcome, error) {
		if refusal, err := c.w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		of, refusal, err := c.goals(ctx, in.GoalIDs)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(ctx, c, labelOfGoals(of), origin{}); err != nil {
			return record.Conclude(err, "add barrier")
		}
		return c.conclude(ctx, in.ID, in.Reason)
	})
}

func (in AddBarrier) create(ctx context.Context, c *content, label *string, from origin) error {
	create := c.w.Client.Barrier.Create().
		SetID(in.ID).SetPatientID(c.plan.PatientID).SetCarePlanID(c.plan.ID).SetGoalIds(in.GoalIDs).
		SetTitle(in.Title).SetCategory(in.Category).SetTimelineAt(c.w.Now).SetRecordedAt(c.w.Now).SetReceivedAt(c.w.Now)
	if label != nil {
		create.SetSensitivity(barrier.Sensitivity(*label))
	}
	create.SetTemplateKey(from.key).SetTemplateItem(from.item)
	if err := create.Exec(ctx); err != nil {
		return err
	}
	of := item{ent.TypeBarrier, in.ID, in.Title, label}
	c.added(of, begin("title", in.Title), begin("category", in.Category), begin("goalIds", in.GoalIDs))
	c.w.Created(ent.TypeBarrier, in.ID, c.plan.PatientID, "")
	return nil
}

// UpdateBarrier gives fields of a barrier other values; it is overcome with
// status RESOLVED. BaseRevision is the plan's.
type UpdateBarrier struct {
	ClientMutationID uuid.UUID
	BarrierID        uuid.UUID
	BaseRevision     int
	Title            record.Omittable[string]           `json:",omitzero"`
	Category         record.Omittable[barrier.Category] `json:",omitzero"`
	Status           record.Omittable[barrier.Status]   `json:",omitzero"`
	Resolution       record.Omittable[string]           `json:",omitzero"`
	Reason           string
}

func (in UpdateBarrier) problems() []record.Problem {
	var c record.Check
	if text, ok := in.Title.ValueOK(); ok {
		c.Text(text, true, 200, "title")
	}
	if text, ok := in.Resolution.ValueOK(); ok {
		c.Text(text, false, longDescription, "resolution")
	}
	c.Text(in.Reason, false, longReason, "reason")
	return c.Problems
}

// Record merges the fields into the barrier.
func (in UpdateBarrier) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onPart(ctx, r, act, barriers, in.BarrierID, in.problems, in.change)
}

func (in UpdateBarrier) change(ctx context.Context, c *content, known *ent.Barrier) (record.Outcome, error) {
	update := c.w.Client.Barrier.Update().Where(barrier.ID(known.ID)).AddRevision(1).SetRecordedAt(c.w.Now)
	var given edits
	give(&given, "title", in.Title, known.Title, func(v string) { update.SetTitle(v) })
	give(&given, "category", in.Category, known.Category, func(v barrier.Category) { update.SetCategory(v) })
	give(&given, "status", in.Status, known.Status, func(v barrier.Status) { update.SetStatus(v) })
	give(&given, "resolution", in.Resolution, known.Resolution, func(v string) { update.SetResolution(v) })
	of := item{ent.TypeBarrier, known.ID, known.Title, labelOf(known.Sensitivity)}
	if refusal, err := c.apply(ctx, of, in.BaseRevision, given); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if c.idle() {
		return c.conclude(ctx, known.ID, in.Reason)
	}
	if err := update.Exec(ctx); err != nil {
		return record.Outcome{}, fmt.Errorf("plan: update barrier: %w", err)
	}
	c.w.Updated(ent.TypeBarrier, known.ID, known.PatientID, known.Revision+1, "")
	return c.conclude(ctx, known.ID, in.Reason)
}

// goals are the plan's goals with the ids, or the problem that one is not the
// plan's, or that the viewer does not see it.
func (c *content) goals(ctx context.Context, ids []uuid.UUID) ([]*ent.Goal, []record.Problem, error) {
	if len(ids) == 0 {
		return nil, nil, nil
	}
	found, err := c.w.Client.Goal.Query().Where(goal.IDIn(ids...), goal.CarePlanID(c.plan.ID)).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: look for goals: %w", err)
	}
	wanted := map[uuid.UUID]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	if len(found) != len(wanted) {
		return nil, []record.Problem{record.Missing("goal of this plan", "goalIds")}, nil
	}
	return found, nil, nil
}

// labelOfGoals is the label of the first goal that has one: what serves a
// confidential goal is confidential.
func labelOfGoals(goals []*ent.Goal) *string {
	for _, g := range goals {
		if label := labelOf(g.Sensitivity); label != nil {
			return label
		}
	}
	return nil
}
