package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/goal"
	"caseload/ent/rule"
)

// AddGoal adds a goal to a plan.
type AddGoal struct {
	ClientMutationID uuid.UUID
	ID, CarePlanID   uuid.UUID
	Description      string
	Code             *code.Coding
	PatientWords     string
	Priority         *goal.Priority
	Targets          []*code.Target
	Addresses        []uuid.UUID
	Reason           string
}

// The longest texts of a plan, in characters.
const (
	longDescription = 500
	longReason      = 500
	longNote        = 10_000
	mostTargets     = 10
)

func (in AddGoal) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Description, true, longDescription, "description")
	c.Text(in.PatientWords, false, longDescription, "patientWords")
	c.Text(in.Reason, false, longReason, "reason")
	if in.Code != nil {
		c.Coding(*in.Code, "code")
	}
	checkTargets(&c, in.Targets)
	return c.Problems
}

func checkTargets(c *record.Check, targets []*code.Target) {
	if len(targets) > mostTargets {
		c.Problems = append(c.Problems, record.Wrong("There are too many targets.", "targets"))
	}
	for _, t := range targets {
		c.Coding(t.Measure, "targets", "measure")
	}
}

// Record adds the goal.
func (in AddGoal) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onContent(ctx, r, act, in.CarePlanID, in.problems, func(ctx context.Context, c *content) (record.Outcome, error) {
		if refusal, err := c.w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		conditions, refusal, err := theirs(ctx, c.w, c.plan.PatientID, in.Addresses, "addresses")
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(ctx, c, sensitivityOf(conditions), origin{}); err != nil {
			return record.Conclude(err, "add goal")
		}
		return c.conclude(ctx, in.ID, in.Reason)
	})
}

// create writes the goal. It carries the label of what it is for.
func (in AddGoal) create(ctx context.Context, c *content, label *string, from origin) error {
	create := c.w.Client.Goal.Create().
		SetID(in.ID).SetPatientID(c.plan.PatientID).SetCarePlanID(c.plan.ID).SetPerformerID(c.w.Viewer.Practitioner).
		SetDisplay(in.Description).SetPatientWords(in.PatientWords).SetNillablePriority(in.Priority).
		SetLifecycleStatus(goal.LifecycleStatusACTIVE).SetTargets(plainTargets(in.Targets)).SetAddresses(in.Addresses).
		SetEffectiveAt(c.w.Now).SetTimelineAt(c.w.Now).SetRecordedAt(c.w.Now).SetReceivedAt(c.w.Now)
	if in.Code != nil {
		create.SetCodeSystem(in.Code.System).SetCode(in.Code.Code).SetCodings([]code.Coding{*in.Code})
	}
	if label != nil {
		create.SetSensitivity(goal.Sensitivity(*label))
	}
	create.SetTemplateKey(from.key).SetTemplateItem(from.item)
	if err := create.Exec(ctx); err != nil {
		return err
	}
	of := item{ent.TypeGoal, in.ID, in.Description, label}
	c.added(of, begin("description", in.Description), begin("patientWords", in.PatientWords), begin("priority", in.Priority),
		begin("targets", plainTargets(in.Targets)), begin("lifecycleStatus", goal.LifecycleStatusACTIVE))
	c.w.Created(ent.TypeGoal, in.ID, c.plan.PatientID, "")
	return nil
}

func plainTargets(targets []*code.Target) []code.Target {
	plain := make([]code.Target, len(targets))
	for i, t := range targets {
		plain[i] = *t
	}
	return plain
}

// sensitivityOf is the label of the first condition that has one.
func sensitivityOf(conditions []*ent.Condition) *string {
	for _, c := range conditions {
		if label := labelOf(c.Sensitivity); label != nil {
			return label
		}
	}
	return nil
}

// UpdateGoal gives fields of a goal other values. BaseRevision is the plan's.
type UpdateGoal struct {
	ClientMutationID  uuid.UUID
	GoalID            uuid.UUID
	BaseRevision      int
	Description       record.Omittable[string]                  `json:",omitzero"`
	PatientWords      record.Omittable[string]                  `json:",omitzero"`
	Priority          record.Omittable[*goal.Priority]          `json:",omitzero"`
	LifecycleStatus   record.Omittable[goal.LifecycleStatus]    `json:",omitzero"`
	AchievementStatus record.Omittable[*goal.AchievementStatus] `json:",omitzero"`
	Targets           record.Omittable[[]*code.Target]          `json:",omitzero"`
	Reason            string
}

func (in UpdateGoal) problems() []record.Problem {
	var c record.Check
	if text, ok := in.Description.ValueOK(); ok {
		c.Text(text, true, longDescription, "description")
	}
	if text, ok := in.PatientWords.ValueOK(); ok {
		c.Text(text, false, longDescription, "patientWords")
	}
	if targets, ok := in.Targets.ValueOK(); ok {
		checkTargets(&c, targets)
	}
	c.Text(in.Reason, false, longReason, "reason")
	return c.Problems
}

// Record merges the fields into the goal.
func (in UpdateGoal) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onPart(ctx, r, act, goals, in.GoalID, in.problems, in.change)
}

func (in UpdateGoal) change(ctx context.Context, c *content, known *ent.Goal) (record.Outcome, error) {
	update := c.w.Client.Goal.Update().Where(goal.ID(known.ID)).AddRevision(1).SetRecordedAt(c.w.Now)
	var given edits
	give(&given, "description", in.Description, known.Display, func(v string) { update.SetDisplay(v) })
	give(&given, "patientWords", in.PatientWords, known.PatientWords, func(v string) { update.SetPatientWords(v) })
	give(&given, "priority", in.Priority, known.Priority, func(v *goal.Priority) {
		record.SetOrClear(v, func(p goal.Priority) { update.SetPriority(p) }, func() { update.ClearPriority() })
	})
	give(&given, "lifecycleStatus", in.LifecycleStatus, known.LifecycleStatus, func(v goal.LifecycleStatus) { update.SetLifecycleStatus(v) })
	give(&given, "achievementStatus", in.AchievementStatus, known.AchievementStatus, func(v *goal.AchievementStatus) {
		record.SetOrClear(v, func(s goal.AchievementStatus) { update.SetAchievementStatus(s) }, func() { update.ClearAchievementStatus() })
	})
	if targets, ok := in.Targets.ValueOK(); ok {
		give(&given, "targets", record.Given(plainTargets(targets)), known.Targets, func(v []code.Target) { update.SetTargets(v) })
	}
	of := goalItem(known)
	if refusal, err := c.apply(ctx, of, in.BaseRevision, given); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if c.idle() {
		return c.conclude(ctx, known.ID, in.Reason)
	}
	if err := update.Exec(ctx); err != nil {
		return record.Outcome{}, fmt.Errorf("plan: update goal: %w", err)
	}
	c.w.Updated(ent.TypeGoal, known.ID, known.PatientID, known.Revision+1, "")
	return c.conclude(ctx, known.ID, in.Reason)
}
