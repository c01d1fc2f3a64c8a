package graph

import (
	"context"

	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

func patientPermissions(ctx context.Context) *model.PatientPermissions {
	v, _ := viewer.FromContext(ctx)
	return &model.PatientPermissions{
		Assign:                    rule.May(v, rule.AssignPatient),
		RecordCondition:           rule.May(v, rule.RecordCondition),
		ResolveCondition:          rule.May(v, rule.ResolveCondition),
		RecordObservation:         rule.May(v, rule.RecordObservation),
		CreateTask:                rule.May(v, rule.CreateTask),
		BookAppointment:           rule.May(v, rule.BookAppointment),
		LogContact:                rule.May(v, rule.RecordOutreachAttempt),
		LogTime:                   rule.May(v, rule.LogTime),
		RecordMedicationStatement: rule.May(v, rule.RecordMedicationStatement),
		ReconcileMedications:      rule.May(v, rule.ReconcileMedications),
		OverrideMedicationFinding: rule.May(v, rule.OverrideMedicationFinding),
		Refer:                     rule.May(v, rule.ReferPatient),
		DecideIntensity:           rule.May(v, rule.DecideIntensity),
		Enroll:                    rule.May(v, rule.Enroll),
		Assess:                    rule.May(v, rule.Assess),
		DecideProposal:            rule.May(v, rule.DecideProposal),
		OrderService:              rule.May(v, rule.OrderService),
		SignServiceOrder:          rule.May(v, rule.SignServiceOrder),
		SendReferral:              rule.May(v, rule.SendReferral),
		RecordServiceStep:         rule.May(v, rule.RecordServiceStep),
		Message:                   rule.May(v, rule.SendMessage),
		Merge:                     rule.May(v, rule.MergePatients),
		RecordConsent:             rule.May(v, rule.RecordConsent),
		WritePsychotherapyNote:    rule.May(v, rule.WritePsychotherapyNote),
		EnrollInCollaborativeCare: rule.May(v, rule.EnrollInCollaborativeCare),
	}
}

func viewerPermissions(ctx context.Context) *model.ViewerPermissions {
	v, _ := viewer.FromContext(ctx)
	return &model.ViewerPermissions{
		RecordAbsence:    rule.May(v, rule.RecordAbsence),
		ReassignCaseload: rule.May(v, rule.ReassignCaseload),

		OpenEmergencyAccess:   rule.May(v, rule.OpenEmergencyAccess),
		ReviewEmergencyAccess: rule.May(v, rule.ReviewEmergencyAccess),
	}
}

// health and payment are the fields of a patient that roles without a clinical
// task, or without one for payment, find closed.
var (
	health = []string{
		"risk", "lastEncounter", "nextTask", "conditions", "encounters", "observations", "allergyIntolerances",
		"medicationRequests", "procedures", "carePlans", "goals", "tasks", "riskAssessments", "intensityDecisions",
		"serviceRequests", "episodesOfCare", "assessments", "proposals", "assessmentTrends",
		"appointments", "outreachAttempts", "timeEntries", "medicationList", "medicationStatements", "medicationReconciliations", "resultNotices", "diagnosticReports", "threads", "messages",
		"detectedIssues", "trend", "careGaps", "transitionsOfCare", "payerObligations", "skilledNursingBenefit",
		"billingMonth", "billingCloses", "crisisProtocols", "psychotherapyNotes", "confidentialityNotices", "collaborativeCare",
	}
	payment = []string{"coverages", "payerObligations", "coverageTimeline", "skilledNursingBenefit"}
)

// redactions tells what the viewer's role keeps back. What a patient's consent
// keeps back is not told: that there is something is what the law protects
// (42 CFR 2.13(c)).
func redactions(ctx context.Context) []*model.Redaction {
	v, _ := viewer.FromContext(ctx)
	kept := []*model.Redaction{}
	note := func(paths ...string) {
		for _, path := range paths {
			kept = append(kept, &model.Redaction{Path: path, Reason: model.RedactionReasonRole})
		}
	}
	if !v.ReadsClinical() {
		note(health...)
	}
	if !v.ReadsCoverage() {
		note(payment...)
	}
	if !v.ReadsSecretIdentifiers() {
		note("identifiers")
	}
	return kept
}

// risk is kept back from roles without a clinical task.
func risk(ctx context.Context, p *ent.Patient) *fetch.Risk {
	v, _ := viewer.FromContext(ctx)
	if !v.ReadsClinical() {
		return nil
	}
	return fetch.RiskOf(p)
}
