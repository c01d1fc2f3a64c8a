package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/practitionerrole"
	"caseload/ent/predicate"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// AssignPatient makes somebody the case manager of a patient.
type AssignPatient struct {
	ClientMutationID uuid.UUID
	PatientID        uuid.UUID
	BaseRevision     int
	CaseManagerID    uuid.UUID
	Reason           string
}

// Record makes the assignment. Open tasks of the case manager before go along,
// so that no work is orphaned; Outcome.Also names them.
func (in AssignPatient) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.AssignPatient, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Patient.Query().Where(patient.ID(in.PatientID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("patient", "patientId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: read patient: %w", err)
		}
		return in.Within(ctx, w, known)
	})
}

// Within makes the assignment as a part of another act.
func (in AssignPatient) Within(ctx context.Context, w *record.Writer, known *ent.Patient) (record.Outcome, error) {
	if problems, err := in.problems(ctx, w, known); err != nil || len(problems) > 0 {
		return record.Refuse(problems...), err
	}
	return in.assign(ctx, w, known)
}

func (in AssignPatient) problems(ctx context.Context, w *record.Writer, known *ent.Patient) ([]record.Problem, error) {
	var c record.Check
	c.Text(in.Reason, false, 500, "reason")
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}, nil
	case known.CaseManagerID != nil && *known.CaseManagerID == in.CaseManagerID:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This is the patient's case manager already."}}, nil
	case len(c.Problems) > 0:
		return c.Problems, nil
	}
	able, err := w.Client.PractitionerRole.Query().Where(
		practitionerrole.PractitionerID(in.CaseManagerID), practitionerrole.Active(true),
		practitionerrole.RoleIn(practitionerrole.RoleCASE_MANAGER, practitionerrole.RoleSUPERVISOR)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for case manager: %w", err)
	}
	if !able {
		return []record.Problem{record.Missing("case manager", "caseManagerId")}, nil
	}
	return nil, nil
}

// assign changes the patient first and the relationships last: with them, the
// one who hands the patient over may lose sight of it.
func (in AssignPatient) assign(ctx context.Context, w *record.Writer, known *ent.Patient) (record.Outcome, error) {
	n, err := w.Client.Patient.Update().
		Where(patient.ID(known.ID), patient.Revision(in.BaseRevision)).
		SetCaseManagerID(in.CaseManagerID).AddRevision(1).Save(ctx)
	if err != nil {
		return record.Outcome{}, fmt.Errorf("facilitate: assign patient: %w", err)
	}
	if n == 0 {
		return record.Refuse(record.Conflict(known.ID, in.BaseRevision, in.BaseRevision+1)), nil
	}
	w.Log(record.Change{
		Type: ent.TypePatient, ID: known.ID, Patient: known.ID, Kind: record.Updated,
		Revision: in.BaseRevision + 1, Reason: in.Reason,
	})
	moved, err := in.moveTasks(ctx, w, known)
	if err != nil {
		return record.Outcome{}, err
	}
	if err := in.relate(ctx, w); err != nil {
		return record.Outcome{}, err
	}
	return record.Outcome{Changed: known.ID, Also: moved}, nil
}

// moveTasks hands over what the case manager before had still to do for the
// patient.
func (in AssignPatient) moveTasks(ctx context.Context, w *record.Writer, known *ent.Patient) ([]uuid.UUID, error) {
	if known.CaseManagerID == nil {
		return nil, nil
	}
	mine := []predicate.Task{
		task.PatientID(known.ID), task.OwnerID(*known.CaseManagerID), task.StatusIn(rule.OpenStatuses...),
	}
	open, err := w.Client.Task.Query().Where(mine...).Order(task.ByDueAt()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read tasks: %w", err)
	}
	if len(open) == 0 {
		return nil, nil
	}
	moved := make([]uuid.UUID, len(open))
	for i, t := range open {
		moved[i] = t.ID
		w.Log(record.Change{Type: ent.TypeTask, ID: t.ID, Patient: known.ID, Kind: record.Updated, Revision: t.Revision + 1, Reason: in.Reason})
	}
	err = w.Client.Task.Update().Where(task.IDIn(moved...)).SetOwnerID(in.CaseManagerID).AddRevision(1).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: move tasks: %w", err)
	}
	return moved, nil
}

// relate ends the relationship of the case manager before and begins the new one.
func (in AssignPatient) relate(ctx context.Context, w *record.Writer) error {
	err := w.Client.Relationship.Create().
		SetPatientID(in.PatientID).SetPractitionerID(in.CaseManagerID).
		SetBasis(relationship.BasisCASE_MANAGER).SetStartsAt(w.Now).SetReason(in.Reason).Exec(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: begin relationship: %w", err)
	}
	err = w.Client.Relationship.Update().Where(
		relationship.PatientID(in.PatientID), relationship.BasisEQ(relationship.BasisCASE_MANAGER),
		relationship.PractitionerIDNEQ(in.CaseManagerID), current(w.Now)).
		SetEndsAt(w.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: end relationship: %w", err)
	}
	return nil
}

// current leaves the relationships that hold at the time.
func current(at time.Time) predicate.Relationship {
	return relationship.And(
		relationship.StartsAtLTE(at),
		relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGT(at)),
	)
}
