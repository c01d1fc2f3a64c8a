package rule

import (
	"caseload/ent/viewer"
)

// Act is something a person does to a record. Mutations that need the same right
// are one act: to answer a referral is part of referring.
type Act string

// The acts of the contract.
const (
	AssignPatient            Act = "assignPatient"
	RecordCondition          Act = "recordCondition"
	ResolveCondition         Act = "resolveCondition"
	RecordObservation        Act = "recordObservation"
	ResolveDetectedIssue     Act = "resolveDetectedIssue"
	CreateTask               Act = "createTask"
	CompleteTask             Act = "completeTask"
	UpdateTask               Act = "updateTask"
	EscalateTask             Act = "escalateTask"
	RecordAbsence            Act = "recordAbsence"
	ReassignCaseload         Act = "reassignCaseload"
	BookAppointment          Act = "bookAppointment"
	ChangeCarePlan           Act = "changeCarePlan"
	AddCarePlanNote          Act = "addGoalNote"
	AgreeToCarePlan          Act = "agreeToCarePlan"
	SignOffCarePlan          Act = "signOffCarePlan"
	ApproveCarePlan          Act = "approveCarePlan"
	ReferPatient             Act = "referPatient"
	TriageReferral           Act = "triageReferral"
	Enroll                   Act = "changeEpisodeOfCare"
	RecordOutreachAttempt    Act = "recordOutreachAttempt"
	DecideIntensity          Act = "decideIntensity"
	SaveCohort               Act = "saveCohort"
	Assess                   Act = "submitAssessment"
	DecideProposal           Act = "acceptProposal"
	OrderService             Act = "orderService"
	SignServiceOrder         Act = "signServiceOrder"
	SendReferral             Act = "sendReferral"
	RecordServiceStep        Act = "recordServiceOrderStep"
	SaveHealthcareService    Act = "saveHealthcareService"
	SendMessage              Act = "sendMessage"
	ShareCarePlan            Act = "shareCarePlan"
	MergePatients            Act = "mergePatients"
	RegisterPushSubscription Act = "registerPushSubscription"
	LogTime                  Act = "logTime"
	CloseBillingMonth        Act = "closeBillingMonth"
	PrepareHandoff           Act = "updateHandoff"
	AcknowledgeHandoff       Act = "acknowledgeHandoff"
	AttendDischarges         Act = "attendDischarges"
	ResolveSyncConflict      Act = "resolveSyncConflict"
	RevokeDevice             Act = "revokeDevice"

	RecordMedicationStatement Act = "recordMedicationStatement"
	ReconcileMedications      Act = "openMedicationReconciliation"
	OverrideMedicationFinding Act = "overrideMedicationFinding"
	ActOnResult               Act = "actOnResult"
	FollowResults             Act = "followResults"

	RecordCrisisStep       Act = "recordCrisisStep"
	WriteCrisisPlan        Act = "writeCrisisPlan"
	CloseCrisisProtocol    Act = "closeCrisisProtocol"
	EscalateCrisis         Act = "escalateCrisis"
	RecordConsent          Act = "recordConsent"
	OpenEmergencyAccess    Act = "openEmergencyAccess"
	ReviewEmergencyAccess  Act = "reviewEmergencyAccess"
	WritePsychotherapyNote Act = "writePsychotherapyNote"

	EnrollInCollaborativeCare Act = "enrollInCollaborativeCare"
	GiveCollaborativeCare     Act = "recordCollaborativeCareContact"
	ReviewCollaborativeCare   Act = "recordPsychiatricRecommendation"
	AnswerRecommendation      Act = "answerPsychiatricRecommendation"
	KeepRegistry              Act = "keepRegistry"

	MakeVisit     Act = "checkInToVisit"
	CorrectVisit  Act = "correctVisit"
	ReviewVisit   Act = "reviewVisit"
	WithdrawVisit Act = "withdrawVisit"
	SubmitVisits  Act = "submitVisits"
)

// acts says which roles may do what. The relationship to the patient is asked
// apart from it: a role alone opens no record.
var acts = map[Act][]viewer.Role{
	AssignPatient:            {viewer.Supervisor, viewer.CaseManager, viewer.System},
	RecordCondition:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	ResolveCondition:         {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	RecordObservation:        {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	ResolveDetectedIssue:     {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	CreateTask:               {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	CompleteTask:             {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	UpdateTask:               {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	EscalateTask:             {viewer.System},
	RecordAbsence:            {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	ReassignCaseload:         {viewer.Supervisor, viewer.System},
	BookAppointment:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	ChangeCarePlan:           {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	AddCarePlanNote:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	AgreeToCarePlan:          {viewer.CaseManager, viewer.Supervisor, viewer.VisitStaff},
	SignOffCarePlan:          {viewer.Provider, viewer.CaseManager},
	ApproveCarePlan:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	ReferPatient:             {viewer.Provider, viewer.CaseManager, viewer.Supervisor, viewer.System},
	TriageReferral:           {viewer.CaseManager, viewer.Supervisor},
	Enroll:                   {viewer.CaseManager, viewer.Supervisor},
	RecordOutreachAttempt:    {viewer.CaseManager, viewer.Supervisor, viewer.VisitStaff},
	DecideIntensity:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	SaveCohort:               {viewer.Supervisor, viewer.System},
	Assess:                   {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	DecideProposal:           {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	OrderService:             {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	SignServiceOrder:         {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	SendReferral:             {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	RecordServiceStep:        {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	SaveHealthcareService:    {viewer.Supervisor, viewer.System},
	SendMessage:              {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	ShareCarePlan:            {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	MergePatients:            {viewer.Supervisor},
	RegisterPushSubscription: {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	LogTime:                  {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	CloseBillingMonth:        {viewer.Supervisor},
	PrepareHandoff:           {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	AcknowledgeHandoff:       {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	AttendDischarges:         {viewer.System},
	ResolveSyncConflict:      {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	RevokeDevice:             {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.PrivacyOfficer},

	RecordMedicationStatement: {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	ReconcileMedications:      {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	OverrideMedicationFinding: {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	ActOnResult:               {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	FollowResults:             {viewer.System},

	RecordCrisisStep:       {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	WriteCrisisPlan:        {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	CloseCrisisProtocol:    {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	EscalateCrisis:         {viewer.System},
	RecordConsent:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	OpenEmergencyAccess:    {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	ReviewEmergencyAccess:  {viewer.PrivacyOfficer},
	WritePsychotherapyNote: {viewer.CaseManager, viewer.Provider},

	EnrollInCollaborativeCare: {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	GiveCollaborativeCare:     {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	ReviewCollaborativeCare:   {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	AnswerRecommendation:      {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	KeepRegistry:              {viewer.System},

	// The server keeps a visit whose worker has lost the patient meanwhile.
	MakeVisit:     {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	CorrectVisit:  {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	ReviewVisit:   {viewer.Supervisor},
	WithdrawVisit: {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	SubmitVisits:  {viewer.System},
}

// May reports whether the viewer's roles allow the act.
func May(v viewer.Viewer, act Act) bool { return v.Has(acts[act]...) }

// Acts lists every act, for tests and documents that must be complete.
func Acts() []Act {
	return []Act{
		AssignPatient, RecordCondition, ResolveCondition, RecordObservation, ResolveDetectedIssue, CreateTask, CompleteTask,
		UpdateTask, EscalateTask, RecordAbsence, ReassignCaseload, BookAppointment,
		ChangeCarePlan, AddCarePlanNote, AgreeToCarePlan, SignOffCarePlan, ApproveCarePlan,
		ReferPatient, TriageReferral, Enroll, RecordOutreachAttempt, DecideIntensity, SaveCohort, Assess, DecideProposal,
		OrderService, SignServiceOrder, SendReferral, RecordServiceStep, SaveHealthcareService, SendMessage,
		ShareCarePlan,
		MergePatients, RegisterPushSubscription, LogTime, CloseBillingMonth, PrepareHandoff, AcknowledgeHandoff, AttendDischarges,
		ResolveSyncConflict, RevokeDevice,
		RecordMedicationStatement, ReconcileMedications, OverrideMedicationFinding, ActOnResult, FollowResults,
		RecordCrisisStep, WriteCrisisPlan, CloseCrisisProtocol, EscalateCrisis, RecordConsent,
		OpenEmergencyAccess, ReviewEmergencyAccess, WritePsychotherapyNote,
		EnrollInCollaborativeCare, GiveCollaborativeCare, ReviewCollaborativeCare, AnswerRecommendation, KeepRegistry,
		MakeVisit, CorrectVisit, ReviewVisit, WithdrawVisit, SubmitVisits,
	}
}
