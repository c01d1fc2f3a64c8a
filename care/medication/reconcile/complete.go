package reconcile

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// Complete ends a reconciliation in which every line is decided on.
type Complete struct {
	ClientMutationID           uuid.UUID
	MedicationReconciliationID uuid.UUID
	BaseRevision               int
}

// Record completes it: what is to be clarified, and the new list, are on worklists then.
func (in Complete) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onOpen{record.Act{ID: in.ClientMutationID, Name: rule.ReconcileMedications, Input: in}, in.MedicationReconciliationID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.MedicationReconciliation, p *ent.Patient) (record.Outcome, error) {
		m, err := regimen.Of(ctx, w.Client, p, w.Now)
		if err != nil {
			return record.Outcome{}, err
		}
		if open := m.Undecided(); len(open) > 0 {
			return record.Refuse(record.Problem{Code: record.Invalid, Message: "Not decided yet: " + strconv.Itoa(len(open)) + " of the list."}), nil
		}
		if problems, err := end(ctx, w, known, in.BaseRevision, func(u *ent.MedicationReconciliationUpdate) {
			u.SetStatus(medicationreconciliation.StatusCOMPLETED).SetCompletedAt(w.Now).SetCompletedByID(w.Viewer.Practitioner)
		}); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		notices, err := told(ctx, w, known, m, p)
		if err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, facilitate.Notify(ctx, w, known.PatientID, notices...)
	})
}

// Cancel ends a reconciliation without a result.
type Cancel struct {
	ClientMutationID           uuid.UUID
	MedicationReconciliationID uuid.UUID
	BaseRevision               int
	Reason                     string
}

// Record cancels it.
func (in Cancel) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onOpen{record.Act{ID: in.ClientMutationID, Name: rule.ReconcileMedications, Input: in}, in.MedicationReconciliationID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.MedicationReconciliation, _ *ent.Patient) (record.Outcome, error) {
		var c record.Check
		if c.Text(in.Reason, true, 1_000, "reason"); len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		problems, err := end(ctx, w, known, in.BaseRevision, func(u *ent.MedicationReconciliationUpdate) {
			u.SetStatus(medicationreconciliation.StatusCANCELLED).SetReason(in.Reason)
		})
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		return record.Outcome{Changed: known.ID}, nil
	})
}

// end brings the reconciliation to an end at the revision that the client knew.
func end(ctx context.Context, w *record.Writer, known *ent.MedicationReconciliation, base int, how func(*ent.MedicationReconciliationUpdate)) ([]record.Problem, error) {
	if known.Revision != base {
		return []record.Problem{record.Conflict(known.ID, base, known.Revision)}, nil
	}
	u := w.Client.MedicationReconciliation.Update().Where(medicationreconciliation.ID(known.ID), medicationreconciliation.Revision(base))
	how(u)
	n, err := u.SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, base, "end medication reconciliation"); err != nil {
		return nil, err
	}
	w.Updated(ent.TypeMedicationReconciliation, known.ID, known.PatientID, base+1, "")
	return nil, nil
}

// toClarify and toLookAt are how long there is to clarify, and to look at the new list.
const (
	toClarify = 2 * 24 * time.Hour
	toLookAt  = 7 * 24 * time.Hour
)

// told are the tasks that follow: what is to be clarified, and the new list for each who
// ordered what is on it and sees the patient. A task carries no label, so that nothing is
// told by one of what does.
func told(ctx context.Context, w *record.Writer, known *ent.MedicationReconciliation, m *regimen.Medications, p *ent.Patient) ([]facilitate.Notice, error) {
	cause := "reconciliation:" + known.ID.String() + ":"
	owner := w.Viewer.Practitioner
	if p.CaseManagerID != nil {
		owner = *p.CaseManagerID
	}
	var notices []facilitate.Notice
	for i := range m.Lines {
		l := &m.Lines[i]
		if l.Decision.Decision != "CLARIFY" {
			continue
		}
		n := facilitate.Notice{
			OwnerID: owner, Kind: task.KindFOLLOW_UP, Title: facilitate.Undisclosed, Priority: "URGENT",
			DueAt: w.Now.Add(toClarify), Cause: cause + l.Decision.ID.String(),
		}
		if l.Label == "" {
			n.Kind, n.Title, n.Note = task.KindMEDICATION_REVIEW, "Clarify a medicine with the prescriber", l.Display+": "+l.Decision.Reason
		}
		notices = append(notices, n)
	}
	for _, id := range prescribers(m, w.Viewer.Practitioner) {
		refusal, err := facilitate.Able(ctx, w, id, known.PatientID)
		if err != nil {
			return nil, err
		}
		if refusal == nil {
			notices = append(notices, facilitate.Notice{
				OwnerID: id, Kind: task.KindMEDICATION_REVIEW, Title: "Look at the reconciled list of medicines", Priority: "ROUTINE",
				DueAt: w.Now.Add(toLookAt), Cause: cause + id.String(),
			})
		}
	}
	return notices, nil
}

// prescribers are those who ordered what is on the list and carries no label, but for
// the one who completes it and has just seen it.
func prescribers(m *regimen.Medications, viewer uuid.UUID) (ids []uuid.UUID) {
	for i := range m.Lines {
		for _, s := range m.Lines[i].Statements {
			by := s.Performer
			if by == nil || s.Source != list.Order || m.Lines[i].Label != "" || *by == viewer || slices.Contains(ids, *by) {
				continue
			}
			ids = append(ids, *by)
		}
	}
	return ids
}
