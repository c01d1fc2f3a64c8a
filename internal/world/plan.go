package world

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/barrier"
	"caseload/ent/careplanagreement"
	"caseload/ent/careplanchange"
	"caseload/ent/intervention"
	"caseload/ent/viewer"
)

// plan is the living care plan of the patient's enrollment, with one of
// everything that it holds.
func (w *World) plan(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c, row := w.Client, p.Rows
	id := row[ent.TypeCarePlan]
	must(t, c.CarePlan.Create().SetID(id).SetPatientID(p.ID).SetEpisodeOfCareID(row[ent.TypeEpisodeOfCare]).
		SetCareTeamID(row[ent.TypeCareTeam]).SetTitle("Plan").SetAddresses([]uuid.UUID{row[ent.TypeCondition]}).SetTimelineAt(when).Exec(ctx))
	must(t, c.Goal.Create().SetID(row[ent.TypeGoal]).SetPatientID(p.ID).SetCarePlanID(id).SetDisplay("Walk to the shop").
		SetTargets([]code.Target{{Measure: code.Coding{System: code.LOINC, Code: "8480-6"}}}).SetTimelineAt(when).Exec(ctx))
	must(t, c.Intervention.Create().SetID(row[ent.TypeIntervention]).SetPatientID(p.ID).SetCarePlanID(id).SetTitle("Call each Monday").
		SetKind(intervention.KindPHONE_CALL).SetOwnerID(manager.Practitioner).SetGoalIds([]uuid.UUID{row[ent.TypeGoal]}).SetTimelineAt(when).Exec(ctx))
	must(t, c.Barrier.Create().SetID(row[ent.TypeBarrier]).SetPatientID(p.ID).SetCarePlanID(id).SetTitle("No bus on Sundays").
		SetCategory(barrier.CategoryTRANSPORTATION).SetTimelineAt(when).Exec(ctx))
	must(t, c.CarePlanRevision.Create().SetID(row[ent.TypeCarePlanRevision]).SetPatientID(p.ID).SetCarePlanID(id).SetNumber(1).
		SetAuthorID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
	must(t, c.CarePlanChange.Create().SetID(row[ent.TypeCarePlanChange]).SetPatientID(p.ID).SetCarePlanID(id).SetNumber(1).
		SetAuthorID(manager.Practitioner).SetItemType(ent.TypeGoal).SetItemID(row[ent.TypeGoal]).SetItemTitle("Walk to the shop").
		SetKind(careplanchange.KindCHANGED).SetField("description").SetAfter(json.RawMessage(`"Walk to the shop"`)).SetTimelineAt(when).Exec(ctx))
	must(t, c.CarePlanAgreement.Create().SetID(row[ent.TypeCarePlanAgreement]).SetPatientID(p.ID).SetCarePlanID(id).SetPlanRevision(1).
		SetKind(careplanagreement.KindSIGN_OFF).SetParty(careplanagreement.PartyPRACTITIONER).SetMethod(careplanagreement.MethodELECTRONIC).
		SetPractitionerID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
}
