package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/ent/viewer"
)

func TestADraftGoesOnOnAnotherDeviceAndAStaleOneConflicts(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	begun := d.start("phq-9")
	if begun.Status != "IN_PROGRESS" || begun.QuestionnaireVersion != "1" {
		t.Fatalf("begun as %+v", begun)
	}
	broken := []map[string]any{{"item": "q1", "options": []string{"nonsense"}}, {"item": "q99", "text": "kept"}, {"item": "q2", "absent": "DECLINED"}}
	d.who.Device = "phone A"
	saved := d.act("saveAssessmentDraft", map[string]any{"questionnaireResponseId": begun.ID, "baseRevision": 1, "answers": broken})
	if saved.QuestionnaireResponse == nil || len(saved.QuestionnaireResponse.Answers) != 3 || saved.QuestionnaireResponse.Answers[1]["text"] != "kept" {
		t.Fatalf("a draft lost something: %+v", saved)
	}
	d.who.Device = "phone B"
	stale := d.act("saveAssessmentDraft", map[string]any{"questionnaireResponseId": begun.ID, "baseRevision": 1, "answers": phq9(0)})
	if got := stale.problems(); got != "REVISION_CONFLICT input.baseRevision" || stale.Problems[0].Current == nil || stale.Problems[0].Current.ID != begun.ID {
		t.Errorf("a stale draft is answered %s", got)
	}
	d.who = d.Clinic.VisitStaff
	done := d.submit(*saved.QuestionnaireResponse, phq9(0, 0, 0, 0, 0, 0, 0, 0, 0))
	if got := done.QuestionnaireResponse; got.Status != "COMPLETED" || got.Total == nil || *got.Total != 0 || len(got.Proposals.Nodes) != 0 {
		t.Errorf("submitted as %+v", got)
	}
}

func TestThoughtsOfSuicideOpenASafetyTaskAndAreHeardAtOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ear := listen(viewer.NewContext(t.Context(), d.Clinic.CaseManager), t, d.World, panelScope(), "", nil)
	d.who = d.Clinic.VisitStaff // who assesses may be anybody; the case manager must act
	done := d.submit(d.start("phq-9"), phq9(0, 0, 0, 0, 0, 0, 0, 0, 1))
	if len(done.Tasks) != 1 || done.Tasks[0].Priority != "URGENT" {
		t.Fatalf("safety tasks %+v", done.Tasks)
	}
	heard := ear.hear(t)
	if heard.Severity != "URGENT" || heard.Patient.ID != d.Clinic.Patient.ID.String() {
		t.Errorf("heard %+v", heard)
	}
	var list struct {
		Worklist struct {
			Nodes []struct {
				ID        string
				Condition *struct{ ID string }
			}
		}
	}
	d.who = d.Clinic.CaseManager
	d.ask(`{ worklist(filter: {kind: [ASSESSMENT]}) { nodes { id condition { id } } } }`, nil, &list)
	if nodes := list.Worklist.Nodes; len(nodes) != 1 || nodes[0].ID != done.Tasks[0].ID || nodes[0].Condition.ID != heard.Condition.ID {
		t.Errorf("worklist %+v", list)
	}
	// Worse again: the same task and the same concern, graver and heard again.
	worse := d.submit(d.start("phq-9"), phq9(0, 0, 0, 0, 0, 0, 0, 0, 3))
	again := ear.hear(t)
	if again.Condition.ID != heard.Condition.ID || again.Severity != "EMERGENT" || worse.Tasks[0].ID != done.Tasks[0].ID || worse.Tasks[0].Priority != "STAT" {
		t.Errorf("heard %+v with task %+v after %+v", again, worse.Tasks, heard)
	}
	if n := d.count(`conditions { nodes { code { code } } }`, "R45.851"); n != 1 {
		t.Errorf("%d concerns, want 1", n)
	}
	// The problem that the first one proposed waits; to accept it takes the concern up.
	accepted := d.accept(d.find(done.QuestionnaireResponse.Proposals.Nodes, "Suicidal ideations"))
	if accepted.Proposal == nil || accepted.Proposal.ResultID == nil || *accepted.Proposal.ResultID != heard.Condition.ID {
		t.Errorf("accepted %+v %s", accepted.Proposal, accepted.problems())
	}
	if n := d.count(`conditions(filter: {category: [PROBLEM_LIST_ITEM]}) { nodes { code { code } } }`, "R45.851"); n != 1 {
		t.Errorf("%d problems, want 1", n)
	}
}

func TestWhatWasAcceptedIsOnTheChartAndARepeatedAssessmentDoublesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := d.submit(d.start("phq-9"), phq9(3, 3, 3, 3, 3, 3, 3, 0, 0)).QuestionnaireResponse
	kinds := map[string]string{}
	for _, p := range first.Proposals.Nodes {
		if p.Status != "PROPOSED" || p.ResultID != nil || p.Reason == "" {
			t.Errorf("proposal %+v", p)
		}
		accepted := d.accept(p)
		if accepted.Proposal == nil || accepted.Proposal.Status != "ACCEPTED" || accepted.Proposal.ResultID == nil {
			t.Fatalf("%s not accepted: %s", p.Title, accepted.problems())
		}
		p.Revision++
		if got := d.accept(p).problems(); got != "ALREADY_DONE" {
			t.Errorf("accepted twice: %q", got)
		}
		var node struct {
			Node struct {
				Typename string `json:"__typename"`
			}
		}
		d.ask(`query($id: ID!) { node(id: $id) { __typename } }`, map[string]any{"id": accepted.Proposal.ResultID}, &node)
		kinds[p.Kind] = node.Node.Typename
	}
	want := map[string]string{"PROBLEM": "Condition", "GOAL": "Goal", "TASK": "Task", "REFERRAL": "ServiceRequest"}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	before := d.count(`conditions { nodes { id } } goals { nodes { id } } tasks { nodes { id } } serviceRequests { nodes { id } }`, `"id"`)
	again := d.submit(d.start("phq-9"), phq9(3, 3, 3, 3, 3, 3, 3, 0, 0)).QuestionnaireResponse
	for _, p := range again.Proposals.Nodes {
		if p.Status != "ACCEPTED" || p.ResultID == nil {
			t.Errorf("a repeated assessment proposes again: %+v", p)
		}
	}
	after := d.count(`conditions { nodes { id } } goals { nodes { id } } tasks { nodes { id } } serviceRequests { nodes { id } }`, `"id"`)
	if before != after || len(again.Proposals.Nodes) != len(first.Proposals.Nodes) {
		t.Errorf("%d things before and %d after, %d proposals", before, after, len(again.Proposals.Nodes))
	}
}

func TestProposalsThatWaitAreNotDoubledAndReturnedOnesComeAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	once := d.submit(d.start("hunger-vital-sign"), hungry()).QuestionnaireResponse.Proposals.Nodes
	if twice := d.submit(d.start("hunger-vital-sign"), hungry()).QuestionnaireResponse.Proposals.Nodes; len(once) != 4 || len(twice) != 0 {
		t.Errorf("%d and %d proposals, want 4 and 0", len(once), len(twice))
	}
	problem := d.find(once, "Food insecurity")
	if got := d.act("returnProposal", map[string]any{"proposalId": problem.ID, "baseRevision": 1, "reason": " "}).problems(); got != "INVALID input.reason" {
		t.Errorf("returned without a reason: %q", got)
	}
	returned := d.act("returnProposal", map[string]any{"proposalId": problem.ID, "baseRevision": 1, "reason": "Has enough."})
	deferred := d.act("deferProposal", map[string]any{
		"proposalId": d.find(once, "Enough food on every day of the month").ID, "baseRevision": 1, "dueAt": "2099-01-01T00:00:00Z", "reason": "Later.",
	})
	if returned.Proposal == nil || returned.Proposal.Status != "RETURNED" || deferred.Proposal == nil || deferred.Proposal.Status != "DEFERRED" {
		t.Errorf("returned %s, deferred %s", returned.problems(), deferred.problems())
	}
	again := d.submit(d.start("hunger-vital-sign"), hungry()).QuestionnaireResponse.Proposals.Nodes
	if len(again) != 1 || again[0].Title != "Food insecurity" {
		t.Errorf("proposed again %+v", again)
	}
}

// hungry are answers by which food runs out.
func hungry() []map[string]any {
	return []map[string]any{{"item": "q1", "options": []string{"LA28397-0"}}, {"item": "q2", "options": []string{"LA28398-8"}}}
}

func TestTheNextAssessmentIsOnTheWorklist(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	done := d.submit(d.start("audit-c"), []map[string]any{{"item": "q1", "options": []string{"LA6270-8"}}}, map[string]any{"authoredAt": "2025-10-01T15:00:00Z"})
	if got := done.QuestionnaireResponse; got.Total == nil || *got.Total != 0 {
		t.Errorf("who never drinks scores %v", got.Total)
	}
	const due = `{ worklist(filter: {kind: [ASSESSMENT]}) { nodes { title overdue dueAt } } }`
	type list struct {
		Worklist struct {
			Nodes []struct {
				Title, DueAt string
				Overdue      bool
			}
		}
	}
	var before, after list
	d.ask(due, nil, &before)
	if nodes := before.Worklist.Nodes; len(nodes) != 1 || !nodes[0].Overdue || nodes[0].DueAt[:10] != "2026-10-02" {
		t.Errorf("worklist %+v", before)
	}
	d.submit(d.start("audit-c"), []map[string]any{{"item": "q1", "options": []string{"LA6270-8"}}})
	d.ask(due, nil, &after)
	if nodes := after.Worklist.Nodes; len(nodes) != 1 || nodes[0].Overdue {
		t.Errorf("worklist %+v", after)
	}
	if n := d.count(`tasks(filter: {status: [COMPLETED]}) { nodes { title } }`, "Again:"); n != 1 {
		t.Errorf("%d assessments done, want 1", n)
	}
}
