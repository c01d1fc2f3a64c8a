package world

import (
	"context"
	"testing"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/collaborativecarecontact"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/treatmentstep"
	"caseload/ent/viewer"
)

// collaborative adds a time in collaborative care with a contact, a step of treatment and
// a recommendation. They carry no label, which those that people make do, so that what
// they show depends on roles alone.
func (w *World) collaborative(ctx context.Context, t testing.TB, p Patient, o Organization, manager viewer.Viewer) {
	t.Helper()
	c, row, who := w.Client, p.Rows, manager.Practitioner
	episode := row[ent.TypeCollaborativeCareEpisode]
	must(t, c.CollaborativeCareEpisode.Create().SetID(episode).SetPatientID(p.ID).SetCareManagerID(who).SetPsychiatricConsultantID(who).
		SetTreatingProviderID(who).SetSiteID(o.ID).SetStartedAt(when).SetMeasuredFrom(when).SetConsentMethod(collaborativecareepisode.ConsentMethodVERBAL).
		SetConsentedAt(when).SetConsentRecordedByID(who).SetPhq9Baseline(18).SetPhq9BaselineAt(when).SetPhq9Last(18).SetPhq9LastAt(when).
		SetState(collaborativecareepisode.StateIN_TREATMENT).SetIndexed(true).SetItem9Positive(true).SetReviewDue(true).SetScoreOrder(18).SetChangeOrder(0).
		SetNextContactAt(when.AddDate(0, 0, 14)).SetLookAt(code.Never).SetTimelineAt(when).Exec(ctx))
	must(t, c.CollaborativeCareContact.Create().SetID(row[ent.TypeCollaborativeCareContact]).SetPatientID(p.ID).SetCollaborativeCareEpisodeID(episode).
		SetPerformerID(who).SetMode(collaborativecarecontact.ModePHONE_CALL).SetReached(true).SetTimelineAt(when).Exec(ctx))
	must(t, c.PsychiatricRecommendation.Create().SetID(row[ent.TypePsychiatricRecommendation]).SetPatientID(p.ID).SetCollaborativeCareEpisodeID(episode).
		SetReviewerID(who).SetKind(psychiatricrecommendation.KindMEDICATION).SetText("Sertraline 100 mg").SetDueAt(when.AddDate(0, 0, 7)).SetTimelineAt(when).Exec(ctx))
	must(t, c.TreatmentStep.Create().SetID(row[ent.TypeTreatmentStep]).SetPatientID(p.ID).SetCollaborativeCareEpisodeID(episode).
		SetPerformerID(who).SetKind(treatmentstep.KindMEDICATION_START).SetWhat("Sertraline 50 mg").SetTimelineAt(when).Exec(ctx))
}
