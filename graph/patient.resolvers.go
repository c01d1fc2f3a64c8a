package graph

import (
	"caseload/care/code"
	"caseload/care/coverage/owed"
	"caseload/care/coverage/timeline"
	"caseload/care/facilitate"
	"caseload/care/monitor/gap"
	"caseload/care/monitor/trend"
	"caseload/care/share/notice"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"

	"github.com/google/uuid"
)

// AssignPatient is the resolver for the assignPatient field.
func (r *mutationResolver) AssignPatient(ctx context.Context, input facilitate.AssignPatient) (*model.AssignPatientPayload, error) {
	outcome, err := input.Record(ctx, r.Recorder)
	if err != nil {
		return nil, err
	}
	changed, err := fetch.Changed[ent.Patient](ctx, ent.TypePatient, "patient", outcome.Changed)
	if err != nil {
		return nil, err
	}
	moved, err := fetch.Changed[ent.Task](ctx, ent.TypeTask, "reassignedTasks", outcome.Also...)
	return &model.AssignPatientPayload{Patient: first(changed), ReassignedTasks: moved, Problems: problems(ctx, outcome)}, err
}

// Name is the resolver for the name field.
func (r *patientResolver) Name(ctx context.Context, obj *ent.Patient) (*model.HumanName, error) {
	return &model.HumanName{Text: obj.DisplayName, Family: obj.Family, Given: obj.Given}, nil
}

// Active is the resolver for the active field.
func (r *patientResolver) Active(ctx context.Context, obj *ent.Patient) (bool, error) {
	return obj.Active && obj.ReplacedByID == nil, nil
}

// ReplacedBy is the resolver for the replacedBy field.
func (r *patientResolver) ReplacedBy(ctx context.Context, obj *ent.Patient) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Links is the resolver for the links field.
func (r *patientResolver) Links(ctx context.Context, obj *ent.Patient) ([]*ent.PatientLink, error) {
	return fetch.List[ent.PatientLink](ctx, obj)
}

// CaseManager is the resolver for the caseManager field.
func (r *patientResolver) CaseManager(ctx context.Context, obj *ent.Patient) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Risk is the resolver for the risk field.
func (r *patientResolver) Risk(ctx context.Context, obj *ent.Patient) (*fetch.Risk, error) {
	return risk(ctx, obj), nil
}

// NextContactAt is the resolver for the nextContactAt field.
func (r *patientResolver) NextContactAt(ctx context.Context, obj *ent.Patient) (*time.Time, error) {
	return code.Due(obj.NextContactAt), nil
}

// NextTask is the resolver for the nextTask field.
func (r *patientResolver) NextTask(ctx context.Context, obj *ent.Patient) (*ent.Task, error) {
	return fetch.One[ent.Task](ctx, obj)
}

// LastEncounter is the resolver for the lastEncounter field.
func (r *patientResolver) LastEncounter(ctx context.Context, obj *ent.Patient) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Conditions is the resolver for the conditions field.
func (r *patientResolver) Conditions(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.ConditionFilter) (*fetch.Connection[ent.Condition], error) {
	return fetch.Many[ent.Condition](ctx, obj)
}

// Encounters is the resolver for the encounters field.
func (r *patientResolver) Encounters(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.EncounterFilter) (*fetch.Connection[ent.Encounter], error) {
	return fetch.Many[ent.Encounter](ctx, obj)
}

// Observations is the resolver for the observations field.
func (r *patientResolver) Observations(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.ObservationFilter) (*fetch.Connection[ent.Observation], error) {
	return fetch.Many[ent.Observation](ctx, obj)
}

// AllergyIntolerances is the resolver for the allergyIntolerances field.
func (r *patientResolver) AllergyIntolerances(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.AllergyIntolerance], error) {
	return fetch.Many[ent.AllergyIntolerance](ctx, obj)
}

// MedicationRequests is the resolver for the medicationRequests field.
func (r *patientResolver) MedicationRequests(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.MedicationRequestFilter) (*fetch.Connection[ent.MedicationRequest], error) {
	return fetch.Many[ent.MedicationRequest](ctx, obj)
}

// Procedures is the resolver for the procedures field.
func (r *patientResolver) Procedures(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.Procedure], error) {
	return fetch.Many[ent.Procedure](ctx, obj)
}

// CarePlans is the resolver for the carePlans field.
func (r *patientResolver) CarePlans(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.CarePlan], error) {
	return fetch.Many[ent.CarePlan](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *patientResolver) CarePlan(ctx context.Context, obj *ent.Patient) (*ent.CarePlan, error) {
	living, err := fetch.List[ent.CarePlan](ctx, obj)
	return first(living), err
}

// Goals is the resolver for the goals field.
func (r *patientResolver) Goals(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.Goal], error) {
	return fetch.Many[ent.Goal](ctx, obj)
}

// CareTeams is the resolver for the careTeams field.
func (r *patientResolver) CareTeams(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.CareTeam], error) {
	return fetch.Many[ent.CareTeam](ctx, obj)
}

// Coverages is the resolver for the coverages field.
func (r *patientResolver) Coverages(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.Coverage], error) {
	return fetch.Many[ent.Coverage](ctx, obj)
}

// Consents is the resolver for the consents field.
func (r *patientResolver) Consents(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.Consent], error) {
	return fetch.Many[ent.Consent](ctx, obj)
}

// Appointments is the resolver for the appointments field.
func (r *patientResolver) Appointments(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.AppointmentFilter) (*fetch.Connection[ent.Appointment], error) {
	return fetch.Many[ent.Appointment](ctx, obj)
}

// OutreachAttempts is the resolver for the outreachAttempts field.
func (r *patientResolver) OutreachAttempts(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.OutreachAttempt], error) {
	return fetch.Many[ent.OutreachAttempt](ctx, obj)
}

// TimeEntries is the resolver for the timeEntries field.
func (r *patientResolver) TimeEntries(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.TimeEntryFilter) (*fetch.Connection[ent.TimeEntry], error) {
	return fetch.Many[ent.TimeEntry](ctx, obj)
}

// MedicationList is the resolver for the medicationList field.
func (r *patientResolver) MedicationList(ctx context.Context, obj *ent.Patient) (*model.MedicationList, error) {
	return r.medicationList(ctx, obj)
}

// MedicationStatements is the resolver for the medicationStatements field.
func (r *patientResolver) MedicationStatements(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.MedicationStatementFilter) (*fetch.Connection[ent.MedicationStatement], error) {
	return fetch.Many[ent.MedicationStatement](ctx, obj)
}

// ResultNotices is the resolver for the resultNotices field.
func (r *patientResolver) ResultNotices(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.PatientResultNoticeFilter) (*fetch.Connection[ent.ResultNotice], error) {
	return fetch.Many[ent.ResultNotice](ctx, obj)
}

// DiagnosticReports is the resolver for the diagnosticReports field.
func (r *patientResolver) DiagnosticReports(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.DiagnosticReportFilter) (*fetch.Connection[ent.DiagnosticReport], error) {
	return fetch.Many[ent.DiagnosticReport](ctx, obj)
}

// MedicationReconciliations is the resolver for the medicationReconciliations field.
func (r *patientResolver) MedicationReconciliations(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.MedicationReconciliationFilter) (*fetch.Connection[ent.MedicationReconciliation], error) {
	return fetch.Many[ent.MedicationReconciliation](ctx, obj)
}

// Tasks is the resolver for the tasks field.
func (r *patientResolver) Tasks(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.TaskFilter) (*fetch.Connection[ent.Task], error) {
	return fetch.Many[ent.Task](ctx, obj)
}

// RiskAssessments is the resolver for the riskAssessments field.
func (r *patientResolver) RiskAssessments(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.RiskAssessmentFilter) (*fetch.Connection[ent.RiskAssessment], error) {
	return fetch.Many[ent.RiskAssessment](ctx, obj)
}

// IntensityDecisions is the resolver for the intensityDecisions field.
func (r *patientResolver) IntensityDecisions(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.IntensityDecision], error) {
	return fetch.Many[ent.IntensityDecision](ctx, obj)
}

// Assessments is the resolver for the assessments field.
func (r *patientResolver) Assessments(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.AssessmentFilter) (*fetch.Connection[ent.QuestionnaireResponse], error) {
	return fetch.Many[ent.QuestionnaireResponse](ctx, obj)
}

// Proposals is the resolver for the proposals field.
func (r *patientResolver) Proposals(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.ProposalFilter) (*fetch.Connection[ent.Proposal], error) {
	return fetch.Many[ent.Proposal](ctx, obj)
}

// AssessmentTrends is the resolver for the assessmentTrends field.
func (r *patientResolver) AssessmentTrends(ctx context.Context, obj *ent.Patient) ([]*model.AssessmentTrend, error) {
	all, err := fetch.List[ent.QuestionnaireResponse](ctx, obj)
	return trends(all), err
}

// ServiceRequests is the resolver for the serviceRequests field.
func (r *patientResolver) ServiceRequests(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.ServiceRequestFilter) (*fetch.Connection[ent.ServiceRequest], error) {
	return fetch.Many[ent.ServiceRequest](ctx, obj)
}

// EpisodesOfCare is the resolver for the episodesOfCare field.
func (r *patientResolver) EpisodesOfCare(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.EpisodeOfCare], error) {
	return fetch.Many[ent.EpisodeOfCare](ctx, obj)
}

// Threads is the resolver for the threads field.
func (r *patientResolver) Threads(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.Communication], error) {
	return fetch.Many[ent.Communication](ctx, obj)
}

// Messages is the resolver for the messages field.
func (r *patientResolver) Messages(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.Communication], error) {
	return fetch.Many[ent.Communication](ctx, obj)
}

// DetectedIssues is the resolver for the detectedIssues field.
func (r *patientResolver) DetectedIssues(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.DetectedIssueFilter) (*fetch.Connection[ent.DetectedIssue], error) {
	return fetch.Many[ent.DetectedIssue](ctx, obj)
}

// Trend is the resolver for the trend field.
func (r *patientResolver) Trend(ctx context.Context, obj *ent.Patient, code string, from *time.Time, to *time.Time, points int) (*trend.Series, error) {
	return course(ctx, obj, code, points)
}

// CareGaps is the resolver for the careGaps field.
func (r *patientResolver) CareGaps(ctx context.Context, obj *ent.Patient, status []model.CareGapStatus) ([]*gap.Gap, error) {
	return r.careGaps(ctx, obj, status)
}

// TransitionsOfCare is the resolver for the transitionsOfCare field.
func (r *patientResolver) TransitionsOfCare(ctx context.Context, obj *ent.Patient) ([]*model.TransitionOfCare, error) {
	return r.transitionsOfCare(ctx, obj)
}

// PayerObligations is the resolver for the payerObligations field.
func (r *patientResolver) PayerObligations(ctx context.Context, obj *ent.Patient) (*owed.Calendar, error) {
	return r.payerObligations(ctx, obj)
}

// CoverageTimeline is the resolver for the coverageTimeline field.
func (r *patientResolver) CoverageTimeline(ctx context.Context, obj *ent.Patient) (*timeline.Timeline, error) {
	return r.coverageTimeline(ctx, obj)
}

// SkilledNursingBenefit is the resolver for the skilledNursingBenefit field.
func (r *patientResolver) SkilledNursingBenefit(ctx context.Context, obj *ent.Patient) (*model.SkilledNursingBenefit, error) {
	return r.skilledNursingBenefit(ctx, obj)
}

// BillingMonth is the resolver for the billingMonth field.
func (r *patientResolver) BillingMonth(ctx context.Context, obj *ent.Patient, month code.PartialDate) (*model.BillingMonth, error) {
	return r.billingMonth(ctx, obj, month)
}

// BillingCloses is the resolver for the billingCloses field.
func (r *patientResolver) BillingCloses(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.BillingCloseFilter) (*fetch.Connection[ent.BillingClose], error) {
	return fetch.Many[ent.BillingClose](ctx, obj)
}

// Handoffs is the resolver for the handoffs field.
func (r *patientResolver) Handoffs(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.HandoffFilter) (*fetch.Connection[ent.Handoff], error) {
	return fetch.Many[ent.Handoff](ctx, obj)
}

// CollaborativeCare is the resolver for the collaborativeCare field.
func (r *patientResolver) CollaborativeCare(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.CollaborativeCareEpisodeFilter) (*fetch.Connection[ent.CollaborativeCareEpisode], error) {
	return fetch.Many[ent.CollaborativeCareEpisode](ctx, obj)
}

// CareSettings is the resolver for the careSettings field.
func (r *patientResolver) CareSettings(ctx context.Context, obj *ent.Patient) ([]*model.CareSettingPeriod, error) {
	return r.careSettings(ctx, obj)
}

// CrisisProtocols is the resolver for the crisisProtocols field.
func (r *patientResolver) CrisisProtocols(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.CrisisProtocolFilter) (*fetch.Connection[ent.CrisisProtocol], error) {
	return fetch.Many[ent.CrisisProtocol](ctx, obj)
}

// HomeVisits is the resolver for the homeVisits field.
func (r *patientResolver) HomeVisits(ctx context.Context, obj *ent.Patient, first int, after *string, filter *model.HomeVisitFilter) (*fetch.Connection[ent.HomeVisit], error) {
	return fetch.Many[ent.HomeVisit](ctx, obj)
}

// EmergencyAccesses is the resolver for the emergencyAccesses field.
func (r *patientResolver) EmergencyAccesses(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.EmergencyAccess], error) {
	return fetch.Many[ent.EmergencyAccess](ctx, obj)
}

// PsychotherapyNotes is the resolver for the psychotherapyNotes field.
func (r *patientResolver) PsychotherapyNotes(ctx context.Context, obj *ent.Patient, first int, after *string) (*fetch.Connection[ent.PsychotherapyNote], error) {
	return fetch.Many[ent.PsychotherapyNote](ctx, obj)
}

// ConfidentialityNotices is the resolver for the confidentialityNotices field.
func (r *patientResolver) ConfidentialityNotices(ctx context.Context, obj *ent.Patient) ([]*notice.Notice, error) {
	return confidentialityNotices(ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *patientResolver) ViewerCan(ctx context.Context, obj *ent.Patient) (*model.PatientPermissions, error) {
	return patientPermissions(ctx), nil
}

// Redactions is the resolver for the redactions field.
func (r *patientResolver) Redactions(ctx context.Context, obj *ent.Patient) ([]*model.Redaction, error) {
	return redactions(ctx), nil
}

// Patient is the resolver for the patient field.
func (r *queryResolver) Patient(ctx context.Context, id uuid.UUID) (*ent.Patient, error) {
	return fetch.PatientByID(ctx, id)
}

// Panel is the resolver for the panel field.
func (r *queryResolver) Panel(ctx context.Context, first int, after *string, filter *model.PanelFilter, orderBy model.PanelOrder) (*fetch.Connection[ent.Patient], error) {
	root, err := panel(ctx, filter, orderBy)
	if err != nil {
		return nil, err
	}
	return fetch.Page[ent.Patient](ctx, root)
}

// Level is the resolver for the level field.
func (r *riskResolver) Level(ctx context.Context, obj *fetch.Risk) (*model.RiskLevel, error) {
	return level(obj.Rank), nil
}

// Scores is the resolver for the scores field.
func (r *riskResolver) Scores(ctx context.Context, obj *fetch.Risk) ([]*ent.RiskAssessment, error) {
	all, err := fetch.List[ent.RiskAssessment](ctx, obj)
	return bestInformed(all, func(a *ent.RiskAssessment) (string, bool) { return a.Rule, a.Sensitivity != nil }), err
}

// Decision is the resolver for the decision field.
func (r *riskResolver) Decision(ctx context.Context, obj *fetch.Risk) (*ent.IntensityDecision, error) {
	all, err := fetch.List[ent.IntensityDecision](ctx, obj)
	return first(bestInformed(all, func(d *ent.IntensityDecision) (string, bool) { return d.Rule, d.Sensitivity != nil })), err
}

// Cohorts is the resolver for the cohorts field.
func (r *riskResolver) Cohorts(ctx context.Context, obj *fetch.Risk) ([]*ent.CohortMembership, error) {
	all, err := fetch.List[ent.CohortMembership](ctx, obj)
	return bestInformed(all, func(m *ent.CohortMembership) (string, bool) { return m.CohortID.String(), m.Sensitivity != nil }), err
}

// Patient returns generated.PatientResolver implementation.
func (r *Resolver) Patient() generated.PatientResolver { return &patientResolver{r} }

// Risk returns generated.RiskResolver implementation.
func (r *Resolver) Risk() generated.RiskResolver { return &riskResolver{r} }

type (
	patientResolver struct{ *Resolver }
	riskResolver    struct{ *Resolver }
)
