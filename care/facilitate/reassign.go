package facilitate

import (
	"context"
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// ReassignCaseload gives patients to other case managers, as a preview showed it.
type ReassignCaseload struct {
	ClientMutationID uuid.UUID
	Assignments      []CaseloadAssignment
	Reason           string
}

// CaseloadAssignment is one patient with who is to be the case manager.
type CaseloadAssignment struct {
	PatientID     uuid.UUID
	BaseRevision  int
	CaseManagerID uuid.UUID
}

// Record makes the assignments against which nothing stands; Outcome.Also names
// their patients, and Outcome.Left what stood against the others. Work goes along
// as with [AssignPatient].
func (in ReassignCaseload) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ReassignCaseload, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		known, err := in.patients(ctx, w)
		if err != nil {
			return record.Outcome{}, err
		}
		managers, err := in.managers(ctx, w)
		if err != nil {
			return record.Outcome{}, err
		}
		gone, err := in.gone(ctx, w, known)
		if err != nil {
			return record.Outcome{}, err
		}
		transfers, left := in.sort(known, gone, managers)
		if len(transfers) == 0 {
			return record.Refuse(left...), nil
		}
		done := record.Outcome{Left: left}
		for _, t := range transfers {
			if _, err := t.do(ctx, w); err != nil {
				return record.Outcome{}, err
			}
			done.Also = append(done.Also, t.ids()...)
		}
		return done, nil
	})
}

// problems are those with the list as a whole.
func (in ReassignCaseload) problems() []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	if n := len(in.Assignments); n == 0 || n > mostReassigned {
		return append(c.Problems, record.Wrong("Name 1 to 500 patients.", "assignments"))
	}
	seen := map[uuid.UUID]bool{}
	for i, a := range in.Assignments {
		if seen[a.PatientID] {
			c.Problems = append(c.Problems, record.Wrong("This patient is named twice.", "assignments", strconv.Itoa(i), "patientId"))
		}
		seen[a.PatientID] = true
	}
	return c.Problems
}

// patients are those of the list whom the viewer sees, and not in an emergency alone.
func (in ReassignCaseload) patients(ctx context.Context, w *record.Writer) (map[uuid.UUID]*ent.Patient, error) {
	ids := make([]uuid.UUID, len(in.Assignments))
	for i, a := range in.Assignments {
		ids[i] = a.PatientID
	}
	if err := w.Hold(ctx, patient.Table, ids...); err != nil {
		return nil, err
	}
	found, err := w.Client.Patient.Query().Where(patient.IDIn(ids...), patient.ReplacedByIDIsNil(), w.Lasting()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read patients: %w", err)
	}
	known := make(map[uuid.UUID]*ent.Patient, len(found))
	for _, p := range found {
		known[p.ID] = p
	}
	return known, nil
}

// gone is what stands against the others.
func (in ReassignCaseload) gone(ctx context.Context, w *record.Writer, known map[uuid.UUID]*ent.Patient) (map[uuid.UUID]record.Problem, error) {
	var ids []uuid.UUID
	for _, a := range in.Assignments {
		if known[a.PatientID] == nil {
			ids = append(ids, a.PatientID)
		}
	}
	return w.NoPatients(ctx, ids...)
}

// managers are those of the list who can have patients.
func (in ReassignCaseload) managers(ctx context.Context, w *record.Writer) (map[uuid.UUID]bool, error) {
	ids := make([]uuid.UUID, len(in.Assignments))
	for i, a := range in.Assignments {
		ids[i] = a.CaseManagerID
	}
	return caseManagers(ctx, w.Client, w.Now, ids...)
}

// sort makes a transfer for each pair of case managers before and after, of the
// assignments against which nothing stands.
func (in ReassignCaseload) sort(known map[uuid.UUID]*ent.Patient, gone map[uuid.UUID]record.Problem, managers map[uuid.UUID]bool) (transfers []*transfer, left []record.Problem) {
	type pair struct{ from, to uuid.UUID }
	of := map[pair]*transfer{}
	for i, a := range in.Assignments {
		p := known[a.PatientID]
		if problem := a.against(p, gone, managers, strconv.Itoa(i)); problem != nil {
			left = append(left, *problem)
			continue
		}
		way := pair{to: a.CaseManagerID}
		if p.CaseManagerID != nil {
			way.from = *p.CaseManagerID
		}
		t, ok := of[way]
		if !ok {
			t = &transfer{from: p.CaseManagerID, to: a.CaseManagerID, reason: in.Reason}
			of[way], transfers = t, append(transfers, t)
		}
		t.patients = append(t.patients, p)
	}
	return transfers, left
}

// against is what stands against one assignment, the patient being nil where gone says
// why there is none.
func (a CaseloadAssignment) against(p *ent.Patient, gone map[uuid.UUID]record.Problem, managers map[uuid.UUID]bool, number string) *record.Problem {
	var found record.Problem
	field := "patientId"
	switch {
	case p == nil:
		found = gone[a.PatientID]
	case p.Revision != a.BaseRevision:
		found, field = record.Conflict(p.ID, a.BaseRevision, p.Revision), "baseRevision"
	case !managers[a.CaseManagerID]:
		found, field = record.Missing("case manager", ""), "caseManagerId"
	case p.CaseManagerID != nil && *p.CaseManagerID == a.CaseManagerID:
		found, field = record.Problem{Code: record.AlreadyDone, Message: "This is the patient's case manager already."}, "caseManagerId"
	default:
		return nil
	}
	found.Path = []string{"input", "assignments", number, field}
	return &found
}
