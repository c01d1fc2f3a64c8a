package world

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/database"
	"caseload/ent/encounter"
	"caseload/ent/relationship"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

// Patient is a patient with one row of every type; Rows has their ids by type.
type Patient struct {
	ID   uuid.UUID
	Rows map[string]uuid.UUID
}

// Diabetes is the condition that every patient of a world has.
var Diabetes = code.Coding{System: code.SNOMED, Code: "44054006", Display: "Diabetes mellitus type 2 (disorder)"}

// when is the time of everything that is on record in a world.
var when = time.Date(2026, 3, 1, 15, 0, 0, 0, time.UTC)

// Patient adds a patient of the case manager, with one row of every type.
func (w *World) Patient(t testing.TB, o Organization, manager viewer.Viewer, name string) Patient {
	t.Helper()
	p := Patient{ID: ID(), Rows: map[string]uuid.UUID{}}
	for _, typ := range []string{
		ent.TypeAllergyIntolerance, ent.TypeCarePlan, ent.TypeCareTeam, ent.TypeCareTeamParticipant, ent.TypeCondition,
		ent.TypeConsent, ent.TypeCoverage, ent.TypeEncounter, ent.TypeGoal, ent.TypeMedicationRequest,
		ent.TypeObservation, ent.TypeProcedure, ent.TypeTask,
		ent.TypeCohortMembership, ent.TypeEpisodeOfCare, ent.TypeIntensityDecision, ent.TypeOutreachAttempt,
		ent.TypeRiskAssessment, ent.TypeServiceRequest, ent.TypeQuestionnaireResponse, ent.TypeProposal, ent.TypeAppointment, ent.TypeDetectedIssue, ent.TypeHandoff,
		ent.TypeMedicationStatement, ent.TypeMedicationReconciliation, ent.TypeMedicationDecision, ent.TypeMedicationOverride, ent.TypeDiagnosticReport, ent.TypeResultNotice,
		ent.TypeCommunication, ent.TypeCommunicationReceipt, ent.TypeAttachment,
		ent.TypeIntervention, ent.TypeBarrier, ent.TypeCarePlanRevision, ent.TypeCarePlanChange, ent.TypeCarePlanAgreement,
		ent.TypeShareLink,
		ent.TypePatientLink, ent.TypeDuplicateCandidate,
		ent.TypeUnmatchedAdmission, ent.TypeUnmatchedAdmissionCandidate,
		ent.TypeTimeEntry, ent.TypeBillingClose, ent.TypeSyncConflict,
		ent.TypeCrisisProtocol, ent.TypeCrisisEvent, ent.TypeCrisisNotification, ent.TypePsychotherapyNote, ent.TypeEmergencyAccess,
		ent.TypeCollaborativeCareEpisode, ent.TypeCollaborativeCareContact, ent.TypeTreatmentStep, ent.TypePsychiatricRecommendation,
		ent.TypeHomeVisit, ent.TypeVisitFinding, ent.TypeVisitCorrection,
	} {
		p.Rows[typ] = ID()
	}
	p.Rows[ent.TypePatient] = p.ID
	w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
		must(t, w.Client.Patient.Create().SetID(p.ID).SetDisplayName(name).SetFamily(name).SetSearchName(strings.ToLower(name)).
			SetIdentifiers([]code.Identifier{{System: "urn:clinic", Value: p.ID.String(), Type: "MR"}, {System: code.SSN, Value: "999-12-3456", Type: "SS"}}).
			SetBirthDate("1950-03").SetCaseManagerID(manager.Practitioner).SetRiskRank(3).SetRiskRule("risk-tier 2026.1").SetRiskReasons([]string{"reason"}).SetRiskAsOf(when).Exec(ctx))
		w.Relate(ctx, t, manager, p.ID, relationship.BasisCASE_MANAGER)
		w.chart(ctx, t, p)
		w.team(ctx, t, p, manager, o.ID)
		w.risk(ctx, t, p, o)
		w.enrollment(ctx, t, p, manager)
		w.plan(ctx, t, p, manager)
		w.assessment(ctx, t, p, manager)
		w.appointment(ctx, t, p, manager)
		w.message(ctx, t, p, manager)
		w.share(ctx, t, p, manager)
		w.issue(ctx, t, p)
		w.handoff(ctx, t, p, manager)
		w.identity(ctx, t, p)
		w.unmatched(ctx, t, p)
		w.timeEntry(ctx, t, p, manager)
		w.medications(ctx, t, p, manager)
		w.results(ctx, t, p, manager)
		w.billingClose(ctx, t, p, manager)
		w.syncConflict(ctx, t, p, manager)
		w.behavioral(ctx, t, p, manager)
		w.emergency(ctx, t, p, o.ID)
		w.collaborative(ctx, t, p, o, manager)
		w.homeVisit(ctx, t, p, manager)
		op, _ := database.FromContext(ctx)
		must(t, record.SummarizeTasks(ctx, op, o.ID, p.ID))
		must(t, record.SummarizeEncounters(ctx, op, o.ID, p.ID))
	})
	return p
}

func (w *World) chart(ctx context.Context, t testing.TB, p Patient) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.Encounter.Create().SetID(row[ent.TypeEncounter]).SetPatientID(p.ID).SetClass("IMP").SetStatus(encounter.StatusFINISHED).SetTimelineAt(when).Exec(ctx))
	must(t, c.Condition.Create().SetID(row[ent.TypeCondition]).SetPatientID(p.ID).SetEncounterID(row[ent.TypeEncounter]).
		SetCodeSystem(Diabetes.System).SetCode(Diabetes.Code).SetDisplay(Diabetes.Display).SetClinicalStatus(condition.ClinicalStatusACTIVE).SetTimelineAt(when).Exec(ctx))
	must(t, c.Observation.Create().SetID(row[ent.TypeObservation]).SetPatientID(p.ID).SetCodeSystem(code.LOINC).SetCode("8480-6").SetTimelineAt(when).Exec(ctx))
	must(t, c.AllergyIntolerance.Create().SetID(row[ent.TypeAllergyIntolerance]).SetPatientID(p.ID).SetTimelineAt(when).Exec(ctx))
	must(t, c.MedicationRequest.Create().SetID(row[ent.TypeMedicationRequest]).SetPatientID(p.ID).SetTimelineAt(when).Exec(ctx))
	must(t, c.Procedure.Create().SetID(row[ent.TypeProcedure]).SetPatientID(p.ID).SetTimelineAt(when).Exec(ctx))
}

func (w *World) team(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer, payor uuid.UUID) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.CareTeam.Create().SetID(row[ent.TypeCareTeam]).SetPatientID(p.ID).SetName("Team").SetTimelineAt(when).Exec(ctx))
	must(t, c.CareTeamParticipant.Create().SetID(row[ent.TypeCareTeamParticipant]).SetCareTeamID(row[ent.TypeCareTeam]).SetPatientID(p.ID).SetPractitionerID(manager.Practitioner).Exec(ctx))
	must(t, c.Coverage.Create().SetID(row[ent.TypeCoverage]).SetPatientID(p.ID).SetPayorID(payor).SetPayorName("Payer").SetTimelineAt(when).Exec(ctx))
	must(t, c.Consent.Create().SetID(row[ent.TypeConsent]).SetPatientID(p.ID).SetTimelineAt(when).Exec(ctx))
	must(t, c.Task.Create().SetID(row[ent.TypeTask]).SetPatientID(p.ID).SetTitle("Call").SetKind(task.KindPHONE_CALL).
		SetOwnerID(manager.Practitioner).SetConditionID(row[ent.TypeCondition]).SetDueAt(when.AddDate(0, 0, 7)).Exec(ctx))
}
