package stories_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/cucumber/godog"

	"caseload/internal/world"
)

// phq9Options are the options of the PHQ-9, by their points.
var phq9Options = []string{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"}

// assessing are the steps of assessments and of what they propose.
func assessing(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) begins the ([\w-]+) with (\w+)$`, func(person, questionnaire, patient string) {
		s.kept["assessment"] = s.act(person, "StartAssessment", object{
			"id": world.ID(), "patientId": s.patient(patient), "questionnaire": questionnaire,
		}).object("questionnaireResponse")
	})
	sc.Step(`^(\w+) submits the answers ([\d, ]+)$`, func(person, points string) { s.submit(person, points) })
	sc.Step(`^the score is (\d+), "([^"]*)"$`, func(total int, band string) {
		got := s.done().object("questionnaireResponse")
		if got.text("total") != strconv.Itoa(total) || !strings.EqualFold(got.text("band"), band) {
			s.t.Errorf("score %s %q", got.text("total"), got.text("band"))
		}
	})
	sc.Step(`^it proposes "([^"]*)"$`, func(words string) {
		if s.proposal(words) == nil {
			s.t.Errorf("no proposal has %q: %v", words, s.kept["assessment"].list("proposals", "nodes"))
		}
	})
	sc.Step(`^it proposes nothing$`, func() {
		if found := s.kept["assessment"].list("proposals", "nodes"); len(found) > 0 {
			s.t.Errorf("it proposes %v", found)
		}
	})
	sc.Step(`^(\w+) accepts the proposal "([^"]*)"$`, func(person, words string) {
		proposal := s.proposal(words)
		s.act(person, "AcceptProposal", object{"proposalId": proposal.at("id"), "baseRevision": proposal.at("revision"), "resultId": world.ID()})
	})
	sc.Step(`^(\w+) returns the proposal "([^"]*)" because "([^"]*)"$`, func(person, words, reason string) {
		proposal := s.proposal(words)
		s.act(person, "ReturnProposal", object{"proposalId": proposal.at("id"), "baseRevision": proposal.at("revision"), "reason": reason})
	})
	sc.Step(`^(\d+) safety tasks? (?:is|are) opened at once$`, func(want int) {
		if tasks := s.done().list("tasks"); len(tasks) != want {
			s.t.Errorf("opened %v, want %d", tasks, want)
		}
	})
}

// submit answers the PHQ-9 in the order of its items.
func (s *story) submit(person, points string) {
	s.t.Helper()
	var answers []object
	for i, p := range strings.Split(points, ",") {
		var n int
		if _, err := fmt.Sscan(p, &n); err != nil || n >= len(phq9Options) {
			s.t.Fatalf("no points: %q", p)
		}
		answers = append(answers, object{"item": fmt.Sprintf("q%d", i+1), "options": []string{phq9Options[n]}})
	}
	answer := s.act(person, "SubmitAssessment", object{
		"questionnaireResponseId": s.kept["assessment"].at("id"), "baseRevision": s.kept["assessment"].at("revision"), "answers": answers,
	})
	if answer.at("questionnaireResponse") != nil {
		s.kept["assessment"] = answer.object("questionnaireResponse")
	}
}

func (s *story) proposal(words string) object {
	return named(s.kept["assessment"].list("proposals", "nodes"), "title", words)
}

// text is an answer as it was sent.
func text(o object) string {
	raw, err := json.Marshal(o)
	if err != nil {
		return ""
	}
	return string(raw)
}
