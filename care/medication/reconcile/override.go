package reconcile

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/medication/regimen"
	"caseload/care/medication/review"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationoverride"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// Override lets a finding stand, for a reason, until the medicines behind it change.
type Override struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	// Finding and Fingerprint are those of the finding that was looked at.
	Finding, Fingerprint string
	Reason               string
}

// Record keeps the reason.
func (in Override) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.OverrideMedicationFinding, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		var c record.Check
		c.NewID(in.ID, "id")
		if c.Text(in.Reason, true, 1_000, "reason"); len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		f, ok, err := in.find(ctx, w)
		if err != nil {
			return record.Outcome{}, err
		}
		switch {
		case !ok:
			return record.Refuse(record.Wrong("There is no such finding, or the medicines behind it have changed since.", "fingerprint")), nil
		case f.Mixed:
			return record.Refuse(record.Wrong(
				"This finding rests on matters under several confidentiality labels: a reason for it would be told to who may see one of them.", "finding")), nil
		case f.Override != nil:
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This finding is let stand already."}), nil
		}
		if err := in.create(w, &f).Exec(ctx); err != nil {
			return record.Conclude(err, "let medication finding stand")
		}
		w.Created(ent.TypeMedicationOverride, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

// find is the finding as the viewer sees it now; ok is false where it is none or another
// one.
func (in Override) find(ctx context.Context, w *record.Writer) (f review.Finding, ok bool, err error) {
	p, err := w.Client.Patient.Query().Where(patient.ID(in.PatientID)).Only(ctx)
	if err != nil {
		return f, false, fmt.Errorf("reconcile: read patient: %w", err)
	}
	m, err := regimen.Of(ctx, p, w.Now)
	if err != nil {
		return f, false, err
	}
	for _, f := range m.Findings {
		if f.Key == in.Finding && f.Fingerprint == in.Fingerprint {
			return f, true, nil
		}
	}
	return f, false, nil
}

func (in Override) create(w *record.Writer, f *review.Finding) *ent.MedicationOverrideCreate {
	create := w.Client.MedicationOverride.Create().SetID(in.ID).SetPatientID(in.PatientID).SetFinding(f.Key).SetFingerprint(f.Fingerprint).
		SetReason(in.Reason).SetOverriddenByID(w.Viewer.Practitioner).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if f.Label != "" {
		create.SetSensitivity(medicationoverride.Sensitivity(f.Label))
	}
	return create
}
