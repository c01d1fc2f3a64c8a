package plan

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/goal"
	"caseload/ent/rule"
)

// openLiving opens the newest living plan of a patient, if there is one.
func openLiving(ctx context.Context, w *record.Writer, patient uuid.UUID) (c *content, living bool, err error) {
	id, err := w.Client.CarePlan.Query().Where(careplan.PatientID(patient), careplan.EpisodeOfCareIDNotNil(), careplan.StatusIn(rule.LivingStatuses...)).
		Order(ent.Desc(careplan.FieldTimelineAt), ent.Desc(careplan.FieldID)).FirstID(ctx)
	if ent.IsNotFound(err) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("plan: look for living plan: %w", err)
	}
	c, refusal, err := open(ctx, w, id)
	return c, err == nil && refusal == nil, err // refused: somebody has closed it just now
}

// ProposedGoal is a goal that an accepted proposal makes.
type ProposedGoal struct {
	ID, PatientID uuid.UUID
	Description   string
	Note          string
	Measure       *code.Coding
	Sensitivity   *goal.Sensitivity
}

// Within adds the goal to the patient's living plan as a part of another act,
// with the proposal's reason as the revision's. Without a living plan the goal
// stands by itself.
func (in ProposedGoal) Within(ctx context.Context, w *record.Writer) error {
	c, living, err := openLiving(ctx, w, in.PatientID)
	if err != nil {
		return err
	}
	create := in.row(w)
	if living {
		create.SetCarePlanID(c.plan.ID)
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("plan: create goal: %w", err)
	}
	w.Created(ent.TypeGoal, in.ID, in.PatientID, "")
	if !living {
		return nil
	}
	c.added(item{ent.TypeGoal, in.ID, in.Description, labelOf(in.Sensitivity)},
		begin("description", in.Description), begin("targets", in.targets()), begin("lifecycleStatus", goal.LifecycleStatusACTIVE))
	return c.close(ctx, in.Note)
}

func (in ProposedGoal) targets() []code.Target {
	if in.Measure == nil {
		return nil
	}
	return []code.Target{{Measure: *in.Measure}}
}

func (in ProposedGoal) row(w *record.Writer) *ent.GoalCreate {
	return w.Client.Goal.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetPerformerID(w.Viewer.Practitioner).
		SetDisplay(in.Description).SetNote(in.Note).SetLifecycleStatus(goal.LifecycleStatusACTIVE).
		SetTargets(in.targets()).SetNillableSensitivity(in.Sensitivity).
		SetEffectiveAt(w.Now).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}

// AddressProblem makes a condition a problem of the patient's living plan as a
// part of another act. Without a living plan, or when the plan has it already,
// nothing changes.
func AddressProblem(ctx context.Context, w *record.Writer, problem *ent.Condition, reason string) error {
	c, living, err := openLiving(ctx, w, problem.PatientID)
	if err != nil || !living {
		return err
	}
	if slices.Contains(c.plan.Addresses, problem.ID) {
		return c.unlock(ctx)
	}
	c.note(problemItem(problem), careplanchange.KindADDED, "", nil, nil)
	err = w.Client.CarePlan.Update().Where(careplan.ID(c.plan.ID)).AppendAddresses([]uuid.UUID{problem.ID}).Exec(ctx)
	if err != nil {
		return fmt.Errorf("plan: add problem: %w", err)
	}
	return c.close(ctx, reason)
}
