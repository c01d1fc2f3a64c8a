package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent"
	"caseload/ent/migrate"
	"caseload/ent/privacy"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/generated"
	"caseload/internal/world"
)

// opens says which classes of rows about the clinic's patient each persona may
// see. Everybody else sees none.
var opens = map[string][]rule.Class{
	"case manager":    {rule.Person, rule.Administrative, rule.Work, rule.Payment, rule.Health, rule.Psychotherapy},
	"supervisor":      {rule.Person, rule.Administrative, rule.Work, rule.Payment, rule.Health, rule.Unmatched, rule.Disclosure},
	"provider":        {rule.Person, rule.Administrative, rule.Work, rule.Payment, rule.Health},
	"visit staff":     {rule.Person, rule.Administrative, rule.Work, rule.Health},
	"privacy officer": {rule.Person, rule.Administrative, rule.Disclosure},
	"stranger":        {},
}

// walls are the ways to ask: with both walls, with ent's policy alone, and with
// row-level security alone.
var walls = map[string]struct {
	login func(*world.World) string
	asks  func(context.Context) context.Context
}{
	"both":      {func(w *world.World) string { return w.AppURL }, func(ctx context.Context) context.Context { return ctx }},
	"ent alone": {func(w *world.World) string { return w.OwnerURL }, func(ctx context.Context) context.Context { return ctx }},
	"Postgres alone": {func(w *world.World) string { return w.AppURL }, func(ctx context.Context) context.Context {
		return privacy.DecisionContext(ctx, privacy.Allow)
	}},
}

func TestEveryTableHasAClass(t *testing.T) {
	t.Parallel()
	nodes := map[string]bool{}
	for _, typ := range types() {
		nodes[strings.ToLower(typ)] = true
		if _, ok := rule.ClassOf(typ); !ok {
			t.Errorf("%s has no class in ent/rule: nobody can see it, and no test knows who should", typ)
		}
	}
	for _, table := range migrate.Tables {
		if name := strings.ReplaceAll(table.Name, "_", ""); !nodes[name] && name != "relationship" {
			t.Errorf("table %s is no Node of the contract and no known exception", table.Name)
		}
	}
}

func TestEachPersonaSeesWhatTheRoleOpensOnEveryPath(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			people := w.Clinic.Personas()
			for name, v := range w.Other.Personas() {
				people["other "+name] = v
			}
			for persona, v := range people {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				for typ, id := range w.Clinic.Patient.Rows {
					want := allowed(t, persona, typ)
					for path, found := range paths(ctx, t, w, typ, id.String()) {
						if found != want {
							t.Errorf("%s, %s, %s: visible %v, want %v", persona, typ, path, found, want)
						}
					}
				}
			}
		})
	}
}

func allowed(t *testing.T, persona, typ string) bool {
	t.Helper()
	class, ok := rule.ClassOf(typ)
	if !ok {
		t.Fatalf("%s has no class", typ)
	}
	return slices.Contains(opens[persona], class)
}

// paths asks for a row by id and along every edge that leads to its type from
// the patient, by nodes, edges and count.
func paths(ctx context.Context, t *testing.T, w *world.World, typ, id string) map[string]bool {
	t.Helper()
	found := map[string]bool{
		"node":  contains(w.AskIn(ctx, t, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": id}), id),
		"nodes": contains(w.AskIn(ctx, t, `query($id: ID!) { nodes(ids: [$id]) { id } }`, map[string]any{"id": id}), id),
	}
	if typ == ent.TypePatient {
		found["patient"] = contains(w.AskIn(ctx, t, `query($id: ID!) { patient(id: $id) { id } }`, map[string]any{"id": id}), id)
		found["panel"] = contains(w.AskIn(ctx, t, `{ panel(first: 100) { nodes { id } } }`, nil), id)
	}
	patient := map[string]any{"id": w.Clinic.Patient.ID.String()}
	for _, edge := range connectionsTo(typ) {
		for _, list := range []string{"nodes { id }", "edges { node { id } }"} {
			query := fmt.Sprintf(`query($id: ID!) { patient(id: $id) { %s(first: 100) { %s } } }`, edge, list)
			found[edge+" "+list] = contains(w.AskIn(ctx, t, query, patient), id)
		}
		query := fmt.Sprintf(`query($id: ID!) { patient(id: $id) { %s { totalCount } } }`, edge)
		found[edge+" totalCount"] = contains(w.AskIn(ctx, t, query, patient), `"totalCount":1`)
	}
	return found
}

func contains(a world.Answer, text string) bool { return strings.Contains(string(a.Data), text) }

// connectionsTo lists the patient's lists of a type, out of the contract.
func connectionsTo(typ string) []string {
	var names []string
	for _, field := range contract().Types["Patient"].Fields {
		if field.Type.Name() == typ+"Connection" {
			names = append(names, field.Name)
		}
	}
	return names
}

// types lists the contract's Nodes.
func types() []string {
	var names []string
	for _, def := range contract().PossibleTypes["Node"] {
		names = append(names, def.Name)
	}
	return names
}

func contract() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

func TestForeignIDsAndUnknownOnesCannotBeToldApart(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			for name, v := range map[string]viewer.Viewer{"other": w.Other.CaseManager, "stranger": w.Clinic.Stranger} {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				for act, query := range actsOn {
					foreign := problemsOf(ctx, t, w, query, w.Clinic.Patient.Rows)
					unknown := problemsOf(ctx, t, w, query, nil)
					if foreign != unknown || !strings.Contains(foreign, "NOT_FOUND") && !slices.Contains(supervisorsActs, act) {
						t.Errorf("%s: %s says of a foreign id %s and of an unknown one %s", name, act, foreign, unknown)
					}
				}
			}
		})
	}
}

// actsOn are the acts, each on things of somebody else.
var actsOn = map[string]string{
	"assignPatient":                    `assignPatient(input: {clientMutationId: $act, patientId: $patient, baseRevision: 1, caseManagerId: $new})`,
	"recordCondition":                  `recordCondition(input: {clientMutationId: $act, id: $new, patientId: $patient, code: {system: "s", code: "c", display: "d"}})`,
	"resolveCondition":                 `resolveCondition(input: {clientMutationId: $act, conditionId: $condition, baseRevision: 1})`,
	"recordObservation":                `recordObservation(input: {clientMutationId: $act, id: $new, patientId: $patient, code: {system: "s", code: "c", display: "d"}, value: {text: "x"}})`,
	"createTask":                       `createTask(input: {clientMutationId: $act, id: $new, patientId: $patient, title: "x"})`,
	"updateTask":                       `updateTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1, note: "x"})`,
	"checkTaskItem":                    `checkTaskItem(input: {clientMutationId: $act, taskId: $task, baseRevision: 1, item: 0})`,
	"snoozeTask":                       `snoozeTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1, until: "2099-01-01T00:00:00Z", reason: "x"})`,
	"claimTask":                        `claimTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1})`,
	"releaseTask":                      `releaseTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1})`,
	"handOverTask":                     `handOverTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1, toId: $new, reason: "x"})`,
	"cancelTask":                       `cancelTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1, reason: "x"})`,
	"recordAbsence":                    `recordAbsence(input: {clientMutationId: $act, id: $new, coveredById: $new, startsAt: "2098-01-01T00:00:00Z", endsAt: "2098-02-01T00:00:00Z"})`,
	"bookAppointment":                  `bookAppointment(input: {clientMutationId: $act, id: $new, patientId: $patient, startsAt: "2098-01-01T09:00:00Z", endsAt: "2098-01-01T10:00:00Z"})`,
	"rescheduleAppointment":            `rescheduleAppointment(input: {clientMutationId: $act, appointmentId: $appointment, baseRevision: 1, startsAt: "2098-01-01T09:00:00Z", endsAt: "2098-01-01T10:00:00Z"})`,
	"cancelAppointment":                `cancelAppointment(input: {clientMutationId: $act, appointmentId: $appointment, baseRevision: 1, reason: "x"})`,
	"recordAppointmentOutcome":         `recordAppointmentOutcome(input: {clientMutationId: $act, appointmentId: $appointment, baseRevision: 1, outcome: NOSHOW})`,
	"logContact":                       `logContact(input: {clientMutationId: $act, patientId: $patient, outcome: NO_ANSWER})`,
	"endAbsence":                       `endAbsence(input: {clientMutationId: $act, absenceId: $new, baseRevision: 1})`,
	"completeTask":                     `completeTask(input: {clientMutationId: $act, taskId: $task, baseRevision: 1})`,
	"snoozeDetectedIssue":              `snoozeDetectedIssue(input: {clientMutationId: $act, detectedIssueId: $issue, baseRevision: 1, until: "2099-01-01T00:00:00Z", reason: "x"})`,
	"recordMedicationStatement":        `recordMedicationStatement(input: {clientMutationId: $act, id: $new, patientId: $patient, display: "x", status: ACTIVE, informationSource: PATIENT})`,
	"openMedicationReconciliation":     `openMedicationReconciliation(input: {clientMutationId: $act, id: $new, patientId: $patient, occasion: ROUTINE})`,
	"decideMedications":                `decideMedications(input: {clientMutationId: $act, medicationReconciliationId: $reconciliation, baseRevision: 1, decisions: [{medication: "x", decision: CONTINUE}]})`,
	"completeMedicationReconciliation": `completeMedicationReconciliation(input: {clientMutationId: $act, medicationReconciliationId: $reconciliation, baseRevision: 1})`,
	"cancelMedicationReconciliation":   `cancelMedicationReconciliation(input: {clientMutationId: $act, medicationReconciliationId: $reconciliation, baseRevision: 1, reason: "x"})`,
	"overrideMedicationFinding":        `overrideMedicationFinding(input: {clientMutationId: $act, id: $new, patientId: $patient, finding: "x", fingerprint: "x", reason: "x"})`,

	"acknowledgeResult": `acknowledgeResult(input: {clientMutationId: $act, resultNoticeId: $resultNotice, baseRevision: 1})`,
	"actOnResult":       `actOnResult(input: {clientMutationId: $act, resultNoticeId: $resultNotice, baseRevision: 1, action: "x"})`,
	"handOnResult":      `handOnResult(input: {clientMutationId: $act, id: $new, resultNoticeId: $resultNotice, baseRevision: 1, practitionerId: $new, reason: "x"})`,

	"updateHandoff":        `updateHandoff(input: {clientMutationId: $act, handoffId: $handoff, baseRevision: 1, giverName: "x"})`,
	"submitHandoff":        `submitHandoff(input: {clientMutationId: $act, handoffId: $handoff, baseRevision: 1})`,
	"acknowledgeHandoff":   `acknowledgeHandoff(input: {clientMutationId: $act, handoffId: $handoff, baseRevision: 1})`,
	"returnHandoff":        `returnHandoff(input: {clientMutationId: $act, handoffId: $handoff, baseRevision: 1, question: "x"})`,
	"resolveDetectedIssue": `resolveDetectedIssue(input: {clientMutationId: $act, detectedIssueId: $issue, baseRevision: 1, resolution: "x"})`,

	"referPatient":           `referPatient(input: {clientMutationId: $act, id: $new, patientId: $patient, reason: "x"})`,
	"triageReferral":         `triageReferral(input: {clientMutationId: $act, serviceRequestId: $referral, baseRevision: 1, decision: DECLINE, note: "x"})`,
	"answerReferral":         `answerReferral(input: {clientMutationId: $act, serviceRequestId: $referral, baseRevision: 1, answer: "x"})`,
	"proposeEpisodeOfCare":   `proposeEpisodeOfCare(input: {clientMutationId: $act, id: $new, patientId: $patient, reason: "x"})`,
	"changeEpisodeOfCare":    `changeEpisodeOfCare(input: {clientMutationId: $act, episodeOfCareId: $episode, baseRevision: 1, stage: CLOSED, reason: "x"})`,
	"recordOutreachAttempt":  `recordOutreachAttempt(input: {clientMutationId: $act, id: $new, episodeOfCareId: $episode, mode: LETTER, outcome: NO_ANSWER})`,
	"decideIntensity":        `decideIntensity(input: {clientMutationId: $act, intensityDecisionId: $decision, baseRevision: 1, decided: CASE_MANAGEMENT, reason: "x"})`,
	"startAssessment":        `startAssessment(input: {clientMutationId: $act, id: $new, patientId: $patient, questionnaire: "phq-9"})`,
	"saveAssessmentDraft":    `saveAssessmentDraft(input: {clientMutationId: $act, questionnaireResponseId: $assessment, baseRevision: 1, answers: []})`,
	"submitAssessment":       `submitAssessment(input: {clientMutationId: $act, questionnaireResponseId: $assessment, baseRevision: 1, answers: []})`,
	"acceptProposal":         `acceptProposal(input: {clientMutationId: $act, proposalId: $proposal, baseRevision: 1, resultId: $new})`,
	"deferProposal":          `deferProposal(input: {clientMutationId: $act, proposalId: $proposal, baseRevision: 1, dueAt: "2099-01-01T00:00:00Z", reason: "x"})`,
	"returnProposal":         `returnProposal(input: {clientMutationId: $act, proposalId: $proposal, baseRevision: 1, reason: "x"})`,
	"orderService":           `orderService(input: {clientMutationId: $act, id: $new, patientId: $patient, category: MEALS, reason: "x"})`,
	"signServiceOrder":       `signServiceOrder(input: {clientMutationId: $act, serviceRequestId: $referral, baseRevision: 1})`,
	"recordServiceOrderStep": `recordServiceOrderStep(input: {clientMutationId: $act, serviceRequestId: $referral, baseRevision: 1, status: SENT})`,
	"recordServiceDocument":  `recordServiceDocument(input: {clientMutationId: $act, serviceRequestId: $referral, baseRevision: 1, kind: AUTHORIZATION})`,
	"sendReferral":           `sendReferral(input: {clientMutationId: $act, id: $new, patientId: $patient, category: COMMUNITY, reason: "x"})`,
	"recordReferralStep":     `recordReferralStep(input: {clientMutationId: $act, serviceRequestId: $referral, baseRevision: 1, status: ACCEPTED})`,
	"sendMessage":            `sendMessage(input: {clientMutationId: $act, id: $new, patientId: $patient, topic: "x", text: "x"})`,
	"markMessagesRead":       `markMessagesRead(input: {clientMutationId: $act, communicationId: $message})`,
	"acknowledgeMessage":     `acknowledgeMessage(input: {clientMutationId: $act, communicationId: $message})`,
	"prepareAttachment":      `prepareAttachment(input: {clientMutationId: $act, id: $new, patientId: $patient, title: "x", contentType: "text/plain", size: 1, sha256: "` + strings.Repeat("0", 64) + `"})`,
	"createCarePlan":         `createCarePlan(input: {clientMutationId: $act, id: $new, episodeOfCareId: $episode, title: "x"})`,
	"updateCarePlan":         `updateCarePlan(input: {clientMutationId: $act, carePlanId: $plan, baseRevision: 1, title: "x"})`,
	"closeCarePlan":          `closeCarePlan(input: {clientMutationId: $act, carePlanId: $plan, baseRevision: 1, completed: true, reason: "x"})`,
	"addGoal":                `addGoal(input: {clientMutationId: $act, id: $new, carePlanId: $plan, description: "x"})`,
	"updateGoal":             `updateGoal(input: {clientMutationId: $act, goalId: $goal, baseRevision: 1, patientWords: "x"})`,
	"applyCarePlanTemplate":  `applyCarePlanTemplate(input: {clientMutationId: $act, carePlanId: $plan, template: "heart-failure"})`,
	"addGoalNote":            `addGoalNote(input: {clientMutationId: $act, id: $new, goalId: $goal, text: "x"})`,
	"addIntervention":        `addIntervention(input: {clientMutationId: $act, id: $new, carePlanId: $plan, title: "x"})`,
	"updateIntervention":     `updateIntervention(input: {clientMutationId: $act, interventionId: $intervention, baseRevision: 1, title: "x"})`,
	"addBarrier":             `addBarrier(input: {clientMutationId: $act, id: $new, carePlanId: $plan, title: "x"})`,
	"updateBarrier":          `updateBarrier(input: {clientMutationId: $act, barrierId: $barrier, baseRevision: 1, title: "x"})`,
	"agreeToCarePlan":        `agreeToCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: 1, party: PATIENT, method: SIGNATURE})`,
	"signOffCarePlan":        `signOffCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: 1})`,
	"approveCarePlan":        `approveCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: 1})`,
	"returnCarePlan":         `returnCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: 1, note: "x"})`,
	"shareCarePlan":          `shareCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, recipient: "x", purpose: "x", scope: [GOALS], expiresAt: $soon})`,
	"revokeShareLink":        `revokeShareLink(input: {clientMutationId: $act, shareLinkId: $link})`,
	// Cohorts and services belong to no patient: a case manager may not save one, whatever its id.
	// Only a supervisor may divide a caseload: reassignment_test.go asks as one.
	"reassignCaseload":      `reassignCaseload(input: {clientMutationId: $act, reason: "x", assignments: [{patientId: $patient, baseRevision: 1, caseManagerId: $new}]})`,
	"saveCohort":            `saveCohort(input: {clientMutationId: $act, id: $new, baseRevision: 1, name: "x", title: "x", definition: "{}"})`,
	"saveHealthcareService": `saveHealthcareService(input: {clientMutationId: $act, id: $new, baseRevision: 1, name: "x", categories: [OTHER]})`,

	"logTime":           `logTime(input: {clientMutationId: $act, id: $new, patientId: $patient, family: CCM, startsAt: $hourAgo, endsAt: $now})`,
	"correctTimeEntry":  `correctTimeEntry(input: {clientMutationId: $act, timeEntryId: $timeEntry, baseRevision: 1, id: $new, reason: "x"})`,
	"withdrawTimeEntry": `withdrawTimeEntry(input: {clientMutationId: $act, timeEntryId: $timeEntry, baseRevision: 1, reason: "x"})`,

	"enrollInCollaborativeCare": `enrollInCollaborativeCare(input: {clientMutationId: $act, id: $new, patientId: $patient, careManagerId: $new, psychiatricConsultantId: $new, treatingProviderId: $new,
		consent: {method: VERBAL, givenAt: $hourAgo}})`,
	"changeCollaborativeCareTeam":     `changeCollaborativeCareTeam(input: {clientMutationId: $act, collaborativeCareEpisodeId: $collaborative, baseRevision: 1, careManagerId: $new})`,
	"recordCollaborativeCareContact":  `recordCollaborativeCareContact(input: {clientMutationId: $act, id: $new, collaborativeCareEpisodeId: $collaborative, mode: PHONE_CALL})`,
	"recordTreatmentStep":             `recordTreatmentStep(input: {clientMutationId: $act, id: $new, collaborativeCareEpisodeId: $collaborative, kind: OTHER, what: "x"})`,
	"writeRelapsePreventionPlan":      `writeRelapsePreventionPlan(input: {clientMutationId: $act, collaborativeCareEpisodeId: $collaborative, baseRevision: 1, warningSigns: ["x"], whatHelps: ["x"], medicationPlan: "x", whomToCall: ["x"]})`,
	"graduateFromCollaborativeCare":   `graduateFromCollaborativeCare(input: {clientMutationId: $act, collaborativeCareEpisodeId: $collaborative, baseRevision: 1})`,
	"endCollaborativeCare":            `endCollaborativeCare(input: {clientMutationId: $act, collaborativeCareEpisodeId: $collaborative, baseRevision: 1, reason: MOVED})`,
	"recordPsychiatricRecommendation": `recordPsychiatricRecommendation(input: {clientMutationId: $act, id: $new, collaborativeCareEpisodeId: $collaborative, kind: OTHER, text: "x"})`,
	"answerPsychiatricRecommendation": `answerPsychiatricRecommendation(input: {clientMutationId: $act, psychiatricRecommendationId: $recommendation, baseRevision: 1, status: ACCEPTED})`,

	// Only a supervisor may close a month: billing_month_test.go asks as one.
	"closeBillingMonth":  `closeBillingMonth(input: {clientMutationId: $act, id: $new, patientId: $patient, month: "2026-01"})`,
	"reopenBillingMonth": `reopenBillingMonth(input: {clientMutationId: $act, billingCloseId: $closing, baseRevision: 1, reason: "x"})`,

	"syncPush":            `syncPush(input: {sentAt: $now, operations: [{doneAt: $now, sequence: 1, act: {completeTask: {clientMutationId: $act, taskId: $task, baseRevision: 1}}}]})`,
	"resolveSyncConflict": `resolveSyncConflict(input: {clientMutationId: $act, syncConflictId: $conflict, baseRevision: 1, resolution: KEPT})`,
	"revokeDevice":        `revokeDevice(input: {clientMutationId: $act, practitionerId: $new, device: "x", reason: "x"})`,

	"registerPushSubscription": `registerPushSubscription(input: {clientMutationId: $act, id: $new, channel: WEB_PUSH, endpoint: "x", timeZone: "UTC"})`,
	"revokePushSubscription":   `revokePushSubscription(input: {clientMutationId: $act, pushSubscriptionId: $new})`,

	"recordCrisisStep":         `recordCrisisStep(input: {clientMutationId: $act, crisisProtocolId: $crisis, baseRevision: 1, step: "offer-988", status: DONE})`,
	"recordCrisisNotification": `recordCrisisNotification(input: {clientMutationId: $act, id: $new, crisisProtocolId: $crisis, recipientName: "x", role: OTHER, channel: PHONE})`,
	"answerCrisisNotification": `answerCrisisNotification(input: {clientMutationId: $act, crisisNotificationId: $told, baseRevision: 1, answer: "x"})`,
	"writeCrisisPlan":          `writeCrisisPlan(input: {clientMutationId: $act, crisisProtocolId: $crisis, baseRevision: 1, warningSigns: ["x"], professionals: ["x"]})`,
	"closeCrisisProtocol":      `closeCrisisProtocol(input: {clientMutationId: $act, crisisProtocolId: $crisis, baseRevision: 1, disposition: OUTPATIENT_CARE, note: "x"})`,
	"recordConsent":            `recordConsent(input: {clientMutationId: $act, patientId: $patient, labels: [{id: $new, label: PSY}], decision: DENY, documentation: VERBAL})`,
	"revokeConsent":            `revokeConsent(input: {clientMutationId: $act, consentId: $consent, baseRevision: 1, reason: "x"})`,
	// By a number that nobody has: emergency_access_test.go opens what is there.
	"openEmergencyAccess":       `openEmergencyAccess(input: {clientMutationId: $act, id: $new, kind: OTHER, reason: "x", identifier: {value: "nobody's"}})`,
	"endEmergencyAccess":        `endEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: $emergency, baseRevision: 1})`,
	"reviewEmergencyAccess":     `reviewEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: $emergency, baseRevision: 1, review: JUSTIFIED, note: "x"})`,
	"writePsychotherapyNote":    `writePsychotherapyNote(input: {clientMutationId: $act, id: $new, patientId: $patient, text: "x"})`,
	"withdrawPsychotherapyNote": `withdrawPsychotherapyNote(input: {clientMutationId: $act, psychotherapyNoteId: $therapy, baseRevision: 1})`,

	"checkInToVisit":     `checkInToVisit(input: {clientMutationId: $act, id: $new, patientId: $patient})`,
	"recordVisitFinding": `recordVisitFinding(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, item: "food", answer: true})`,
	"addVisitNote":       `addVisitNote(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, text: "x"})`,
	"signVisit":          `signVisit(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, signer: PATIENT})`,
	"checkOutOfVisit":    `checkOutOfVisit(input: {clientMutationId: $act, homeVisitId: $visit})`,
	"cancelVisit":        `cancelVisit(input: {clientMutationId: $act, homeVisitId: $visit, reason: "x"})`,
	"correctVisit":       `correctVisit(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, baseRevision: 1, element: SERVICE, after: "T1017"})`,
	"withdrawVisit":      `withdrawVisit(input: {clientMutationId: $act, homeVisitId: $visit, reason: "x"})`,
	// Only a supervisor may review a visit: home_visit_test.go asks as one.
	"reviewVisit": `reviewVisit(input: {clientMutationId: $act, homeVisitId: $visit, baseRevision: 1})`,

	"mergePatients":             `mergePatients(input: {clientMutationId: $act, survivorId: $patient, duplicateId: $new, reason: "x"})`,
	"unmergePatients":           `unmergePatients(input: {clientMutationId: $act, survivorId: $patient, duplicateId: $new, reason: "x"})`,
	"linkUnmatchedAdmission":    `linkUnmatchedAdmission(input: {clientMutationId: $act, unmatchedAdmissionId: $unmatched, baseRevision: 1, patientId: $patient, reason: "x"})`,
	"dismissUnmatchedAdmission": `dismissUnmatchedAdmission(input: {clientMutationId: $act, unmatchedAdmissionId: $unmatched, baseRevision: 1, reason: "x"})`,
	"unlinkUnmatchedAdmission":  `unlinkUnmatchedAdmission(input: {clientMutationId: $act, unmatchedAdmissionId: $unmatched, baseRevision: 1, reason: "x"})`,
	"dismissDuplicate":          `dismissDuplicate(input: {clientMutationId: $act, duplicateCandidateId: $pair, baseRevision: 1, reason: "x"})`,
}

// supervisorsActs are those that a case manager may not do, whatever the ids,
// openEmergencyAccess, which answers that nothing was opened, and
// registerPushSubscription, which names nothing of anybody: push_test.go has it.
var supervisorsActs = []string{"registerPushSubscription", "syncPush", "saveCohort", "saveHealthcareService", "reassignCaseload", "mergePatients", "unmergePatients", "dismissDuplicate",
	"linkUnmatchedAdmission", "dismissUnmatchedAdmission", "unlinkUnmatchedAdmission", "closeBillingMonth", "reopenBillingMonth",
	"openEmergencyAccess", "reviewEmergencyAccess", "reviewVisit"}

func TestEveryActIsAskedWithForeignIDs(t *testing.T) {
	t.Parallel()
	for _, field := range contract().Mutation.Fields {
		if _, ok := actsOn[field.Name]; !ok && !strings.HasPrefix(field.Name, "__") {
			t.Errorf("%s is not asked with foreign ids: add it to actsOn", field.Name)
		}
	}
}

func problemsOf(ctx context.Context, t *testing.T, w *world.World, act string, rows map[string]uuid.UUID) string {
	t.Helper()
	id := func(typ string) string {
		if found, ok := rows[typ]; ok {
			return found.String()
		}
		return world.ID().String()
	}
	variables := map[string]any{
		"act": world.ID().String(), "new": world.ID().String(),
		"patient": id(ent.TypePatient), "condition": id(ent.TypeCondition), "task": id(ent.TypeTask),
		"referral": id(ent.TypeServiceRequest), "episode": id(ent.TypeEpisodeOfCare), "decision": id(ent.TypeIntensityDecision),
		"pair":       id(ent.TypeDuplicateCandidate),
		"unmatched":  id(ent.TypeUnmatchedAdmission),
		"assessment": id(ent.TypeQuestionnaireResponse), "proposal": id(ent.TypeProposal), "appointment": id(ent.TypeAppointment),
		"message": id(ent.TypeCommunication),
		"plan":    id(ent.TypeCarePlan), "goal": id(ent.TypeGoal), "intervention": id(ent.TypeIntervention), "barrier": id(ent.TypeBarrier),
		"link": id(ent.TypeShareLink), "soon": time.Now().Add(time.Hour).Format(time.RFC3339),
		"crisis": id(ent.TypeCrisisProtocol), "told": id(ent.TypeCrisisNotification), "consent": id(ent.TypeConsent), "emergency": id(ent.TypeEmergencyAccess), "therapy": id(ent.TypePsychotherapyNote),
		"issue": id(ent.TypeDetectedIssue), "timeEntry": id(ent.TypeTimeEntry), "closing": id(ent.TypeBillingClose), "conflict": id(ent.TypeSyncConflict), "handoff": id(ent.TypeHandoff), "collaborative": id(ent.TypeCollaborativeCareEpisode), "recommendation": id(ent.TypePsychiatricRecommendation), "reconciliation": id(ent.TypeMedicationReconciliation), "resultNotice": id(ent.TypeResultNotice), "visit": id(ent.TypeHomeVisit),
		"hourAgo": time.Now().Add(-time.Hour).Format(time.RFC3339), "now": time.Now().Format(time.RFC3339),
	}
	types := map[string]string{"act": "UUID!", "soon": "DateTime!", "hourAgo": "DateTime!", "now": "DateTime!"}
	var declared []string
	for name := range variables {
		typ, ok := types[name]
		if !ok {
			typ = "ID!"
		}
		if strings.Contains(act, "$"+name) {
			declared = append(declared, "$"+name+": "+typ)
		}
	}
	var got map[string]struct{ Problems json.RawMessage }
	w.AskIn(ctx, t, `mutation(`+strings.Join(declared, ", ")+`) { `+act+` { problems { __typename message path code } } }`, variables).Into(t, &got)
	for _, payload := range got {
		return string(payload.Problems)
	}
	return ""
}

// A privacy officer answers for every record, and reads no chart. Who treats as well sees
// what who treats sees: together the roles must not open every chart.
func TestAPrivacyOfficerWhoTreatsSeesWhatWhoTreatsSees(t *testing.T) {
	t.Parallel()
	const query = `{ panel(first: 100) { totalCount nodes { id conditions(first: 100) { totalCount } psychotherapyNotes(first: 100) { totalCount } } } }`
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Confidential(t, w.Clinic, "SUD")
			w.Enter(t, way.login(w))
			for _, v := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Provider, w.Clinic.VisitStaff, w.Clinic.Stranger} {
				ask := func(v viewer.Viewer) string {
					return string(w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, query, nil).Data)
				}
				alone, both := ask(v), v
				both.Roles = append(slices.Clone(v.Roles), viewer.PrivacyOfficer)
				if got := ask(both); got != alone {
					t.Errorf("%v sees %s, as a privacy officer as well %s", v.Roles, alone, got)
				}
			}
		})
	}
}
