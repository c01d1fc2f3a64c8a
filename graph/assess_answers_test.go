package graph_test

import (
	"maps"
	"testing"
	"time"

	"caseload/internal/world"
)

func TestAnswersSubmittedTwiceAreSubmittedOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	act := map[string]any{"clientMutationId": world.ID()}
	of := d.start("phq-9")
	first := d.submit(of, phq9(3, 3, 3, 3, 3, 3, 3, 0, 1), act)
	again := d.submit(of, phq9(3, 3, 3, 3, 3, 3, 3, 0, 1), act)
	if a, b := first.QuestionnaireResponse, again.QuestionnaireResponse; a.Revision != b.Revision || b.Status != "COMPLETED" ||
		len(a.Proposals.Nodes) != len(b.Proposals.Nodes) || again.Tasks[0].ID != first.Tasks[0].ID {
		t.Errorf("first %+v, again %+v", first, again)
	}
	stale := d.act("submitAssessment", map[string]any{"questionnaireResponseId": of.ID, "baseRevision": 1, "answers": phq9(0)})
	if got := stale.problems(); got != "REVISION_CONFLICT input.baseRevision" {
		t.Errorf("another submission of the old revision: %q", got)
	}
}

func TestAnAmendmentRaisesOnlyWhatIsNewlyTrue(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	done := d.submit(d.start("phq-9"), phq9(3, 3, 3, 3, 0, 0, 0, 0, 1))
	var closed map[string]any
	d.ask(`mutation($id: ID!, $act: UUID!) { completeTask(input: {clientMutationId: $act, taskId: $id, baseRevision: 1, outcome: "Safe."}) { problems { code } } }`,
		map[string]any{"id": done.Tasks[0].ID, "act": world.ID()}, &closed)
	amended := d.submit(*done.QuestionnaireResponse, phq9(3, 3, 3, 2, 0, 0, 0, 0, 1))
	if got := amended.QuestionnaireResponse; got.Status != "AMENDED" || *got.Total != 12 || len(amended.Tasks) != 0 {
		t.Errorf("amended to %+v with safety tasks %+v", got, amended.Tasks)
	}
	worse := d.submit(*amended.QuestionnaireResponse, phq9(3, 3, 3, 2, 0, 0, 0, 0, 2))
	if len(worse.Tasks) != 1 || worse.Tasks[0].Priority != "STAT" || worse.Tasks[0].ID == done.Tasks[0].ID {
		t.Errorf("a newly true alert opens %+v", worse.Tasks)
	}
	better := d.submit(*worse.QuestionnaireResponse, phq9(0, 0, 0, 0, 0, 0, 0, 0, 0))
	for _, p := range better.QuestionnaireResponse.Proposals.Nodes {
		if p.Status == "PROPOSED" {
			t.Errorf("%s waits though the answers do not lead to it any more", p.Title)
		}
	}
}

func TestAnswersOutOfOrderAreKeptInTheirPlace(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	on := func(day string) map[string]any { return map[string]any{"authoredAt": day + "T15:00:00Z"} }
	d.submit(d.start("phq-9"), phq9(1, 1, 0, 0, 0, 0, 0, 0, 0), on("2026-09-01"))
	d.submit(d.start("phq-9"), phq9(3, 3, 3, 3, 0, 0, 0, 0, 0), on("2026-11-01"))
	late := d.submit(d.start("phq-9"), phq9(2, 2, 2, 2, 2, 0, 0, 0, 0), on("2026-10-01"))
	var chart struct {
		Patient struct {
			AssessmentTrends []struct {
				Questionnaire string
				Points        []struct {
					Total                   float64
					Change, ChangeFromFirst *float64
				}
			}
		}
	}
	d.ask(`query($id: ID!) { patient(id: $id) { assessmentTrends { questionnaire points { total change changeFromFirst } } } }`,
		map[string]any{"id": d.Clinic.Patient.ID}, &chart)
	var points []float64
	for _, trend := range chart.Patient.AssessmentTrends {
		for _, p := range trend.Points {
			points = append(points, p.Total)
		}
	}
	if len(points) != 3 || points[0] != 2 || points[1] != 10 || points[2] != 12 {
		t.Errorf("the course is %v, want 2, 10, 12: %+v", points, late.QuestionnaireResponse)
	}
	if n := d.count(`tasks { nodes { title } }`, "Again:"); n != 1 {
		t.Errorf("%d next assessments, want that of the latest only", n)
	}
}

func TestARetiredVersionTakesNoNewAnswersAndFinishesOldOnes(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	begin := func(version string, more map[string]any) taken {
		input := map[string]any{
			"id": world.ID(), "patientId": d.Clinic.Patient.ID, "questionnaire": "comprehensive-own", "questionnaireVersion": version,
		}
		maps.Copy(input, more)
		return d.act("startAssessment", input)
	}
	if got := begin("1", nil).problems(); got != "INVALID input.questionnaireVersion" {
		t.Errorf("a retired version is begun: %q", got)
	}
	if got := begin("99", nil).problems(); got != "INVALID input.questionnaireVersion" {
		t.Errorf("a version that never was is begun: %q", got)
	}
	old := begin("1", map[string]any{"startedAt": time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)})
	if old.QuestionnaireResponse == nil {
		t.Fatalf("a draft from before: %s", old.problems())
	}
	done := d.submit(*old.QuestionnaireResponse, []map[string]any{{"item": "pain", "options": []string{"most-days"}}})
	if got := done.QuestionnaireResponse; got.Status != "COMPLETED" || got.QuestionnaireVersion != "1" || got.Band != "need" {
		t.Errorf("finished as %+v", got)
	}
}

func TestAnswersThatCannotBeUnderstoodAreRefusedByTheirPlace(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, tt := range map[string]struct {
		questionnaire string
		answers       []map[string]any
		want          string
	}{
		"unknown option": {"phq-9", []map[string]any{{"item": "q1", "options": []string{phq9Options[0]}}, {"item": "q2", "options": []string{"LA33-6"}}},
			"INVALID input.answers.1.options"},
		"unknown item":   {"phq-9", []map[string]any{{"item": "q99", "number": 1}}, "INVALID input.answers.0.item"},
		"hidden item":    {"steadi-fall-risk", []map[string]any{{"item": "k1", "options": []string{"no"}}, {"item": "k1_n", "number": 2}}, "INVALID input.answers.1.item"},
		"answered twice": {"phq-9", append(phq9(0), phq9(1)...), "INVALID input.answers.1.item"},
		"two kinds":      {"phq-9", []map[string]any{{"item": "q1", "options": []string{phq9Options[0]}, "absent": "DECLINED"}}, "INVALID input.answers.0"},
		"out of range":   {"steadi-fall-risk", []map[string]any{{"item": "k1", "options": []string{"yes"}}, {"item": "k1_n", "number": 1000}}, "INVALID input.answers.1.number"},
		"words for one":  {"phq-9", []map[string]any{{"item": "q1", "text": "sometimes"}}, "INVALID input.answers.0.text"},
	} {
		of := d.start(tt.questionnaire)
		refused := d.act("submitAssessment", map[string]any{"questionnaireResponseId": of.ID, "baseRevision": 1, "answers": tt.answers})
		if got := refused.problems(); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	if n := d.count(`assessments(filter: {status: [IN_PROGRESS], questionnaire: ["phq-9", "steadi-fall-risk"]}) { nodes { id } }`, `"id"`); n != 7 {
		t.Errorf("%d drafts are left, want 7", n)
	}
}

func TestAMissingItemFollowsTheRuleOfTheInstrument(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	prorated := d.submit(d.start("phq-9"), append(phq9(3, 3, 3, 3, 3, 3, 3), map[string]any{"item": "q9", "options": []string{phq9Options[0]}}))
	if got := prorated.QuestionnaireResponse; got.Total == nil || *got.Total != 24 || len(got.Result.Missing) != 1 || len(got.Result.Notes) == 0 {
		t.Errorf("one item missing: %+v", got)
	}
	none := d.submit(d.start("phq-9"), phq9(3, 3, 3, 3, 3, 3, 3, 3)).QuestionnaireResponse
	if none.Total != nil || none.Status != "COMPLETED" {
		t.Errorf("item 9 missing: %+v", none)
	}
	d.find(none.Proposals.Nodes, "Ask PHQ-9 item 9 again or note the refusal")
	counted := d.submit(d.start("cssrs-screener"), []map[string]any{
		{"item": "q1", "options": []string{"LA32-8"}}, {"item": "q2", "options": []string{"LA32-8"}},
		{"item": "q4", "options": []string{"LA33-6"}}, {"item": "q6", "options": []string{"LA32-8"}},
	})
	if got := counted.QuestionnaireResponse; got.Band != "high" || len(counted.Tasks) != 1 {
		t.Errorf("an answer about safety that was not asked does not count: %+v %+v", got, counted.Tasks)
	}
}
