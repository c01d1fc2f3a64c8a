package world

import (
	"context"
	"testing"

	"caseload/ent"
	"caseload/ent/detectedissue"
)

// issue adds a change of condition that somebody has still to look at.
func (w *World) issue(ctx context.Context, t testing.TB, p Patient) {
	t.Helper()
	must(t, w.Client.DetectedIssue.Create().SetID(p.Rows[ent.TypeDetectedIssue]).SetPatientID(p.ID).SetRule("TRG009").SetRuleVersion("2026.1").
		SetKind(detectedissue.KindLABORATORY).SetSeverity(detectedissue.SeverityACTION).SetCause("hba1c").SetTitle("HbA1c").
		SetReasons([]string{"TRG009: HbA1c 9.4 %: above 9.0"}).SetEvidence([]string{ent.TypeObservation + "/" + p.Rows[ent.TypeObservation].String()}).
		SetEvidenceCount(1).SetLastSeenAt(when).SetTimelineAt(when).SetTaskID(p.Rows[ent.TypeTask]).Exec(ctx))
}
