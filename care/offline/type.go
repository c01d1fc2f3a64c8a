package offline

import (
	"caseload/ent"
	"caseload/ent/allergyintolerance"
	"caseload/ent/appointment"
	"caseload/ent/attachment"
	"caseload/ent/barrier"
	"caseload/ent/careplan"
	"caseload/ent/careplanagreement"
	"caseload/ent/careplanrevision"
	"caseload/ent/careteam"
	"caseload/ent/careteamparticipant"
	"caseload/ent/cohortmembership"
	"caseload/ent/collaborativecarecontact"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/communication"
	"caseload/ent/communicationreceipt"
	"caseload/ent/condition"
	"caseload/ent/consent"
	"caseload/ent/coverage"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisnotification"
	"caseload/ent/crisisprotocol"
	"caseload/ent/detectedissue"
	"caseload/ent/diagnosticreport"
	"caseload/ent/encounter"
	"caseload/ent/episodeofcare"
	"caseload/ent/goal"
	"caseload/ent/handoff"
	"caseload/ent/homevisit"
	"caseload/ent/intensitydecision"
	"caseload/ent/intervention"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationoverride"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/medicationrequest"
	"caseload/ent/medicationstatement"
	"caseload/ent/observation"
	"caseload/ent/outreachattempt"
	"caseload/ent/patient"
	"caseload/ent/procedure"
	"caseload/ent/proposal"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/resultnotice"
	"caseload/ent/riskassessment"
	"caseload/ent/servicerequest"
	"caseload/ent/syncconflict"
	"caseload/ent/task"
	"caseload/ent/timeentry"
	"caseload/ent/treatmentstep"
	"caseload/ent/visitcorrection"
	"caseload/ent/visitfinding"
)

// kept is a type of which a phone keeps what is of its patients.
type kept struct{ typ, table string }

// types are what a phone keeps, in the order in which a patient's record is told: what
// a visit needs first. The order is part of open cursors: add at the end.
var types = []kept{
	{ent.TypePatient, patient.Table},
	{ent.TypeTask, task.Table},
	{ent.TypeAppointment, appointment.Table},
	{ent.TypeCarePlan, careplan.Table},
	{ent.TypeGoal, goal.Table},
	{ent.TypeIntervention, intervention.Table},
	{ent.TypeBarrier, barrier.Table},
	{ent.TypeCareTeam, careteam.Table},
	{ent.TypeCareTeamParticipant, careteamparticipant.Table},
	{ent.TypeAllergyIntolerance, allergyintolerance.Table},
	{ent.TypeMedicationRequest, medicationrequest.Table},
	{ent.TypeMedicationStatement, medicationstatement.Table},
	{ent.TypeMedicationReconciliation, medicationreconciliation.Table},
	{ent.TypeMedicationDecision, medicationdecision.Table},
	{ent.TypeMedicationOverride, medicationoverride.Table},
	{ent.TypeCondition, condition.Table},
	{ent.TypeDetectedIssue, detectedissue.Table},
	{ent.TypeHandoff, handoff.Table},
	{ent.TypeEncounter, encounter.Table},
	{ent.TypeObservation, observation.Table},
	{ent.TypeQuestionnaireResponse, questionnaireresponse.Table},
	{ent.TypeProposal, proposal.Table},
	{ent.TypeCommunication, communication.Table},
	{ent.TypeCommunicationReceipt, communicationreceipt.Table},
	{ent.TypeAttachment, attachment.Table},
	{ent.TypeServiceRequest, servicerequest.Table},
	{ent.TypeEpisodeOfCare, episodeofcare.Table},
	{ent.TypeOutreachAttempt, outreachattempt.Table},
	{ent.TypeConsent, consent.Table},
	{ent.TypeCoverage, coverage.Table},
	{ent.TypeProcedure, procedure.Table},
	{ent.TypeRiskAssessment, riskassessment.Table},
	{ent.TypeIntensityDecision, intensitydecision.Table},
	{ent.TypeCohortMembership, cohortmembership.Table},
	{ent.TypeCarePlanRevision, careplanrevision.Table},
	{ent.TypeCarePlanAgreement, careplanagreement.Table},
	{ent.TypeTimeEntry, timeentry.Table},
	{ent.TypeSyncConflict, syncconflict.Table},
	{ent.TypeDiagnosticReport, diagnosticreport.Table},
	{ent.TypeResultNotice, resultnotice.Table},
	{ent.TypeCollaborativeCareEpisode, collaborativecareepisode.Table},
	{ent.TypeCollaborativeCareContact, collaborativecarecontact.Table},
	{ent.TypeTreatmentStep, treatmentstep.Table},
	{ent.TypePsychiatricRecommendation, psychiatricrecommendation.Table},
	{ent.TypeHomeVisit, homevisit.Table},
	{ent.TypeVisitFinding, visitfinding.Table},
	{ent.TypeVisitCorrection, visitcorrection.Table},
	{ent.TypeCrisisProtocol, crisisprotocol.Table},
	{ent.TypeCrisisEvent, crisisevent.Table},
	{ent.TypeCrisisNotification, crisisnotification.Table},
}

// placeOf is the type's place in the order, -1 for what no phone keeps.
func placeOf(typ string) int {
	for i, t := range types {
		if t.typ == typ {
			return i
		}
	}
	return -1
}

func patientColumn(typ string) string {
	if typ == ent.TypePatient {
		return "id"
	}
	return "patient_id"
}
