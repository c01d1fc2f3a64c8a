package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// above is who supervises those with whom late tasks are.
type above struct {
	managers    map[uuid.UUID]*uuid.UUID // case managers, by patient
	supervisors map[uuid.UUID]uuid.UUID  // by those whom they supervise
}

// readAbove reads it for all tasks together.
func readAbove(ctx context.Context, w *record.Writer, late []*ent.Task) (a above, err error) {
	ids := make([]uuid.UUID, len(late))
	for i, t := range late {
		ids[i] = t.PatientID
	}
	if a.managers, err = rule.CaseManagers(ctx, w.Client, ids...); err != nil {
		return a, fmt.Errorf("facilitate: %w", err)
	}
	var people []uuid.UUID
	for _, t := range late {
		if with := a.with(t); with != nil {
			people = append(people, *with)
		}
	}
	a.supervisors, err = rule.Supervisors(ctx, w.Client, w.Now, people...)
	return a, err
}

// with is with whom a task is: to whom it was escalated, who owns it, or the
// patient's case manager where it is in a pool.
func (a above) with(t *ent.Task) *uuid.UUID {
	switch {
	case t.EscalatedToID != nil:
		return t.EscalatedToID
	case t.OwnerID != nil:
		return t.OwnerID
	default:
		return a.managers[t.PatientID]
	}
}

// of is who supervises whoever the task is with. Where nobody is above to whom it
// was escalated, it stays there.
func (a above) of(t *ent.Task) *uuid.UUID {
	with := a.with(t)
	if with == nil {
		return t.EscalatedToID
	}
	if supervisor, known := a.supervisors[*with]; known {
		return &supervisor
	}
	return t.EscalatedToID
}
