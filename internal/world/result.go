package world

import (
	"context"
	"testing"

	"caseload/ent"
	"caseload/ent/diagnosticreport"
	"caseload/ent/resultnotice"
	"caseload/ent/viewer"
)

// results adds a report that names the patient's observation as a result, which is with the
// case manager.
func (w *World) results(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c := w.Client
	must(t, c.DiagnosticReport.Create().SetID(p.Rows[ent.TypeDiagnosticReport]).SetPatientID(p.ID).SetStatus(diagnosticreport.StatusFINAL).
		SetCategory("LAB").SetDisplay("Metabolic panel").SetTimelineAt(when).Exec(ctx))
	must(t, c.Observation.UpdateOneID(p.Rows[ent.TypeObservation]).SetDiagnosticReportID(p.Rows[ent.TypeDiagnosticReport]).Exec(ctx))
	must(t, c.ResultNotice.Create().SetID(p.Rows[ent.TypeResultNotice]).SetPatientID(p.ID).SetObservationID(p.Rows[ent.TypeObservation]).
		SetRecipientID(manager.Practitioner).SetBasis(resultnotice.BasisTREATING).SetReasons([]string{"It guides the treatment."}).
		SetSeverity(resultnotice.SeverityACTION).SetToldAt(when).SetDueAt(when.AddDate(0, 0, 3)).SetTimelineAt(when).Exec(ctx))
}
