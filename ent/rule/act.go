package rule

import (
	"caseload/ent/viewer"
)

// Act is something a person does to a record. Mutations that need the same right
// are one act: to answer a referral is part of referring.
type Act string

// The acts of the contract.
const (
	AssignPatient         Act = "assignPatient"
	RecordCondition       Act = "recordCondition"
	ResolveCondition      Act = "resolveCondition"
	RecordObservation     Act = "recordObservation"
	CreateTask            Act = "createTask"
	CompleteTask          Act = "completeTask"
	UpdateTask            Act = "updateTask"
	EscalateTask          Act = "escalateTask"
	RecordAbsence         Act = "recordAbsence"
	ReassignCaseload      Act = "reassignCaseload"
	BookAppointment       Act = "bookAppointment"
	ReferPatient          Act = "referPatient"
	TriageReferral        Act = "triageReferral"
	Enroll                Act = "changeEpisodeOfCare"
	RecordOutreachAttempt Act = "recordOutreachAttempt"
	DecideIntensity       Act = "decideIntensity"
	SaveCohort            Act = "saveCohort"
	Assess                Act = "submitAssessment"
	DecideProposal        Act = "acceptProposal"
)

// acts says which roles may do what. The relationship to the patient is asked
// apart from it: a role alone opens no record.
var acts = map[Act][]viewer.Role{
	AssignPatient:         {viewer.Supervisor, viewer.CaseManager, viewer.System},
	RecordCondition:       {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	ResolveCondition:      {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.System},
	RecordObservation:     {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	CreateTask:            {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	CompleteTask:          {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	UpdateTask:            {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	EscalateTask:          {viewer.System},
	RecordAbsence:         {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	ReassignCaseload:      {viewer.Supervisor, viewer.System},
	BookAppointment:       {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff, viewer.System},
	ReferPatient:          {viewer.Provider, viewer.CaseManager, viewer.Supervisor, viewer.System},
	TriageReferral:        {viewer.CaseManager, viewer.Supervisor},
	Enroll:                {viewer.CaseManager, viewer.Supervisor},
	RecordOutreachAttempt: {viewer.CaseManager, viewer.Supervisor, viewer.VisitStaff},
	DecideIntensity:       {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
	SaveCohort:            {viewer.Supervisor, viewer.System},
	Assess:                {viewer.CaseManager, viewer.Supervisor, viewer.Provider, viewer.VisitStaff},
	DecideProposal:        {viewer.CaseManager, viewer.Supervisor, viewer.Provider},
}

// May reports whether the viewer's roles allow the act.
func May(v viewer.Viewer, act Act) bool { return v.Has(acts[act]...) }

// Acts lists every act, for tests and documents that must be complete.
func Acts() []Act {
	return []Act{
		AssignPatient, RecordCondition, ResolveCondition, RecordObservation, CreateTask, CompleteTask,
		UpdateTask, EscalateTask, RecordAbsence, ReassignCaseload, BookAppointment,
		ReferPatient, TriageReferral, Enroll, RecordOutreachAttempt, DecideIntensity, SaveCohort, Assess, DecideProposal,
	}
}
