package stories_test

import (
	"strings"

	"github.com/cucumber/godog"
)

// noticing are the steps of issues that rules found.
func noticing(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\d+) issues? about ([\w ]+?) (?:is|are) open on (\w+) for (\w+)$`, func(want int, what, patient, person string) {
		if got := s.issues(person, patient, what); len(got) != want {
			s.t.Errorf("%d issues about %s are open, want %d: %v", len(got), what, want, got)
		}
	})
	sc.Step(`^(\d+) changes? "([^"]*)" (?:is|are) open on (\w+) for (\w+)$`, func(want int, title, patient, person string) {
		found := s.ask(person, "DetectedIssues", object{"patient": s.patient(patient)}).list("patient", "detectedIssues", "nodes")
		open := 0
		for _, issue := range found {
			if issue.text("status") == "OPEN" && issue.text("title") == title {
				open++
			}
		}
		if open != want {
			s.t.Errorf("%d changes %q are open: %v", open, title, found)
		}
	})
	sc.Step(`^(\w+) resolves the issue about ([\w ]+?) of (\w+): "([^"]*)"$`, func(person, what, patient, resolution string) {
		open := s.issues(person, patient, what)
		if len(open) == 0 {
			s.t.Fatalf("no issue about %s is open", what)
		}
		s.act(person, "ResolveDetectedIssue", object{
			"detectedIssueId": open[0].at("id"), "baseRevision": open[0].at("revision"), "resolution": resolution,
		})
	})
}

// issues are the open ones whose reasons name something.
func (s *story) issues(person, patient, what string) (open []object) {
	s.t.Helper()
	found := s.ask(person, "DetectedIssues", object{"patient": s.patient(patient)}).list("patient", "detectedIssues", "nodes")
	for _, issue := range found {
		if issue.text("status") == "OPEN" && strings.Contains(strings.ToLower(issue.text("reasons")), what) {
			open = append(open, issue)
		}
	}
	return open
}
