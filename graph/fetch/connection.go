package fetch

import "caseload/ent"

// PageInfo tells where a page begins and whether there is more.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Edge is one entry of a list with its place there.
type Edge[T any] struct {
	Cursor string
	Node   *T
}

// Connection is a page of a list (Relay Cursor Connections).
type Connection[T any] struct {
	Edges    []*Edge[T]
	PageInfo PageInfo
	// TotalCount is nil where nobody asked for it.
	TotalCount *int
}

// Nodes are the entries without their places.
func (c *Connection[T]) Nodes() []*T {
	nodes := make([]*T, len(c.Edges))
	for i, e := range c.Edges {
		nodes[i] = e.Node
	}
	return nodes
}

//nolint:revive // the contract describes them
type (
	PatientConnection                  = Connection[ent.Patient]
	PatientEdge                        = Edge[ent.Patient]
	ConditionConnection                = Connection[ent.Condition]
	ConditionEdge                      = Edge[ent.Condition]
	EncounterConnection                = Connection[ent.Encounter]
	EncounterEdge                      = Edge[ent.Encounter]
	ObservationConnection              = Connection[ent.Observation]
	ObservationEdge                    = Edge[ent.Observation]
	AllergyIntoleranceConnection       = Connection[ent.AllergyIntolerance]
	AllergyIntoleranceEdge             = Edge[ent.AllergyIntolerance]
	MedicationRequestConnection        = Connection[ent.MedicationRequest]
	MedicationRequestEdge              = Edge[ent.MedicationRequest]
	ProcedureConnection                = Connection[ent.Procedure]
	ProcedureEdge                      = Edge[ent.Procedure]
	CarePlanConnection                 = Connection[ent.CarePlan]
	CarePlanEdge                       = Edge[ent.CarePlan]
	GoalConnection                     = Connection[ent.Goal]
	GoalEdge                           = Edge[ent.Goal]
	CareTeamConnection                 = Connection[ent.CareTeam]
	CareTeamEdge                       = Edge[ent.CareTeam]
	CoverageConnection                 = Connection[ent.Coverage]
	CoverageEdge                       = Edge[ent.Coverage]
	ConsentConnection                  = Connection[ent.Consent]
	ConsentEdge                        = Edge[ent.Consent]
	TaskConnection                     = Connection[ent.Task]
	TaskEdge                           = Edge[ent.Task]
	AppointmentConnection              = Connection[ent.Appointment]
	AppointmentEdge                    = Edge[ent.Appointment]
	AbsenceConnection                  = Connection[ent.Absence]
	AbsenceEdge                        = Edge[ent.Absence]
	DuplicateCandidateConnection       = Connection[ent.DuplicateCandidate]
	DuplicateCandidateEdge             = Edge[ent.DuplicateCandidate]
	UnmatchedAdmissionConnection       = Connection[ent.UnmatchedAdmission]
	UnmatchedAdmissionEdge             = Edge[ent.UnmatchedAdmission]
	RiskAssessmentConnection           = Connection[ent.RiskAssessment]
	RiskAssessmentEdge                 = Edge[ent.RiskAssessment]
	IntensityDecisionConnection        = Connection[ent.IntensityDecision]
	IntensityDecisionEdge              = Edge[ent.IntensityDecision]
	CohortConnection                   = Connection[ent.Cohort]
	CohortEdge                         = Edge[ent.Cohort]
	CohortMembershipConnection         = Connection[ent.CohortMembership]
	CohortMembershipEdge               = Edge[ent.CohortMembership]
	ServiceRequestConnection           = Connection[ent.ServiceRequest]
	ServiceRequestEdge                 = Edge[ent.ServiceRequest]
	HealthcareServiceConnection        = Connection[HealthcareService]
	HealthcareServiceEdge              = Edge[HealthcareService]
	CommunicationConnection            = Connection[ent.Communication]
	CommunicationEdge                  = Edge[ent.Communication]
	EpisodeOfCareConnection            = Connection[ent.EpisodeOfCare]
	EpisodeOfCareEdge                  = Edge[ent.EpisodeOfCare]
	TimeEntryConnection                = Connection[ent.TimeEntry]
	TimeEntryEdge                      = Edge[ent.TimeEntry]
	BillingCloseConnection             = Connection[ent.BillingClose]
	BillingCloseEdge                   = Edge[ent.BillingClose]
	OutreachAttemptConnection          = Connection[ent.OutreachAttempt]
	OutreachAttemptEdge                = Edge[ent.OutreachAttempt]
	QuestionnaireResponseConnection    = Connection[ent.QuestionnaireResponse]
	QuestionnaireResponseEdge          = Edge[ent.QuestionnaireResponse]
	InterventionConnection             = Connection[ent.Intervention]
	InterventionEdge                   = Edge[ent.Intervention]
	ShareLinkConnection                = Connection[ent.ShareLink]
	ShareLinkEdge                      = Edge[ent.ShareLink]
	BarrierConnection                  = Connection[ent.Barrier]
	BarrierEdge                        = Edge[ent.Barrier]
	CarePlanRevisionConnection         = Connection[ent.CarePlanRevision]
	CarePlanRevisionEdge               = Edge[ent.CarePlanRevision]
	CarePlanChangeConnection           = Connection[ent.CarePlanChange]
	CarePlanChangeEdge                 = Edge[ent.CarePlanChange]
	CarePlanAgreementConnection        = Connection[ent.CarePlanAgreement]
	CarePlanAgreementEdge              = Edge[ent.CarePlanAgreement]
	ProposalConnection                 = Connection[ent.Proposal]
	ProposalEdge                       = Edge[ent.Proposal]
	DetectedIssueConnection            = Connection[ent.DetectedIssue]
	DetectedIssueEdge                  = Edge[ent.DetectedIssue]
	MedicationStatementConnection      = Connection[ent.MedicationStatement]
	MedicationStatementEdge            = Edge[ent.MedicationStatement]
	MedicationReconciliationConnection = Connection[ent.MedicationReconciliation]
	MedicationReconciliationEdge       = Edge[ent.MedicationReconciliation]
	ResultNoticeConnection             = Connection[ent.ResultNotice]
	ResultNoticeEdge                   = Edge[ent.ResultNotice]
	DiagnosticReportConnection         = Connection[ent.DiagnosticReport]
	DiagnosticReportEdge               = Edge[ent.DiagnosticReport]
	HandoffConnection                  = Connection[ent.Handoff]
	SyncConflictConnection             = Connection[ent.SyncConflict]
	SyncConflictEdge                   = Edge[ent.SyncConflict]
	HandoffEdge                        = Edge[ent.Handoff]
	CrisisProtocolConnection           = Connection[ent.CrisisProtocol]
	CrisisProtocolEdge                 = Edge[ent.CrisisProtocol]
	HomeVisitConnection                = Connection[ent.HomeVisit]
	HomeVisitEdge                      = Edge[ent.HomeVisit]
	VisitFindingConnection             = Connection[ent.VisitFinding]
	VisitFindingEdge                   = Edge[ent.VisitFinding]
	CrisisEventConnection              = Connection[ent.CrisisEvent]
	CrisisEventEdge                    = Edge[ent.CrisisEvent]
	EmergencyAccessConnection          = Connection[ent.EmergencyAccess]
	EmergencyAccessEdge                = Edge[ent.EmergencyAccess]
	PsychotherapyNoteConnection        = Connection[ent.PsychotherapyNote]
	PsychotherapyNoteEdge              = Edge[ent.PsychotherapyNote]

	CollaborativeCareEpisodeConnection  = Connection[ent.CollaborativeCareEpisode]
	CollaborativeCareEpisodeEdge        = Edge[ent.CollaborativeCareEpisode]
	CollaborativeCareContactConnection  = Connection[ent.CollaborativeCareContact]
	CollaborativeCareContactEdge        = Edge[ent.CollaborativeCareContact]
	TreatmentStepConnection             = Connection[ent.TreatmentStep]
	TreatmentStepEdge                   = Edge[ent.TreatmentStep]
	PsychiatricRecommendationConnection = Connection[ent.PsychiatricRecommendation]
	PsychiatricRecommendationEdge       = Edge[ent.PsychiatricRecommendation]
)
