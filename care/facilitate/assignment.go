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
	"caseload/ent/rule"
)

// AssignPatient makes somebody the case manager of a patient.
type AssignPatient struct {
	ClientMutationID uuid.UUID
	PatientID        uuid.UUID
	BaseRevision     int
	CaseManagerID    uuid.UUID
	Reason           string
}

// Record makes the assignment. Open tasks, appointments and enrollments of the
// case manager before go along, so that no work is orphaned; Outcome.Also names
// the tasks and appointments.
func (in AssignPatient) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.AssignPatient, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Patient.Query().Where(patient.ID(in.PatientID), patient.ReplacedByIDIsNil()).Only(ctx)
		if ent.IsNotFound(err) {
			problems, err := w.NoPatient(ctx, in.PatientID, "patientId")
			return record.Refuse(problems...), err
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
	if problems, err := w.Lasts(ctx, known.ID); err != nil || problems != nil {
		return problems, err
	}
	managers, err := caseManagers(ctx, w.Client, w.Now, in.CaseManagerID)
	if err != nil {
		return nil, err
	}
	if !managers[in.CaseManagerID] {
		return []record.Problem{record.Missing("case manager", "caseManagerId")}, nil
	}
	return nil, nil
}

// caseManagers are those of the practitioners who can have patients now.
func caseManagers(ctx context.Context, client *ent.Client, now time.Time, of ...uuid.UUID) (map[uuid.UUID]bool, error) {
	roles, err := client.PractitionerRole.Query().Where(
		practitionerrole.PractitionerIDIn(of...), rule.Held(now),
		practitionerrole.RoleIn(practitionerrole.RoleCASE_MANAGER, practitionerrole.RoleSUPERVISOR)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for case managers: %w", err)
	}
	found := map[uuid.UUID]bool{}
	for _, one := range roles {
		found[one.PractitionerID] = true
	}
	return found, nil
}

// assign makes the assignment of a patient that nothing stands against.
func (in AssignPatient) assign(ctx context.Context, w *record.Writer, known *ent.Patient) (record.Outcome, error) {
	moved, err := transfer{patients: []*ent.Patient{known}, from: known.CaseManagerID, to: in.CaseManagerID, reason: in.Reason}.do(ctx, w)
	return record.Outcome{Changed: known.ID, Also: moved}, err
}
