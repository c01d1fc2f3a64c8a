package world

import (
	"context"
	"testing"

	"caseload/ent"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/medicationstatement"
	"caseload/ent/viewer"
)

// medications adds what the patient says of a medicine, an open reconciliation with a
// decision, and a finding that is let stand.
func (w *World) medications(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c := w.Client
	must(t, c.MedicationStatement.Create().SetID(p.Rows[ent.TypeMedicationStatement]).SetPatientID(p.ID).SetPerformerID(manager.Practitioner).
		SetDisplay("Ibuprofen").SetStatus(medicationstatement.StatusACTIVE).SetInformationSource(medicationstatement.InformationSourcePATIENT).
		SetTimelineAt(when).Exec(ctx))
	must(t, c.MedicationReconciliation.Create().SetID(p.Rows[ent.TypeMedicationReconciliation]).SetPatientID(p.ID).
		SetOccasion(medicationreconciliation.OccasionROUTINE).SetOpenedByID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
	must(t, c.MedicationDecision.Create().SetID(p.Rows[ent.TypeMedicationDecision]).SetPatientID(p.ID).
		SetMedicationReconciliationID(p.Rows[ent.TypeMedicationReconciliation]).SetMedication("statement:MedicationStatement/"+p.Rows[ent.TypeMedicationStatement].String()).
		SetDecision(medicationdecision.DecisionCONTINUE).SetDecidedByID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
	must(t, c.MedicationOverride.Create().SetID(p.Rows[ent.TypeMedicationOverride]).SetPatientID(p.ID).SetFinding("x").SetFingerprint("x").
		SetReason("The prescriber knows.").SetOverriddenByID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
}
