package world

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/crisis"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisnotification"
	"caseload/ent/crisisprotocol"
	"caseload/ent/emergencyaccess"
	"caseload/ent/practitionerrole"
	"caseload/ent/viewer"
)

// behavioral adds an open crisis with its first event and somebody who was told, and the
// case manager's note of a counseling session.
func (w *World) behavioral(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.CrisisProtocol.Create().SetID(row[ent.TypeCrisisProtocol]).SetPatientID(p.ID).SetSeverity(crisisprotocol.SeverityMODERATE).
		SetResponseIds([]uuid.UUID{row[ent.TypeQuestionnaireResponse]}).SetRuleVersion(crisis.Version()).
		SetSteps(crisis.Steps(crisisprotocol.SeverityMODERATE, when)).SetAnswerDueAt(when).SetTimelineAt(when).Exec(ctx))
	must(t, c.CrisisEvent.Create().SetID(row[ent.TypeCrisisEvent]).SetPatientID(p.ID).SetCrisisProtocolID(row[ent.TypeCrisisProtocol]).
		SetKind(crisisevent.KindOPENED).SetAuthorID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
	must(t, c.CrisisNotification.Create().SetID(row[ent.TypeCrisisNotification]).SetPatientID(p.ID).SetCrisisProtocolID(row[ent.TypeCrisisProtocol]).
		SetRecipientName("On call").SetRole(crisisnotification.RoleSUPERVISING_CLINICIAN).SetChannel(crisisnotification.ChannelPHONE).
		SetNotifiedByID(manager.Practitioner).SetTimelineAt(when).Exec(ctx))
	must(t, c.PsychotherapyNote.Create().SetID(row[ent.TypePsychotherapyNote]).SetPatientID(p.ID).SetAuthorID(manager.Practitioner).
		SetText("Session").SetTimelineAt(when).Exec(ctx))
}

// emergency adds an emergency access that is over, of somebody who is nobody else here.
func (w *World) emergency(ctx context.Context, t testing.TB, p Patient, organization uuid.UUID) {
	t.Helper()
	who := w.person(ctx, t, organization, "Night Shift", practitionerrole.RolePROVIDER, nil)
	must(t, w.Client.EmergencyAccess.Create().SetID(p.Rows[ent.TypeEmergencyAccess]).SetPatientID(p.ID).SetPractitionerID(who.Practitioner).
		SetOutcome(emergencyaccess.OutcomeOPENED).SetKind(emergencyaccess.KindMEDICAL_EMERGENCY).SetNamedBy(emergencyaccess.NamedByID).
		SetReason("Unconscious").SetRecipientName("Night Shift").SetRecipientAffiliation("Clinic").SetDisclosedBy("Night Shift").
		SetOpens([]string{"SUD", "PSY"}).SetStartsAt(when).SetEndsAt(when.Add(4*time.Hour)).Exec(ctx))
}
