// Package fetch reads the edges of the graph: all edges of one level of an
// answer, for all parents at once, in one statement.
package fetch

import (
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/ent"
)

// Node is a stored thing that can be asked for by its id.
type Node interface {
	IsNode()
	NodeID() uuid.UUID
	NodeType() string
}

// kind is how rows of one type are read.
type kind struct {
	table  string
	decode func(row []byte) (Node, error)
}

func kindOf[T any, P interface {
	*T
	Node
}](table string,
) kind {
	return kind{table, func(row []byte) (Node, error) {
		node := P(new(T))
		if err := json.Unmarshal(row, node); err != nil {
			return nil, fmt.Errorf("fetch: row of %s does not fit its type", table)
		}
		return node, nil
	}}
}

// kinds holds every type that a client can come to see.
var kinds = map[string]kind{
	ent.TypeAllergyIntolerance:          kindOf[ent.AllergyIntolerance]("allergy_intolerance"),
	ent.TypeIntervention:                kindOf[ent.Intervention]("intervention"),
	ent.TypeBarrier:                     kindOf[ent.Barrier]("barrier"),
	ent.TypeCarePlanRevision:            kindOf[ent.CarePlanRevision]("care_plan_revision"),
	ent.TypeCarePlanChange:              kindOf[ent.CarePlanChange]("care_plan_change"),
	ent.TypeCarePlanAgreement:           kindOf[ent.CarePlanAgreement]("care_plan_agreement"),
	ent.TypeCarePlan:                    kindOf[ent.CarePlan]("care_plan"),
	ent.TypeCareTeam:                    kindOf[ent.CareTeam]("care_team"),
	ent.TypeCareTeamParticipant:         kindOf[ent.CareTeamParticipant]("care_team_participant"),
	ent.TypeCondition:                   kindOf[ent.Condition]("condition"),
	ent.TypeConsent:                     kindOf[ent.Consent]("consent"),
	ent.TypeCoverage:                    kindOf[ent.Coverage]("coverage"),
	ent.TypeEncounter:                   kindOf[ent.Encounter]("encounter"),
	ent.TypeGoal:                        kindOf[ent.Goal]("goal"),
	ent.TypeMedicationRequest:           kindOf[ent.MedicationRequest]("medication_request"),
	ent.TypeObservation:                 kindOf[ent.Observation]("observation"),
	ent.TypeOrganization:                kindOf[ent.Organization]("organization"),
	ent.TypePatient:                     kindOf[ent.Patient]("patient"),
	ent.TypePatientLink:                 kindOf[ent.PatientLink]("patient_link"),
	ent.TypeDuplicateCandidate:          kindOf[ent.DuplicateCandidate]("duplicate_candidate"),
	ent.TypePractitioner:                kindOf[ent.Practitioner]("practitioner"),
	ent.TypePractitionerRole:            kindOf[ent.PractitionerRole]("practitioner_role"),
	ent.TypeProcedure:                   kindOf[ent.Procedure]("procedure"),
	ent.TypeTask:                        kindOf[ent.Task]("task"),
	ent.TypeAppointment:                 kindOf[ent.Appointment]("appointment"),
	ent.TypeAbsence:                     kindOf[ent.Absence]("absence"),
	ent.TypeRiskAssessment:              kindOf[ent.RiskAssessment]("risk_assessment"),
	ent.TypeIntensityDecision:           kindOf[ent.IntensityDecision]("intensity_decision"),
	ent.TypeCohort:                      kindOf[ent.Cohort]("cohort"),
	ent.TypeCohortMembership:            kindOf[ent.CohortMembership]("cohort_membership"),
	ent.TypeServiceRequest:              kindOf[ent.ServiceRequest]("service_request"),
	ent.TypeHealthcareService:           kindOf[HealthcareService]("healthcare_service"),
	ent.TypeCommunication:               kindOf[ent.Communication]("communication"),
	ent.TypeCommunicationReceipt:        kindOf[ent.CommunicationReceipt]("communication_receipt"),
	ent.TypeAttachment:                  kindOf[ent.Attachment]("attachment"),
	ent.TypeEpisodeOfCare:               kindOf[ent.EpisodeOfCare]("episode_of_care"),
	ent.TypeOutreachAttempt:             kindOf[ent.OutreachAttempt]("outreach_attempt"),
	ent.TypeTimeEntry:                   kindOf[ent.TimeEntry]("time_entry"),
	ent.TypeBillingClose:                kindOf[ent.BillingClose]("billing_close"),
	ent.TypeQuestionnaireResponse:       kindOf[ent.QuestionnaireResponse]("questionnaire_response"),
	ent.TypeShareLink:                   kindOf[ent.ShareLink]("share_link"),
	ent.TypeProposal:                    kindOf[ent.Proposal]("proposal"),
	ent.TypeUnmatchedAdmission:          kindOf[ent.UnmatchedAdmission]("unmatched_admission"),
	ent.TypeUnmatchedAdmissionCandidate: kindOf[ent.UnmatchedAdmissionCandidate]("unmatched_admission_candidate"),
	ent.TypeDetectedIssue:               kindOf[ent.DetectedIssue]("detected_issue"),
	ent.TypeMedicationStatement:         kindOf[ent.MedicationStatement]("medication_statement"),
	ent.TypeMedicationReconciliation:    kindOf[ent.MedicationReconciliation]("medication_reconciliation"),
	ent.TypeMedicationDecision:          kindOf[ent.MedicationDecision]("medication_decision"),
	ent.TypeMedicationOverride:          kindOf[ent.MedicationOverride]("medication_override"),
	ent.TypeCrisisProtocol:              kindOf[ent.CrisisProtocol]("crisis_protocol"),
	ent.TypeCrisisEvent:                 kindOf[ent.CrisisEvent]("crisis_event"),
	ent.TypeCrisisNotification:          kindOf[ent.CrisisNotification]("crisis_notification"),
	ent.TypeHomeVisit:                   kindOf[ent.HomeVisit]("home_visit"),
	ent.TypeVisitFinding:                kindOf[ent.VisitFinding]("visit_finding"),
	ent.TypeVisitCorrection:             kindOf[ent.VisitCorrection]("visit_correction"),
	ent.TypeEmergencyAccess:             kindOf[ent.EmergencyAccess]("emergency_access"),
	ent.TypePsychotherapyNote:           kindOf[ent.PsychotherapyNote]("psychotherapy_note"),
	ent.TypeResultNotice:                kindOf[ent.ResultNotice]("result_notice"),
	ent.TypeDiagnosticReport:            kindOf[ent.DiagnosticReport]("diagnostic_report"),
	ent.TypeHandoff:                     kindOf[ent.Handoff]("handoff"),
	ent.TypeSyncConflict:                kindOf[ent.SyncConflict]("sync_conflict"),
	ent.TypeCollaborativeCareEpisode:    kindOf[ent.CollaborativeCareEpisode]("collaborative_care_episode"),
	ent.TypeCollaborativeCareContact:    kindOf[ent.CollaborativeCareContact]("collaborative_care_contact"),
	ent.TypeTreatmentStep:               kindOf[ent.TreatmentStep]("treatment_step"),
	ent.TypePsychiatricRecommendation:   kindOf[ent.PsychiatricRecommendation]("psychiatric_recommendation"),
}

// Table is the table of a type.
func Table(typ string) string { return kinds[typ].table }
