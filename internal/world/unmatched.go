package world

import (
	"context"
	"encoding/json"
	"testing"

	"caseload/care/identify/match"
	"caseload/ent"
	"caseload/ent/unmatchedadmission"
	"caseload/ent/unmatchedadmissioncandidate"
)

// unmatched adds somebody whom a hospital tells of, said to be the patient, so that
// the entry is about the patient as the other rows are; and the patient as a candidate.
func (w *World) unmatched(ctx context.Context, t testing.TB, p Patient) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.UnmatchedAdmission.Create().SetID(row[ent.TypeUnmatchedAdmission]).SetIdentifierSystem("urn:hospital").SetIdentifierValue(p.ID.String()).
		SetFamily("Ortiz").SetGiven([]string{"Ana"}).SetBirthDate("1950-03-12").SetFacility("HOSP").SetFirstHeardAt(when).SetLastHeardAt(when).SetMessageCount(1).
		SetEncounterStatus(unmatchedadmission.EncounterStatusIN_PROGRESS).SetEncounterClass("IMP").SetAdmittedAt(when).
		SetStatus(unmatchedadmission.StatusLINKED).SetPatientID(p.ID).SetLinkID(ID()).SetDecidedAt(when).SetReason("the same address").Exec(ctx))
	findings, err := json.Marshal([]match.Finding{{Field: match.ByBirthDate, Agreement: match.Agrees, Bits: 13.01, Reason: "the same date of birth"}})
	must(t, err)
	must(t, c.UnmatchedAdmissionCandidate.Create().SetID(row[ent.TypeUnmatchedAdmissionCandidate]).SetUnmatchedAdmissionID(row[ent.TypeUnmatchedAdmission]).
		SetPatientID(p.ID).SetBand(unmatchedadmissioncandidate.BandPOSSIBLE).SetScore(13.01).SetFindings(findings).SetTimelineAt(when).Exec(ctx))
}
