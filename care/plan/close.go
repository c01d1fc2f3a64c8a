package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/database"
	"caseload/ent/predicate"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// CloseCarePlan ends a plan. Its open tasks are cancelled, or handed over to
// somebody who goes on with them.
type CloseCarePlan struct {
	ClientMutationID uuid.UUID
	CarePlanID       uuid.UUID
	BaseRevision     int
	Completed        bool
	Reason           string
	HandOverTo       *uuid.UUID
}

func (in CloseCarePlan) problems() []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, longReason, "reason")
	return c.Problems
}

// Record closes the plan; Outcome.Also are the tasks that were open.
func (in CloseCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onContent(ctx, r, act, in.CarePlanID, in.problems, func(ctx context.Context, c *content) (record.Outcome, error) {
		if in.BaseRevision != c.plan.Revision-1 {
			return record.Refuse(record.Conflict(c.plan.ID, in.BaseRevision, c.plan.Revision-1)), nil
		}
		if in.HandOverTo != nil {
			if seen, err := sees(ctx, c.w, *in.HandOverTo, c.plan.PatientID); err != nil || !seen {
				return record.Refuse(record.Wrong("They have no relationship to this patient.", "handOverTo")), err
			}
		}
		tasks, err := c.end(ctx, in.Completed, in.Reason, in.HandOverTo)
		return record.Outcome{Changed: c.plan.ID, Also: tasks}, err
	})
}

// EndWithEnrollment closes the living plan of an enrollment that ends, as a part
// of the act that ends it. It returns the plan's tasks that were open. What
// must be done at once stays open.
func EndWithEnrollment(ctx context.Context, w *record.Writer, enrollment uuid.UUID, completed bool, reason string) ([]uuid.UUID, error) {
	living, err := w.Client.CarePlan.Query().Where(careplan.EpisodeOfCareID(enrollment), careplan.StatusIn(rule.LivingStatuses...)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: look for plan: %w", err)
	}
	var closed []uuid.UUID
	for _, id := range living {
		c, refusal, err := open(ctx, w, id)
		if err != nil {
			return nil, err
		}
		if refusal != nil { // somebody else has closed it just now
			continue
		}
		tasks, err := c.end(ctx, completed, reason, nil, task.PriorityNEQ(task.PrioritySTAT))
		if err != nil {
			return nil, err
		}
		closed = append(closed, tasks...)
	}
	return closed, nil
}

// end closes the plan and ends its open tasks, those that all the conditions
// leave. It returns them.
func (c *content) end(ctx context.Context, completed bool, reason string, handOverTo *uuid.UUID, which ...predicate.Task) ([]uuid.UUID, error) {
	status := careplan.StatusREVOKED
	if completed {
		status = careplan.StatusCOMPLETED
	}
	c.kind = record.Resolved
	c.note(planItem(c.plan), careplanchange.KindCHANGED, "status", raw(c.plan.Status), raw(status))
	err := c.w.Client.CarePlan.Update().Where(careplan.ID(c.plan.ID)).SetStatus(status).SetEndsAt(c.w.Now).SetClosedReason(reason).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: close: %w", err)
	}
	tasks, err := c.endTasks(ctx, handOverTo, which...)
	if err != nil {
		return nil, err
	}
	return tasks, c.close(ctx, reason)
}

// endTasks cancels or hands over what is open, and says what that was. Nobody is
// at it any more.
func (c *content) endTasks(ctx context.Context, handOverTo *uuid.UUID, which ...predicate.Task) ([]uuid.UUID, error) {
	open, err := c.openTasks(ctx, which)
	if err != nil || len(open) == 0 {
		return nil, err
	}
	ids := make([]uuid.UUID, len(open))
	for i, t := range open {
		ids[i] = t.ID
		c.w.Updated(ent.TypeTask, t.ID, t.PatientID, t.Revision+1, "")
	}
	update := c.w.Client.Task.Update().Where(task.IDIn(ids...)).AddRevision(1).SetRecordedAt(c.w.Now).
		ClearClaimedByID().ClearClaimExpiresAt()
	if handOverTo != nil {
		update.SetOwnerID(*handOverTo).SetHandedOverByID(c.w.Viewer.Practitioner).ClearCarePlanID()
	} else {
		update.SetStatus(task.StatusCANCELLED).SetOutcome("The care plan was closed.").ClearHandedOverByID()
	}
	if err := update.Exec(ctx); err != nil {
		return nil, fmt.Errorf("plan: end open tasks: %w", err)
	}
	return ids, c.w.SummarizeTasks(ctx, c.plan.PatientID)
}

// openTasks locks the plan's tasks, in one order, and reads those that are open
// then: one that somebody completes at this moment stays completed.
func (c *content) openTasks(ctx context.Context, which []predicate.Task) ([]*ent.Task, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, fmt.Errorf("plan: lock tasks: %w", database.ErrNoOperation)
	}
	_, err := op.Exec(ctx, `select id from task where organization_id = $1 and care_plan_id = $2 and status = any($3) order by id for update`,
		c.w.Viewer.Organization, c.plan.ID, pq.Array(rule.OpenStatuses))
	if err != nil {
		return nil, fmt.Errorf("plan: lock tasks: %w", err)
	}
	open, err := c.w.Client.Task.Query().Where(append(which, task.CarePlanID(c.plan.ID), task.StatusIn(rule.OpenStatuses...))...).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: read open tasks: %w", err)
	}
	return open, nil
}
