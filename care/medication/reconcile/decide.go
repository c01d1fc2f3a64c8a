package reconcile

import (
	"context"
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationdecision"
	"caseload/ent/rule"
)

// Decide says what is to become of lines of the list.
type Decide struct {
	ClientMutationID           uuid.UUID
	MedicationReconciliationID uuid.UUID
	BaseRevision               int
	Decisions                  []Decision
}

// Decision is what is to become of one line.
type Decision struct {
	// Medication is the line's key; BaseRevision that of the decision that the client
	// knew, nil where it knew of none.
	Medication   string
	BaseRevision *int
	Decision     medicationdecision.Decision
	Dosage       string
	Reason       string
	PrescriberID *uuid.UUID
}

// mostDecisions are made at once.
const mostDecisions = 100

// Record keeps the decisions, all of them or none.
func (in Decide) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onOpen{record.Act{ID: in.ClientMutationID, Name: rule.ReconcileMedications, Input: in}, in.MedicationReconciliationID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.MedicationReconciliation, p *ent.Patient) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if known.Revision != in.BaseRevision {
			return record.Refuse(record.Conflict(known.ID, in.BaseRevision, known.Revision)), nil
		}
		m, err := regimen.Of(ctx, w.Client, p, w.Now)
		if err != nil {
			return record.Outcome{}, err
		}
		for i, d := range in.Decisions {
			at := []string{"decisions", strconv.Itoa(i)}
			l := m.Line(d.Medication)
			if l == nil {
				return record.Refuse(record.Wrong("There is no such medicine on the list.", append(at, "medication")...)), nil
			}
			problems, err := d.put(ctx, w, known, l, at)
			if err != nil || problems != nil {
				return record.Refuse(problems...), err
			}
		}
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in Decide) problems() []record.Problem {
	var c record.Check
	if len(in.Decisions) == 0 || len(in.Decisions) > mostDecisions {
		c.Problems = append(c.Problems, record.Wrong("Between 1 and 100 decisions are made at once.", "decisions"))
	}
	seen := map[string]bool{}
	for i, d := range in.Decisions {
		at := []string{"decisions", strconv.Itoa(i)}
		if seen[d.Medication] {
			c.Problems = append(c.Problems, record.Wrong("This medicine is decided on twice.", append(at, "medication")...))
		}
		seen[d.Medication] = true
		c.Text(d.Dosage, d.Decision == medicationdecision.DecisionCHANGE_DOSE, 1_000, append(at, "dosage")...)
		c.Text(d.Reason, d.Decision != medicationdecision.DecisionCONTINUE && d.Decision != medicationdecision.DecisionSTART, 1_000, append(at, "reason")...)
	}
	return c.Problems
}

// put keeps one decision, in the place of the one that the client knew.
func (d Decision) put(ctx context.Context, w *record.Writer, of *ent.MedicationReconciliation, l *list.Line, at []string) ([]record.Problem, error) {
	if d.PrescriberID != nil {
		if problems, err := facilitate.Able(ctx, w, *d.PrescriberID, of.PatientID, append(at, "prescriberId")...); err != nil || problems != nil {
			return problems, err
		}
	}
	before := l.Decision
	if before != nil && before.Reconciliation != of.ID {
		before = nil
	}
	switch {
	case before == nil && d.BaseRevision == nil:
		return nil, d.create(ctx, w, of, l)
	case before == nil, d.BaseRevision == nil, *d.BaseRevision != before.Revision:
		return []record.Problem{d.conflict(before, at)}, nil
	}
	return nil, d.replace(ctx, w, before, l, of.PatientID)
}

// replace puts all of the decision in the place of the one before: what it does not say,
// as with whom it is to be clarified, is said no more.
func (d Decision) replace(ctx context.Context, w *record.Writer, before *list.Decision, l *list.Line, patient uuid.UUID) error {
	update := w.Client.MedicationDecision.Update().Where(medicationdecision.ID(before.ID), medicationdecision.Revision(before.Revision)).
		SetDecision(d.Decision).SetDosage(d.Dosage).SetReason(d.Reason).SetEvidence(evidence(l)).SetDecidedByID(w.Viewer.Practitioner).
		SetTimelineAt(w.Now).SetRecordedAt(w.Now).AddRevision(1)
	record.SetOrClear(d.PrescriberID, func(id uuid.UUID) { update.SetPrescriberID(id) }, func() { update.ClearPrescriberID() })
	n, err := update.Save(ctx)
	if err := record.OneChanged(n, err, before.ID, before.Revision, "decide on medicine"); err != nil {
		return err
	}
	w.Updated(ent.TypeMedicationDecision, before.ID, patient, before.Revision+1, "")
	return nil
}

// evidence is all that was said of the medicine.
func evidence(l *list.Line) (rows []string) {
	for _, s := range l.Statements {
		rows = append(rows, s.ID)
	}
	return rows
}

func (d Decision) conflict(before *list.Decision, at []string) record.Problem {
	base, now, id := 0, 0, uuid.Nil
	if d.BaseRevision != nil {
		base = *d.BaseRevision
	}
	if before != nil {
		now, id = before.Revision, before.ID
	}
	p := record.Conflict(id, base, now)
	p.Path = append([]string{"input"}, append(at, "baseRevision")...)
	return p
}

func (d Decision) create(ctx context.Context, w *record.Writer, of *ent.MedicationReconciliation, l *list.Line) error {
	id := uuid.Must(uuid.NewV7())
	create := w.Client.MedicationDecision.Create().SetID(id).SetPatientID(of.PatientID).SetMedicationReconciliationID(of.ID).
		SetMedication(l.Key).SetDisplay(l.Display).SetCodings(l.Codings).SetDecision(d.Decision).SetDosage(d.Dosage).SetReason(d.Reason).
		SetEvidence(evidence(l)).SetDecidedByID(w.Viewer.Practitioner).SetNillablePrescriberID(d.PrescriberID).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if l.Label != "" {
		create.SetSensitivity(medicationdecision.Sensitivity(l.Label))
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("reconcile: decide on medicine: %w", err)
	}
	w.Created(ent.TypeMedicationDecision, id, of.PatientID, "")
	return nil
}
