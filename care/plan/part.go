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

// part is a type of what a plan holds: what it is called, the field of an input
// that names one, how one is read, and the plan that it belongs to, Nil for none.
type part[T any] struct {
	noun, field string
	read        func(ctx context.Context, c *ent.Client, id uuid.UUID) (*T, error)
	plan        func(*T) uuid.UUID
}

var goals = part[ent.Goal]{
	"goal", "goalId",
	func(ctx context.Context, c *ent.Client, id uuid.UUID) (*ent.Goal, error) {
		return c.Goal.Query().Where(goal.ID(id)).Only(ctx)
	},
	func(g *ent.Goal) uuid.UUID {
		if g.CarePlanID == nil {
			return uuid.Nil
		}
		return *g.CarePlanID
	},
}

var interventions = part[ent.Intervention]{
	"intervention", "interventionId",
	func(ctx context.Context, c *ent.Client, id uuid.UUID) (*ent.Intervention, error) {
		return c.Intervention.Query().Where(intervention.ID(id)).Only(ctx)
	},
	func(i *ent.Intervention) uuid.UUID { return i.CarePlanID },
}

var barriers = part[ent.Barrier]{
	"barrier", "barrierId",
	func(ctx context.Context, c *ent.Client, id uuid.UUID) (*ent.Barrier, error) {
		return c.Barrier.Query().Where(barrier.ID(id)).Only(ctx)
	},
	func(b *ent.Barrier) uuid.UUID { return b.CarePlanID },
}

// onPart does an act on something that a plan holds, as it is once the plan is
// locked.
func onPart[T any](
	ctx context.Context, r *record.Recorder, act record.Act, of part[T], id uuid.UUID, problems func() []record.Problem,
	do func(context.Context, *content, *T) (record.Outcome, error),
) (record.Outcome, error) {
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if wrong := problems(); len(wrong) > 0 {
			return record.Refuse(wrong...), nil
		}
		c, refusal, err := of.open(ctx, w, id)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		known, err := of.read(ctx, w.Client, id)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("plan: read %s: %w", of.noun, err)
		}
		return do(ctx, c, known)
	})
}

// open opens the plan that the thing belongs to.
func (of part[T]) open(ctx context.Context, w *record.Writer, id uuid.UUID) (*content, []record.Problem, error) {
	known, err := of.read(ctx, w.Client, id)
	if ent.IsNotFound(err) || (err == nil && of.plan(known) == uuid.Nil) {
		return nil, []record.Problem{record.Missing(of.noun, of.field)}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("plan: find plan of %s: %w", of.noun, err)
	}
	c, refusal, err := open(ctx, w, of.plan(known))
	for i := range refusal {
		if refusal[i].Code == record.NotFound {
			refusal[i] = record.Missing(of.noun, of.field)
		}
	}
	return c, refusal, err
}
