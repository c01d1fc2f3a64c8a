package rule

import (
	"context"

	"entgo.io/ent/dialect/sql"
	entprivacy "entgo.io/ent/privacy"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/intercept"
	"caseload/ent/privacy"
	"caseload/ent/viewer"
)

// Policy guards every type: rows by relationship, writes by role.
func Policy() ent.Policy {
	return privacy.Policy{
		Query:    privacy.QueryPolicy{queryRule{}},
		Mutation: privacy.MutationPolicy{privacy.MutationRuleFunc(mutate)},
	}
}

type queryRule struct{}

func (queryRule) EvalQuery(ctx context.Context, q ent.Query) error {
	query, err := intercept.NewQuery(q)
	if err != nil {
		return privacy.Denyf("rule: %w", err)
	}
	rows, err := Rows(ctx, query.Type())
	if err != nil {
		return privacy.Denyf("%w", err)
	}
	query.WhereP(rows)
	return entprivacy.Allow
}

// writers says which acts let somebody write rows of a type. Types that are not
// here are written by the server itself only.
var writers = map[string][]Act{
	ent.TypePatient:               {AssignPatient, ReassignCaseload, TriageReferral},
	ent.TypeRelationship:          {AssignPatient, ReassignCaseload, RecordAbsence, BookAppointment, ReferPatient, TriageReferral, OpenEmergencyAccess},
	ent.TypeCondition:             {RecordCondition, ResolveCondition, Assess, DecideProposal},
	ent.TypeObservation:           {RecordObservation},
	ent.TypeDetectedIssue:         {ResolveDetectedIssue},
	ent.TypeGoal:                  {DecideProposal, ChangeCarePlan, AddCarePlanNote},
	ent.TypeCarePlan:              {ChangeCarePlan, AddCarePlanNote, ApproveCarePlan, CompleteTask, DecideProposal, Enroll},
	ent.TypeIntervention:          {ChangeCarePlan, CompleteTask},
	ent.TypeBarrier:               {ChangeCarePlan},
	ent.TypeCarePlanRevision:      {ChangeCarePlan, AddCarePlanNote, CompleteTask, DecideProposal, Enroll},
	ent.TypeCarePlanChange:        {ChangeCarePlan, AddCarePlanNote, CompleteTask, DecideProposal, Enroll},
	ent.TypeCarePlanAgreement:     {AgreeToCarePlan, SignOffCarePlan, ApproveCarePlan},
	ent.TypeTask:                  {CreateTask, CompleteTask, UpdateTask, ChangeCarePlan, EscalateTask, AssignPatient, ReassignCaseload, PrepareHandoff, AcknowledgeHandoff, ActOnResult},
	ent.TypeAppointment:           {BookAppointment, AssignPatient, ReassignCaseload},
	ent.TypeAbsence:               {RecordAbsence},
	ent.TypeServiceRequest:        {ReferPatient, TriageReferral, DecideProposal, OrderService, SignServiceOrder, SendReferral, RecordServiceStep},
	ent.TypeHealthcareService:     {SaveHealthcareService},
	ent.TypeCommunication:         {SendMessage},
	ent.TypeCommunicationReceipt:  {SendMessage},
	ent.TypeAttachment:            {SendMessage},
	ent.TypeEpisodeOfCare:         {AssignPatient, ReassignCaseload, Enroll, RecordOutreachAttempt, TriageReferral, DecideIntensity},
	ent.TypeOutreachAttempt:       {RecordOutreachAttempt},
	ent.TypeIntensityDecision:     {DecideIntensity},
	ent.TypeCohort:                {SaveCohort},
	ent.TypeQuestionnaireResponse: {Assess},
	ent.TypeProposal:              {Assess, DecideProposal},
	ent.TypeShareLink:             {ShareCarePlan},
	ent.TypeDuplicateCandidate:    {MergePatients},
	ent.TypePatientLink:           {MergePatients},
	ent.TypeUnmatchedAdmission:    {MergePatients},
	ent.TypeTimeEntry:             {LogTime},
	ent.TypeBillingClose:          {CloseBillingMonth},
	ent.TypeHandoff:               {PrepareHandoff, AcknowledgeHandoff},
	ent.TypeSyncConflict:          {ResolveSyncConflict},

	ent.TypeMedicationStatement:      {RecordMedicationStatement},
	ent.TypeMedicationReconciliation: {ReconcileMedications},
	ent.TypeMedicationDecision:       {ReconcileMedications},
	ent.TypeMedicationOverride:       {OverrideMedicationFinding},
	ent.TypeResultNotice:             {ActOnResult},

	ent.TypeCrisisProtocol:     {Assess, RecordCrisisStep, WriteCrisisPlan, CloseCrisisProtocol},
	ent.TypeCrisisEvent:        {Assess, RecordCrisisStep, WriteCrisisPlan, CloseCrisisProtocol},
	ent.TypeCrisisNotification: {RecordCrisisStep},
	ent.TypeConsent:            {RecordConsent},
	ent.TypeEmergencyAccess:    {OpenEmergencyAccess, ReviewEmergencyAccess},
	ent.TypePsychotherapyNote:  {WritePsychotherapyNote},

	ent.TypeCollaborativeCareEpisode:  {EnrollInCollaborativeCare, GiveCollaborativeCare, ReviewCollaborativeCare},
	ent.TypeCollaborativeCareContact:  {GiveCollaborativeCare},
	ent.TypeTreatmentStep:             {GiveCollaborativeCare},
	ent.TypePsychiatricRecommendation: {ReviewCollaborativeCare, AnswerRecommendation},

	ent.TypeHomeVisit:       {MakeVisit, CorrectVisit, ReviewVisit, WithdrawVisit, SubmitVisits},
	ent.TypeVisitFinding:    {MakeVisit},
	ent.TypeVisitCorrection: {CorrectVisit, ReviewVisit},
}

type filterable interface {
	WhereP(...func(*sql.Selector))
	OrganizationID() (uuid.UUID, bool)
	SetOrganizationID(uuid.UUID)
}

func mutate(ctx context.Context, m ent.Mutation) error {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return privacy.Denyf("%w", ErrNoViewer)
	}
	if !mayWrite(v, m.Type()) {
		return privacy.Denyf("rule: role may not write %s", m.Type())
	}
	f, ok := m.(filterable)
	if !ok {
		return privacy.Denyf("rule: %s has no organization", m.Type())
	}
	if m.Op().Is(ent.OpCreate) {
		return create(v, f)
	}
	rows, err := Rows(ctx, m.Type())
	if err != nil {
		return privacy.Denyf("%w", err)
	}
	f.WhereP(rows)
	return entprivacy.Allow
}

func mayWrite(v viewer.Viewer, typ string) bool {
	if v.Shared != nil { // in whose name somebody else only reads
		return false
	}
	if v.Has(viewer.System) {
		return true
	}
	for _, act := range writers[typ] {
		if May(v, act) {
			return true
		}
	}
	return false
}

// create puts a new row into the viewer's own organization, and refuses another.
func create(v viewer.Viewer, f filterable) error {
	given, ok := f.OrganizationID()
	if !ok {
		f.SetOrganizationID(v.Organization)
		return entprivacy.Allow
	}
	if given != v.Organization {
		return privacy.Denyf("rule: row of another organization")
	}
	return entprivacy.Allow
}
