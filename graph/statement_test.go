package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/outreachattempt"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// chart selects everything there is of a patient, through nodes or edges.
func chart(list func(fields string) string) string {
	return `id name { text } caseManager { name { text } } risk { level } nextTask { title } lastEncounter { class }
		conditions { ` + list(`id provenance { performer { id } } encounter { id }`) + ` }
		encounters { ` + list(`id serviceProvider { id }`) + ` }
		observations { ` + list(`id`) + ` } allergyIntolerances { ` + list(`id`) + ` } medicationRequests { ` + list(`id`) + ` }
		procedures { ` + list(`id`) + ` } goals { ` + list(`id`) + ` } coverages { ` + list(`id payor { name }`) + ` }
		consents { ` + list(`id grantee { id }`) + ` } tasks { totalCount ` + list(`id owner { id }`) + ` }
		carePlans { ` + list(`id goals { `+list(`id`)+` }`) + ` }
		careTeams { ` + list(`id participants { practitioner { roles { role } } }`) + ` }`
}

func nodes(fields string) string { return "nodes { " + fields + " }" }
func edges(fields string) string { return "edges { cursor node { " + fields + " } }" }

func TestReadsTakeTheSameStatementsForOneRowOrAHundred(t *testing.T) {
	t.Parallel()
	few := world.New(t)
	many := world.New(t)
	for i := range 99 {
		many.Patient(t, many.Clinic, many.Clinic.CaseManager, fmt.Sprintf("Patient %02d", i))
	}
	for _, list := range []struct {
		name string
		of   func(string) string
	}{{"nodes", nodes}, {"edges", edges}} {
		// Two statements are the transaction's own: BEGIN with the settings, and ROLLBACK.
		for _, tt := range []struct {
			name, query string
			want        int
		}{
			{"panel", `{ panel(first: 100) { ` + list.of(`id risk { level } nextTask { title } lastEncounter { class }
				caseManager { name { text } } conditions(first: 5) { `+list.of(`code { display }`)+` }`) + ` } }`, 4},
			{"panel with total", `{ panel(first: 100) { totalCount ` + list.of(`id`) + ` } }`, 3},
			{"taskPool", `{ taskPool(pool: "calls", first: 100) { ` + list.of(`id patient { id }`) + ` } }`, 3},
			{"appointments", `{ appointments(from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", first: 100) { ` + list.of(`id patient { id } practitioner { id }`) + ` } }`, 4},
			{"time entries", `{ panel(first: 100) { ` + list.of(`timeEntries { totalCount `+list.of(`id minutes worker { id } corrects { id } task { id } viewerCan { correct }`)+` }`) + ` } }`, 5},
			{"medicines", `{ panel(first: 100) { ` + list.of(`medicationList { lines { key statements { statementId } disagreements { kind } decision { decision } } findings { key } }
				medicationStatements { `+list.of(`id performer { id }`)+` } medicationReconciliations { `+list.of(`id decisions { id decidedBy { id } }`)+` }`) + ` } }`, 5},
			{"results", `{ panel(first: 100) { ` + list.of(`resultNotices { `+list.of(`id recipient { id } carrier { id } handedTo { id } observation { id resultLoop { id recipient { id } } } overdue viewerCan { act }`)+` }
				diagnosticReports { `+list.of(`id performer { id } results { id diagnosticReport { id } }`)+` }`) + ` } }`, 6},
			{"resultNotices", `{ resultNotices(first: 100) { totalCount ` + list.of(`id patient { id } observation { id } recipient { id }`) + ` } }`, 4},
			{"absences", `{ absences(first: 100) { ` + list.of(`id practitioner { id } coveredBy { id }`) + ` } }`, 4},
			// BEGIN, the day, what its items are about, what that is about, ROLLBACK.
			{"myDay", `{ myDay(date: "2026-03-10", first: 100) { totalCount ` + list.of(`kind score reasons { text } patient { id name { text } }
				task { id owner { id } viewerCan { complete } } appointment { id practitioner { id } } coveredFor { id }`) + ` } }`, 5},
			{"worklist", `{ worklist(first: 100) { ` + list.of(`id overdue patient { id name { text } } condition { id }`) + ` } }`, 4},
		} {
			for name, w := range map[string]*world.World{"1": few, "100": many} {
				sent := w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, tt.query, nil).Into(t, &struct{}{}) })
				if len(sent) != tt.want {
					t.Errorf("%s of %s through %s takes %d statements, want %d:\n%v", tt.name, name, list.name, len(sent), tt.want, sent)
				}
			}
		}
		query := `query($id: ID!) { patient(id: $id) { ` + chart(list.of) + ` } }`
		sent := few.Statements(func() {
			few.Ask(t, few.Clinic.CaseManager, query, map[string]any{"id": few.Clinic.Patient.ID.String()}).Into(t, &struct{}{})
		})
		// BEGIN, the patient, three levels below it, the roles of a team's people, ROLLBACK.
		if want := 6; len(sent) != want {
			t.Errorf("a whole chart through %s takes %d statements, want %d", list.name, len(sent), want)
		}
	}
}

func TestMutationsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		query string
		want  int
	}{
		"recordCondition": {`mutation($act: UUID!, $id: ID!, $patient: ID!) { recordCondition(input: {clientMutationId: $act, id: $id,
			patientId: $patient, code: {system: "s", code: "c", display: "d"}}) { condition { id } problems { code } } }`, 18},
		"logTime": {`mutation($act: UUID!, $id: ID!, $patient: ID!) { logTime(input: {clientMutationId: $act, id: $id, patientId: $patient,
			family: CCM, startsAt: "` + time.Now().UTC().Add(-time.Hour).Format(time.RFC3339) + `", endsAt: "` + time.Now().UTC().Format(time.RFC3339) + `"}) { timeEntry { id } problems { code } } }`, 13},
		"recordMedicationStatement": {`mutation($act: UUID!, $id: ID!, $patient: ID!) { recordMedicationStatement(input: {clientMutationId: $act, id: $id,
			patientId: $patient, display: "Aspirin", status: ACTIVE, informationSource: BOTTLE_SEEN}) { medicationStatement { id } problems { code } } }`, 10},
		"decideMedications": {`mutation($act: UUID!, $reconciliation: ID!, $medication: String!) { decideMedications(input: {clientMutationId: $act, medicationReconciliationId: $reconciliation, baseRevision: 1,
			decisions: [{medication: $medication, decision: CONTINUE, baseRevision: 1}]}) { medicationReconciliation { id } problems { code } } }`, 13},
		"acknowledgeResult": {`mutation($act: UUID!, $resultNotice: ID!) { acknowledgeResult(input: {clientMutationId: $act, resultNoticeId: $resultNotice, baseRevision: 1}) {
			resultNotice { id } problems { code } } }`, 12},
		"actOnResult": {`mutation($act: UUID!, $resultNotice: ID!) { actOnResult(input: {clientMutationId: $act, resultNoticeId: $resultNotice, baseRevision: 1, action: "x"}) {
			resultNotice { id } problems { code } } }`, 12},
		"recordCollaborativeCareContact": {`mutation($act: UUID!, $id: ID!, $collaborative: ID!) { recordCollaborativeCareContact(input: {clientMutationId: $act, id: $id,
			collaborativeCareEpisodeId: $collaborative, mode: PHONE_CALL}) { collaborativeCareContact { id } problems { code } } }`, 16},
		"recordTreatmentStep": {`mutation($act: UUID!, $id: ID!, $collaborative: ID!) { recordTreatmentStep(input: {clientMutationId: $act, id: $id,
			collaborativeCareEpisodeId: $collaborative, kind: OTHER, what: "Walks"}) { treatmentStep { id } problems { code } } }`, 16},
		"writeRelapsePreventionPlan": {`mutation($act: UUID!, $collaborative: ID!) { writeRelapsePreventionPlan(input: {clientMutationId: $act, collaborativeCareEpisodeId: $collaborative,
			baseRevision: 1, warningSigns: ["x"], whatHelps: ["x"], medicationPlan: "x", whomToCall: ["x"]}) { collaborativeCareEpisode { id } problems { code } } }`, 15},
		"changeCollaborativeCareTeam": {`mutation($act: UUID!, $collaborative: ID!, $owner: ID!) { changeCollaborativeCareTeam(input: {clientMutationId: $act,
			collaborativeCareEpisodeId: $collaborative, baseRevision: 1, careManagerId: $owner}) { collaborativeCareEpisode { id } problems { code } } }`, 18},
		"endCollaborativeCare": {`mutation($act: UUID!, $collaborative: ID!) { endCollaborativeCare(input: {clientMutationId: $act, collaborativeCareEpisodeId: $collaborative,
			baseRevision: 1, reason: MOVED}) { collaborativeCareEpisode { id } problems { code } } }`, 18},
		"answerPsychiatricRecommendation": {`mutation($act: UUID!, $recommendation: ID!) { answerPsychiatricRecommendation(input: {clientMutationId: $act, psychiatricRecommendationId: $recommendation,
			baseRevision: 1, status: ACCEPTED}) { psychiatricRecommendation { id } problems { code } } }`, 17},
		"createTask": {`mutation($act: UUID!, $id: ID!, $patient: ID!) { createTask(input: {clientMutationId: $act, id: $id,
			patientId: $patient, title: "Call"}) { task { id } problems { code } } }`, 11},
		"addGoal": {`mutation($act: UUID!, $id: ID!, $plan: ID!) { addGoal(input: {clientMutationId: $act, id: $id, carePlanId: $plan,
			description: "Climb the stairs"}) { goal { id } problems { code } } }`, 13},
		"addIntervention": {`mutation($act: UUID!, $id: ID!, $plan: ID!, $owner: ID!) { addIntervention(input: {clientMutationId: $act, id: $id, carePlanId: $plan,
			title: "Call", ownerId: $owner, dueAt: "2026-12-01T15:00:00Z"}) { intervention { id tasks { nodes { id } } } problems { code } } }`, 18},
		"updateGoal": {`mutation($act: UUID!, $goal: ID!) { updateGoal(input: {clientMutationId: $act, goalId: $goal, baseRevision: 1,
			description: "Walk to church"}) { goal { id } problems { code } } }`, 15},
		"closeCarePlan": {`mutation($act: UUID!, $plan: ID!) { closeCarePlan(input: {clientMutationId: $act, carePlanId: $plan, baseRevision: 1,
			completed: true, reason: "Home and well"}) { carePlan { id } problems { code } } }`, 14},
	} {
		w := world.New(t)
		sent := w.Statements(func() { ask(t, w, w.Clinic.CaseManager, tt.query) })
		if len(sent) != tt.want {
			t.Errorf("%s takes %d statements, want %d", name, len(sent), tt.want)
		}
	}
}

func ask(t *testing.T, w *world.World, v viewer.Viewer, query string) {
	t.Helper()
	variables := map[string]any{"act": world.ID().String()}
	for name, id := range map[string]uuid.UUID{
		"id": world.ID(), "patient": w.Clinic.Patient.ID, "plan": w.Clinic.Patient.Rows[ent.TypeCarePlan], "goal": w.Clinic.Patient.Rows[ent.TypeGoal],
		"reconciliation": w.Clinic.Patient.Rows[ent.TypeMedicationReconciliation], "resultNotice": w.Clinic.Patient.Rows[ent.TypeResultNotice],
		"collaborative": w.Clinic.Patient.Rows[ent.TypeCollaborativeCareEpisode], "recommendation": w.Clinic.Patient.Rows[ent.TypePsychiatricRecommendation],
		"owner": w.Clinic.CaseManager.Practitioner,
	} {
		if strings.Contains(query, "$"+name+":") {
			variables[name] = id.String()
		}
	}
	if strings.Contains(query, "$medication:") {
		variables["medication"] = "statement:MedicationStatement/" + w.Clinic.Patient.Rows[ent.TypeMedicationStatement].String()
	}
	w.Ask(t, v, query, variables).Into(t, &struct{}{})
}

// decision is the screen on which somebody decides how much care a patient gets:
// the scores with their parts and evidence, the criteria, the cohorts, and how far the
// enrollment is.
const decision = `query($id: ID!) { patient(id: $id) { risk { level reasons asOf
	scores { rule ruleVersion value band parts { name label points status evidence { text id } } missing }
	decision { proposed criteria { name status evidence { text id } } missing status decided decidedBy { name { text } } reason }
	cohorts { cohort { title } facts { name evidence { text id } } enteredAt } }
	serviceRequests { nodes { id status requester { id } } }
	episodesOfCare { nodes { id status careManager { id } outreachAttempts { nodes { id mode outcome } } } }
	viewerCan { refer decideIntensity enroll } } }`

func TestTheDecisionScreenTakesTheSameStatementsForMuchOrLittle(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	reads := func() int {
		return len(w.Statements(func() {
			w.Ask(t, w.Clinic.CaseManager, decision, map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &struct{}{})
		}))
	}
	little := reads()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		for n := range 20 {
			score := w.Client.RiskAssessment.Create().SetPatientID(w.Clinic.Patient.ID).SetRule(fmt.Sprintf("rule-%d", n)).
				SetRuleVersion("1").SetValue(1).SetTimelineAt(time.Now())
			call := w.Client.OutreachAttempt.Create().SetPatientID(w.Clinic.Patient.ID).SetEpisodeOfCareID(w.Clinic.Patient.Rows[ent.TypeEpisodeOfCare]).
				SetMode(outreachattempt.ModePHONE_CALL).SetOutcome(outreachattempt.OutcomeNO_ANSWER).SetTimelineAt(time.Now())
			if err := errors.Join(score.Exec(ctx), call.Exec(ctx)); err != nil {
				t.Fatal(err)
			}
		}
	})
	if want := 5; little != want || reads() != want { // BEGIN, the patient, two levels below, ROLLBACK
		t.Errorf("the decision screen takes %d statements for little and %d for much, want %d", little, reads(), want)
	}
}

// Statements over every type grow with each of them, and are planned anew for every run
// once they are too long to be kept.
func TestStatementsOverEveryTypeAreShortEnoughToBeKept(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for _, query := range []string{
		fmt.Sprintf(`{ node(id: %q) { id } }`, w.Clinic.Patient.ID), `{ syncPull(first: 100) { cursor } }`,
	} {
		longest := 0
		for _, statement := range w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &struct{}{}) }) {
			longest = max(longest, len(statement))
		}
		if longest < 10_000 || longest > database.LongestPrepared {
			t.Errorf("%s: the longest statement has %d bytes: those over every type have more than 10,000, and are kept up to %d",
				query, longest, database.LongestPrepared)
		}
	}
}
