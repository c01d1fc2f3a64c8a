package world

import (
	"context"
	"encoding/json"
	"testing"

	"caseload/care/identify/match"
	"caseload/ent"
	"caseload/ent/duplicatecandidate"
)

// identity adds a merge that was taken back and a pair that waits. Both lead from
// the patient to the patient itself, so that whoever sees the one sees the other.
func (w *World) identity(ctx context.Context, t testing.TB, p Patient) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.PatientLink.Create().SetID(row[ent.TypePatientLink]).SetPatientID(p.ID).SetOtherID(p.ID).
		SetReason("registered twice").SetEndedAt(when).SetEndReason("by mistake").SetTimelineAt(when).Exec(ctx))
	findings, err := json.Marshal([]match.Finding{{Field: match.ByBirthDate, Agreement: match.Agrees, Bits: 13.01, Reason: "the same date of birth"}})
	must(t, err)
	must(t, c.DuplicateCandidate.Create().SetID(row[ent.TypeDuplicateCandidate]).SetPatientID(p.ID).SetOtherID(p.ID).
		SetBand(duplicatecandidate.BandPOSSIBLE).SetScore(13.01).SetFindings(findings).SetTimelineAt(when).Exec(ctx))
}
