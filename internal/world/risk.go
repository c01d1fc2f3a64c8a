package world

import (
	"context"
	"encoding/json"
	"testing"

	"caseload/care/score"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/intensitydecision"
	"caseload/ent/outreachattempt"
	"caseload/ent/viewer"
)

// cohort adds the cohort that every patient of the organization is in.
func (w *World) cohort(ctx context.Context, t testing.TB, o Organization) {
	t.Helper()
	must(t, w.Client.Cohort.Create().SetID(o.Cohort).SetName("everybody").SetTitle("Everybody").
		SetDefinition(json.RawMessage(`{}`)).Exec(ctx))
}

func (w *World) risk(ctx context.Context, t testing.TB, p Patient, o Organization) {
	t.Helper()
	c, row := w.Client, p.Rows
	parts := []score.Part{{
		Name: "diabetes", Label: "Diabetes", Status: score.Met,
		Evidence: []string{ent.TypeCondition + "/" + row[ent.TypeCondition].String()},
	}}
	must(t, c.RiskAssessment.Create().SetID(row[ent.TypeRiskAssessment]).SetPatientID(p.ID).
		SetRule("charlson").SetRuleVersion("quan-2011").SetValue(1).SetParts(parts).SetTimelineAt(when).Exec(ctx))
	must(t, c.IntensityDecision.Create().SetID(row[ent.TypeIntensityDecision]).SetPatientID(p.ID).
		SetRule("intensity").SetRuleVersion("1").SetProposed(intensitydecision.ProposedCASE_MANAGEMENT).
		SetCriteria(parts).SetTimelineAt(when).Exec(ctx))
	must(t, c.CohortMembership.Create().SetID(row[ent.TypeCohortMembership]).SetPatientID(p.ID).
		SetCohortID(o.Cohort).SetFacts(parts).SetTimelineAt(when).Exec(ctx))
}

func (w *World) enrollment(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.ServiceRequest.Create().SetID(row[ent.TypeServiceRequest]).SetPatientID(p.ID).SetRequesterID(manager.Practitioner).
		SetReason("Lives alone").SetTriageDueAt(when.AddDate(0, 0, 3)).SetTimelineAt(when).Exec(ctx))
	must(t, c.EpisodeOfCare.Create().SetID(row[ent.TypeEpisodeOfCare]).SetPatientID(p.ID).SetCareManagerID(manager.Practitioner).
		SetServiceRequestID(row[ent.TypeServiceRequest]).SetStage(episodeofcare.StageOUTREACH).SetTimelineAt(when).Exec(ctx))
	must(t, c.OutreachAttempt.Create().SetID(row[ent.TypeOutreachAttempt]).SetPatientID(p.ID).SetPerformerID(manager.Practitioner).
		SetEpisodeOfCareID(row[ent.TypeEpisodeOfCare]).SetMode(outreachattempt.ModePHONE_CALL).
		SetOutcome(outreachattempt.OutcomeNO_ANSWER).SetTimelineAt(when).Exec(ctx))
}
