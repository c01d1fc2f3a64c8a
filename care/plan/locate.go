package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/barrier"
	"caseload/ent/goal"
	"caseload/ent/intervention"
)

// locator finds the plan that a thing belongs to, Nil where it belongs to none.
type locator func(ctx context.Context, c *ent.Client, id uuid.UUID) (uuid.UUID, error)

func goalPlan(ctx context.Context, c *ent.Client, id uuid.UUID) (uuid.UUID, error) {
	found, err := c.Goal.Query().Where(goal.ID(id)).Only(ctx)
	if err != nil || found.CarePlanID == nil {
		return uuid.Nil, err
	}
	return *found.CarePlanID, nil
}

func interventionPlan(ctx context.Context, c *ent.Client, id uuid.UUID) (uuid.UUID, error) {
	found, err := c.Intervention.Query().Where(intervention.ID(id)).Only(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	return found.CarePlanID, nil
}

func barrierPlan(ctx context.Context, c *ent.Client, id uuid.UUID) (uuid.UUID, error) {
	found, err := c.Barrier.Query().Where(barrier.ID(id)).Only(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	return found.CarePlanID, nil
}

// openOf opens the plan that the thing belongs to.
func openOf(ctx context.Context, w *record.Writer, of locator, id uuid.UUID, noun, field string) (*content, []record.Problem, error) {
	plan, err := of(ctx, w.Client, id)
	if ent.IsNotFound(err) || (err == nil && plan == uuid.Nil) {
		return nil, []record.Problem{record.Missing(noun, field)}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("plan: find plan of %s: %w", noun, err)
	}
	c, refusal, err := open(ctx, w, plan)
	for i := range refusal {
		if refusal[i].Code == record.NotFound {
			refusal[i] = record.Missing(noun, field)
		}
	}
	return c, refusal, err
}
