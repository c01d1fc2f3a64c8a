package reconcile

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/practitioner"
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
		m, err := regimen.Of(ctx, p, w.Now)
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

// told are the tasks that follow: what is to be clarified, and the new list for each who
// ordered or prescribed what is on it. A task carries no label, so that nothing is told by
// one of what does.
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
			OwnerID: owner, Kind: task.KindFOLLOW_UP, Title: record.NeutralTitle, Priority: "URGENT",
			DueAt: w.Now.Add(limits().Days("clarify")), Cause: cause + l.Decision.ID.String(),
		}
		if l.Label == "" {
			n.Kind, n.Title, n.Note = task.KindMEDICATION_REVIEW, "Clarify a medicine with the prescriber", l.Display+": "+l.Decision.Reason
		}
		notices = append(notices, n)
	}
	looking, err := toLookAt(ctx, w, known, m, owner, cause)
	return append(notices, looking...), err
}

// toLookAt are the tasks of the prescribers to look at the new list. Who does not see the
// patient here gets it from the case manager.
func toLookAt(ctx context.Context, w *record.Writer, of *ent.MedicationReconciliation, m *regimen.Medications, owner uuid.UUID, cause string) (notices []facilitate.Notice, err error) {
	all := prescribers(m, w.Viewer.Practitioner)
	able, err := facilitate.AbleAmong(ctx, w, of.PatientID, all)
	if err != nil {
		return nil, err
	}
	names, err := namesOf(ctx, w, slices.DeleteFunc(slices.Clone(all), func(id uuid.UUID) bool { return able[id] }))
	if err != nil {
		return nil, err
	}
	for _, id := range all {
		n := facilitate.Notice{
			OwnerID: id, Kind: task.KindMEDICATION_REVIEW, Title: "Look at the reconciled list of medicines", Priority: "ROUTINE",
			DueAt: w.Now.Add(limits().Days("look")), Cause: cause + id.String(),
		}
		if !able[id] {
			n.OwnerID, n.Title, n.Note = owner, "Send the reconciled list of medicines to a prescriber who does not see it here", names[id]
		}
		notices = append(notices, n)
	}
	return notices, nil
}

// prescribers are those who ordered or prescribed what is on the list and carries no label, but for
// the one who completes it and has just seen it.
func prescribers(m *regimen.Medications, viewer uuid.UUID) (ids []uuid.UUID) {
	for i := range m.Lines {
		for _, s := range m.Lines[i].Statements {
			by := s.Prescriber
			if s.Source == list.Order {
				by = s.Performer
			}
			if by == nil || m.Lines[i].Label != "" || *by == viewer || slices.Contains(ids, *by) {
				continue
			}
			ids = append(ids, *by)
		}
	}
	return ids
}

// namesOf are the practitioners' names.
func namesOf(ctx context.Context, w *record.Writer, ids []uuid.UUID) (map[uuid.UUID]string, error) {
	names := map[uuid.UUID]string{}
	if len(ids) == 0 {
		return names, nil
	}
	found, err := w.Client.Practitioner.Query().Where(practitioner.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reconcile: read prescribers: %w", err)
	}
	for _, p := range found {
		names[p.ID] = p.DisplayName
	}
	return names, nil
}
