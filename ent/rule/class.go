// Package rule is the access engine's half in ent: who sees which rows, who may
// do which act, and what is hidden from whom. Postgres row-level security says
// the same again beneath it (see ent/migrate), so that neither is trusted alone.
package rule

import "caseload/ent"

// Class is how the rows of a type are guarded.
type Class int

// The classes, from open to closed. Each one includes the guard of Tenant.
const (
	// Tenant rows are readable by everybody in the organization.
	Tenant Class = iota + 1
	// Person rows are patients: readable through a relationship.
	Person
	// Administrative rows belong to a patient but tell nothing clinical.
	Administrative
	// Work rows say what is to be done, often with the reason in words: closed to
	// roles without a clinical task.
	Work
	// Payment rows say who pays: closed to roles that do not need it.
	Payment
	// Health rows are clinical: closed to roles that do not need them, and to
	// everybody where the patient's consent is required and missing.
	Health
	// Unmatched rows tell of people who are no patients here as yet: for those who
	// say who they are, and through a relationship where they name a patient.
	Unmatched
	// Disclosure rows say who opened a record in an emergency: for who did, and for
	// those who answer for it, whether or not they see the patient.
	Disclosure
	// Psychotherapy rows are kept apart from the record: for their author, and for whom
	// the patient names.
	Psychotherapy
)

// RelatedPerson is the type of people close to a patient. They are kept as they were
// sent, so that there is no such type of ent.
const RelatedPerson = "RelatedPerson"

// classes has a row for every type; a type without one is closed to everybody.
var classes = map[string]Class{
	RelatedPerson:                       Administrative,
	ent.TypeOrganization:                Tenant,
	ent.TypePractitioner:                Tenant,
	ent.TypePractitionerRole:            Tenant,
	ent.TypeRelationship:                Tenant,
	ent.TypeCohort:                      Tenant,
	ent.TypeAbsence:                     Tenant,
	ent.TypeHealthcareService:           Tenant,
	ent.TypePatient:                     Person,
	ent.TypeCareTeam:                    Administrative,
	ent.TypeCareTeamParticipant:         Administrative,
	ent.TypeConsent:                     Administrative,
	ent.TypePatientLink:                 Administrative,
	ent.TypeDuplicateCandidate:          Administrative,
	ent.TypeTask:                        Work,
	ent.TypeEpisodeOfCare:               Work,
	ent.TypeOutreachAttempt:             Work,
	ent.TypeAppointment:                 Work,
	ent.TypeCoverage:                    Payment,
	ent.TypeAllergyIntolerance:          Health,
	ent.TypeCarePlan:                    Health,
	ent.TypeCondition:                   Health,
	ent.TypeEncounter:                   Health,
	ent.TypeGoal:                        Health,
	ent.TypeMedicationRequest:           Health,
	ent.TypeObservation:                 Health,
	ent.TypeProcedure:                   Health,
	ent.TypeRiskAssessment:              Health,
	ent.TypeIntensityDecision:           Health,
	ent.TypeCohortMembership:            Health,
	ent.TypeServiceRequest:              Health,
	ent.TypeQuestionnaireResponse:       Health,
	ent.TypeProposal:                    Health,
	ent.TypeIntervention:                Health,
	ent.TypeBarrier:                     Health,
	ent.TypeCarePlanChange:              Health,
	ent.TypeCarePlanRevision:            Health,
	ent.TypeCarePlanAgreement:           Health,
	ent.TypeShareLink:                   Work,
	ent.TypeDetectedIssue:               Health,
	ent.TypeTimeEntry:                   Health,
	ent.TypeBillingClose:                Health,
	ent.TypeHandoff:                     Health,
	ent.TypeSyncConflict:                Health,
	ent.TypeMedicationStatement:         Health,
	ent.TypeMedicationReconciliation:    Health,
	ent.TypeMedicationDecision:          Health,
	ent.TypeMedicationOverride:          Health,
	ent.TypeCrisisProtocol:              Health,
	ent.TypeCrisisEvent:                 Health,
	ent.TypeCrisisNotification:          Health,
	ent.TypeHomeVisit:                   Health,
	ent.TypeVisitFinding:                Health,
	ent.TypeVisitCorrection:             Health,
	ent.TypeEmergencyAccess:             Disclosure,
	ent.TypePsychotherapyNote:           Psychotherapy,
	ent.TypeResultNotice:                Health,
	ent.TypeDiagnosticReport:            Health,
	ent.TypeCollaborativeCareEpisode:    Health,
	ent.TypeCollaborativeCareContact:    Health,
	ent.TypeTreatmentStep:               Health,
	ent.TypePsychiatricRecommendation:   Health,
	ent.TypeCommunication:               Health,
	ent.TypeCommunicationReceipt:        Health,
	ent.TypeAttachment:                  Health,
	ent.TypeUnmatchedAdmission:          Unmatched,
	ent.TypeUnmatchedAdmissionCandidate: Unmatched,
}

// pairs are the types whose rows are about a second patient as well, in the
// column of this name: they show to those who see both.
var pairs = map[string]string{
	ent.TypeDuplicateCandidate: "other_id",
}

// ClassOf returns how rows of the type are guarded; ok is false for a type that
// nobody has classed yet.
func ClassOf(typ string) (c Class, ok bool) {
	c, ok = classes[typ]
	return c, ok
}
