package reconcile

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/encounter"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// Open begins to go through a patient's medicines. There is one at a time.
type Open struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Occasion         medicationreconciliation.Occasion
	EncounterID      *uuid.UUID
}

// Record opens the reconciliation.
func (in Open) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ReconcileMedications, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		var c record.Check
		if c.NewID(in.ID, "id"); len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := patients(ctx, w, in.EncounterID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		err := w.Client.MedicationReconciliation.Create().SetID(in.ID).SetPatientID(in.PatientID).SetOccasion(in.Occasion).
			SetNillableEncounterID(in.EncounterID).SetOpenedByID(w.Viewer.Practitioner).SetTimelineAt(w.Now).
			SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
		if pqErr, ok := errors.AsType[*pq.Error](err); ok && pqErr.Constraint == "medicationreconciliation_organization_id_patient_id" {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "A reconciliation of this patient is open already."}), nil
		}
		if err != nil {
			return record.Conclude(err, "open medication reconciliation")
		}
		w.Created(ent.TypeMedicationReconciliation, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

// patients finds an encounter that is not the patient's as the viewer sees it, or
// carries a label, which the row that names it does not.
func patients(ctx context.Context, w *record.Writer, id *uuid.UUID, of uuid.UUID) ([]record.Problem, error) {
	if id == nil {
		return nil, nil
	}
	known, err := w.Client.Encounter.Query().Where(encounter.ID(*id), encounter.PatientID(of), encounter.SensitivityIsNil()).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("reconcile: look for encounter: %w", err)
	}
	if !known {
		return []record.Problem{record.Missing("encounter", "encounterId")}, nil
	}
	return nil, nil
}

// onOpen is an act on an open reconciliation.
type onOpen struct {
	record.Act

	reconciliation uuid.UUID
}

// do performs the act with the reconciliation and its patient. Acts on one wait for each
// other, so that none decides on what another is ending.
func (a onOpen) do(
	ctx context.Context, r *record.Recorder,
	perform func(context.Context, *record.Writer, *ent.MedicationReconciliation, *ent.Patient) (record.Outcome, error),
) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if err := w.Hold(ctx, medicationreconciliation.Table, a.reconciliation); err != nil {
			return record.Outcome{}, err
		}
		known, err := w.Client.MedicationReconciliation.Query().Where(medicationreconciliation.ID(a.reconciliation)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return record.Refuse(record.Missing("medication reconciliation", "medicationReconciliationId")), nil
		case err != nil:
			return record.Outcome{}, fmt.Errorf("reconcile: read: %w", err)
		case known.Status != medicationreconciliation.StatusOPEN:
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This reconciliation is over."}), nil
		}
		if problems, err := w.Standing(ctx, known.PatientID, "medicationReconciliationId"); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		p, err := w.Client.Patient.Query().Where(patient.ID(known.PatientID)).Only(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("reconcile: read patient: %w", err)
		}
		return perform(ctx, w, known, p)
	})
}
