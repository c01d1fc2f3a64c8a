package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
)

// above is who supervises those with whom late tasks are.
type above struct {
	managers    map[uuid.UUID]*uuid.UUID // case managers, by patient
	supervisors map[uuid.UUID]*uuid.UUID // by those whom they supervise
}

// readAbove reads it for all tasks together.
func readAbove(ctx context.Context, w *record.Writer, late []*ent.Task) (above, error) {
	a := above{map[uuid.UUID]*uuid.UUID{}, map[uuid.UUID]*uuid.UUID{}}
	ids := make([]uuid.UUID, len(late))
	for i, t := range late {
		ids[i] = t.PatientID
	}
	patients, err := w.Client.Patient.Query().Where(patient.IDIn(ids...)).All(ctx)
	if err != nil {
		return a, fmt.Errorf("facilitate: read patients: %w", err)
	}
	for _, p := range patients {
		a.managers[p.ID] = p.CaseManagerID
	}
	var people []uuid.UUID
	for _, t := range late {
		if with := a.with(t); with != nil {
			people = append(people, *with)
		}
	}
	roles, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerIDIn(people...),
		rule.Held(w.Now), practitionerrole.SupervisorIDNotNil()).Order(practitionerrole.ByID()).All(ctx)
	if err != nil {
		return a, fmt.Errorf("facilitate: look for supervisors: %w", err)
	}
	for _, r := range roles {
		if a.supervisors[r.PractitionerID] == nil {
			a.supervisors[r.PractitionerID] = r.SupervisorID
		}
	}
	return a, nil
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
	if with == nil || a.supervisors[*with] == nil {
		return t.EscalatedToID
	}
	return a.supervisors[*with]
}
