package reconcile

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/medication/list"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/medicationdecision"
	"caseload/ent/rule"
)

// writing is decisions on their way to their table.
type writing struct {
	first []*ent.MedicationDecisionCreate
	again []replacement
}

// replacement is a decision in the place of the one before.
type replacement struct {
	ID         uuid.UUID                   `json:"id"`
	Revision   int                         `json:"revision"`
	Decision   medicationdecision.Decision `json:"decision"`
	Dosage     string                      `json:"dosage"`
	Reason     string                      `json:"reason"`
	Evidence   []string                    `json:"evidence"`
	Prescriber *uuid.UUID                  `json:"prescriber_id"`
}

// replace puts all of the decision in the place of the one before: what it does not say,
// as with whom it is to be clarified, is said no more.
func (to *writing) replace(d Decision, before *list.Decision, l *list.Line) {
	to.again = append(to.again, replacement{before.ID, before.Revision, d.Decision, d.Dosage, d.Reason, evidence(l), d.PrescriberID})
}

func (to *writing) create(w *record.Writer, of *ent.MedicationReconciliation, d Decision, l *list.Line) {
	id := uuid.Must(uuid.NewV7())
	create := w.Client.MedicationDecision.Create().SetID(id).SetPatientID(of.PatientID).SetMedicationReconciliationID(of.ID).
		SetMedication(l.Key).SetDisplay(l.Display).SetCodings(l.Codings).SetDecision(d.Decision).SetDosage(d.Dosage).SetReason(d.Reason).
		SetEvidence(evidence(l)).SetDecidedByID(w.Viewer.Practitioner).SetNillablePrescriberID(d.PrescriberID).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if l.Label != "" {
		create.SetSensitivity(medicationdecision.Sensitivity(l.Label))
	}
	to.first = append(to.first, create)
	w.Created(ent.TypeMedicationDecision, id, of.PatientID, "")
}

// evidence is all that was said of the medicine.
func evidence(l *list.Line) (rows []string) {
	for _, s := range l.Statements {
		rows = append(rows, s.ID)
	}
	return rows
}

const replaceDecisions = `update medication_decision d set decision = r.decision, dosage = r.dosage, reason = r.reason, evidence = r.evidence,
		prescriber_id = r.prescriber_id, decided_by_id = $2, timeline_at = $3, recorded_at = $3, revision = d.revision + 1
	from jsonb_to_recordset($1::jsonb) as r(id uuid, revision int, decision text, dosage text, reason text, evidence jsonb, prescriber_id uuid)
	where d.organization_id = (select viewer_organization()) and d.id = r.id and d.revision = r.revision
	returning d.id, d.patient_id, d.revision`

// write writes all of them, in a statement each for what is new and what is replaced.
func (to *writing) write(ctx context.Context, w *record.Writer) error {
	if len(to.first) > 0 {
		if err := w.Client.MedicationDecision.CreateBulk(to.first...).Exec(ctx); err != nil {
			return fmt.Errorf("reconcile: decide on medicines: %w", err)
		}
	}
	if len(to.again) == 0 {
		return nil
	}
	op, ok := database.FromContext(ctx)
	if !ok {
		return rule.ErrNoViewer
	}
	text, err := json.Marshal(to.again)
	if err != nil {
		return fmt.Errorf("reconcile: %w", err)
	}
	changes, err := record.WriteRows(ctx, op, ent.TypeMedicationDecision, replaceDecisions, string(text), w.Viewer.Practitioner, w.Now)
	if err != nil {
		return fmt.Errorf("reconcile: decide on medicines: %w", err)
	}
	changed := map[uuid.UUID]int{}
	for _, c := range changes {
		changed[c.ID]++
		w.Log(c)
	}
	for _, d := range to.again {
		if err := record.OneChanged(changed[d.ID], nil, d.ID, d.Revision, "decide on medicine"); err != nil {
			return err
		}
	}
	return nil
}
